/** How much of a text is looked at. */
const SAMPLE = 400;
/** Letters that Russian does not have and its neighbours do: Ukrainian, Belarusian, Kazakh, Serbian, Tajik, Kyrgyz. */
const NOT_RUSSIAN = /(?![а-яё])\p{sc=Cyrl}/iu;
/** Latin letters alone say nothing; these words are frequent in English and in no other large language. */
const ENGLISH = /\b(?:the|and|this|with|very|great|they|that|have|would|from|were|been|it's|i've|nice|excellent|awesome|recommend|thanks?)\b/i;

/** Language of a text as a BCP 47 tag: `ru`, `en` or `zh`; null when it is none of these or too little to say. */
export function languageOf(text: string | null): string | null {
  if (text === null) return null;
  const sample = text.slice(0, SAMPLE);
  let cyrillic = 0;
  let latin = 0;
  let han = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code < 0x41) continue;
    if (code < 0x250) latin += code < 0x5b || (code > 0x60 && code < 0x7b) || code >= 0xc0 ? 1 : 0;
    else if (code >= 0x400 && code < 0x530) cyrillic++;
    else if (code >= 0x3040 && code <= 0x30ff) return null; // kana: Japanese
    else if (code >= 0x4e00 && code <= 0x9fff) han++;
  }
  // A Chinese character is a word, a letter is not.
  if (han > 0 && han * 3 >= cyrillic + latin) return 'zh';
  if (cyrillic > 2 && cyrillic >= latin) return NOT_RUSSIAN.test(sample) ? null : 'ru';
  return latin > 2 && latin > cyrillic && ENGLISH.test(sample) ? 'en' : null;
}
