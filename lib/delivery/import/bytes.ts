/**
 * The text of a file whose encoding nobody names. A mark at the start decides; then UTF-16 without one, by its zeros; then
 * UTF-8, which no other text is by chance; then the code page in which more of the letters are those of a text.
 */
export function textOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return decoded(bytes, 'utf-16le');
  if (a === 0xfe && b === 0xff) return decoded(bytes, 'utf-16be');
  const wide = zeros(bytes);
  if (wide !== null) return decoded(bytes, wide);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return inCodePage(bytes);
  }
}

function decoded(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** UTF-16 of a table has a zero in every comma, line end and digit, always on the same side. */
function zeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4_000);
  const count = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) count[index % 2] = (count[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = count;
  if (even + odd < sample.length / 20) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** What Excel writes as «CSV» where Windows speaks Russian, or Chinese. */
const CODE_PAGES: readonly (readonly [encoding: string, letters: RegExp])[] = [
  ['windows-1251', /[а-яё]{2}/gi],
  ['gb18030', /[\u4e00-\u9fff]{2}/g],
];

function inCodePage(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 20_000);
  const score = ([encoding, letters]: (typeof CODE_PAGES)[number]): number => {
    const text = decoded(sample, encoding);
    const hits = (text.match(letters) ?? []).length * 2;
    // Chinese characters are two bytes each, and rare ones and gaps are what other letters become when they are taken for Chinese.
    return (hits * (encoding === 'gb18030' ? 2 : 1)) / sample.length - (encoding === 'gb18030' ? rarity(text) : 0);
  };
  const [best] = [...CODE_PAGES].sort((one, other) => score(other) - score(one));
  return decoded(bytes, best?.[0] ?? 'windows-1251');
}

/** The share of Chinese characters that no ordinary text uses: Russian bytes read as GB18030 give almost only such. */
function rarity(text: string): number {
  const han = text.match(/[\u4e00-\u9fff]/g) ?? [];
  const usual = text.match(/[的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运差评店服务味道环境价格错快递质喜欢推荐]/g) ?? [];
  return han.length === 0 ? 1 : 1 - usual.length / han.length;
}
