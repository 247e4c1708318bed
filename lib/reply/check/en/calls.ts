/** Whom an English reply speaks to: a name at its head, after a greeting or thanks, or at a sentence's end. */

export interface Called {
  name: string;
  from: number;
  to: number;
}

const NAME = "(?<name>\\p{Lu}[\\p{L}'’-]{1,20})";
const TITLE = '(?:(?:[Mm](?:r|rs|s|iss|ister|adam)|[Dd]r|[Ss]ir)\\.?\\s)?';
const GREETING = '(?:[Hh]i(?:ya)?|[Hh]ello|[Dd]ear(?:est)?|[Hh]ey|HI|HELLO|[Mm]orning|[Aa]fternoon|[Ee]vening|[Gg]ood (?:[Mm]orning|[Dd]ay|[Aa]fternoon|[Ee]vening)|[Gg]reetings|[Gg]’?day|[Cc]heers|[Tt]a|[Tt]hanks(?: (?:so much|a (?:lot|million|bunch)|again|ever so much|very much))?|[Mm]any thanks|[Tt]hank you(?: (?:so much|very much|again|kindly|ever so much))?|[Aa]ppreciate (?:it|that)|[Mm]uch (?:appreciated|obliged)|[Ss]o sorry|[Ss]orry|(?:[Oo]ur |[Mm]y )?[Aa]pologies|[Ww]elcome(?: back)?|[Ww]ow|[Oo]h|[Aa]h)';
const HEAD = new RegExp(`^[\\s"“]{0,3}${TITLE}${NAME}(?=\\s{0,2}[,!:–—-])`, 'u');
const GREETED = new RegExp(`(?:^|[.!?\\n]\\s{0,3}|,\\s)${GREETING}(?: there)?,?\\s{1,2}${TITLE}${NAME}(?=\\s{0,2}[,!.:;?–—]|\\s[-–—]\\s|\\s(?:and\\s(?:thank|we)|thank|for\\b|we\\b|\\p{Lu}\\.|$)|$)`, 'gu');
const LATER = new RegExp(`[.!?\\n]\\s{1,3}${NAME}(?=,\\s(?:we|you|your|thanks?|i|it|that|this|please|sorry|so|what|may|it's|we're|we've|we'll|i'm|you're|much|many|apologies|our apologies|could|would|how|which|if)\\b)`, 'giu');
const AT_END = new RegExp(`(?:\\b(?:you|your|again|soon|thanks|sorry|welcome|stars|cheers|stay|visit|time|then|week|weekend|in|back|it|us|well|day|forward|mum|dad|family|best|wishes)\\p{L}{0,3}),\\s${TITLE}${NAME}(?=[!.?])`, 'gu');

/** What stands at a reply's head and is nobody's name. */
const NO_NAMES = new Set(`there all everyone everybody guest guests customer customers client clients friend friends folks team sir madam ma'am valued visitor reviewer user mate pal buddy both neighbour neighbor patient member
we we're we've we'll i i'm i've you you're your our my the a an it it's this that these those what which how when where why who if so but and or as at in on for from with by to of not no yes yeah yep well wow oh ah aw ooh ouch hooray hurray yay
thanks thank thx sorry apologies apologise apologize please unfortunately honestly frankly sadly luckily first firstly second finally also again still indeed true fair right okay ok great good lovely brilliant fantastic wonderful amazing perfect nice excellent superb
hi hello hey dear greetings morning afternoon evening cheers ta welcome appreciated noted understood agreed respectfully regarding concerning today tonight tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
christmas easter coffee tea pizza food breakfast lunch dinner service mouldy cold fifty forty thirty twenty ten one two three four five half next last every each any some many most more much such very really truly absolutely completely totally
being having hearing reading seeing knowing getting making feedback reviews review stars staff management owner here now then yours regards sincerely best kind warm warmest happy glad delighted pleased thrilled chuffed point taken full guilty speaking`.split(/\s+/));

/** Months and words that are names too, where they stand alone after a greeting. */
const ALSO_NAMES = new Set('april may june august sunday'.split(' '));
const ROLE = /\b(?:manager|owner|chef|director|teacher|adviser|advisor|doctor|dr|receptionist|stylist|engineer|driver|colleague|named|called|founder|head|from|signed|regards|sincerely|yours|wishes|ask for|speak to|contact|call|ring|email|text|reach|message|team|barista|agent|technician|by|is|was|and|with|of|our|the)\b[^.!?,]{0,24},\s$/iu;

const isName = (word: string) => {
  const small = word.toLowerCase();
  return !NO_NAMES.has(small) && !/^\p{Lu}{2,}$/u.test(word) && !/(?:ly|ing)$/.test(small.length > 5 ? small : '') && !small.includes("'");
};

export function englishCalls(shown: string): Called[] {
  const found: Called[] = [];
  const take = (match: RegExpMatchArray | null, named: (word: string) => boolean) => {
    const name = match?.groups?.name;
    if (!match || name === undefined || !/^\p{Lu}/u.test(name) || !named(name)) return;
    const from = (match.index ?? 0) + match[0].length - name.length;
    if (!found.some((one) => one.from === from)) found.push({ name, from, to: from + name.length });
  };
  take(HEAD.exec(shown), isName);
  for (const match of shown.matchAll(GREETED)) take(match, (word) => isName(word) || ALSO_NAMES.has(word.toLowerCase()));
  for (const match of shown.matchAll(LATER)) take(match, isName);
  for (const match of shown.matchAll(AT_END)) {
    const before = shown.slice(Math.max(0, match.index - 40), match.index + match[0].length - (match.groups?.name?.length ?? 0));
    if (!ROLE.test(before)) take(match, isName);
  }
  return found;
}

const MAN = "sir|mister|gentleman|gent|lad|laddie|chap|fella|fellow|bloke|dad|daddy|father|grandad|grandfather|granddad|husband|bro|brother|dude|son|man|boy|guy|king|hero's father|boyfriend|uncle|grandpa|lord|prince|bachelor|groom|widower|hubby";
const WOMAN = "madam|ma'am|lady|lass|lassie|mum|mom|mummy|mommy|mother|gran|grandma|grandmother|wife|sister|sis|girl|gal|woman|missus|queen|daughter|girlfriend|aunt|auntie|princess|goddess|bride|widow|diva|ladyship|heroine|hostess";
const PRAISE = "(?:[a-z'-]{1,16} ){0,3}";

/** Words that make a man, or a woman, of the customer. */
function gendered(nouns: string, titles: string): RegExp {
  return new RegExp(
    [
      // "Thank you, sir,", "good sir,", "madam, you were right".
      `(?:^|[,.!?\\n] |\\b(?:you|thanks|thank you|hello|hi|dear|yes|sorry|cheers) )(?:(?:my|good|dear|kind|dearest|young|our|fine|lovely|the) ){0,3}(?:${nouns})(?=[,.!?]|$)`,
      // "you're a true gentleman", "you must be one proud dad".
      `\\byou(?:'re|'ve been| are| were| must be| have been| must have been| really are| truly are| make| sound like| seem like| remain) (?:(?:a|an|one|such|quite|the|what|our|my|some|every|of) ){1,3}${PRAISE}(?:${nouns})\\b`,
      // "such a gentleman about it", "as a mother".
      `\\b(?:thank you|thanks|grateful|appreciate|you|your|being|been) (?:[a-z'-]{1,16} ){0,5}(?:such|like|as|being|for|what) (?:such )?an? ${PRAISE}(?:${nouns})\\b`,
      `\\bwhat an? ${PRAISE}(?:${nouns}) you\\b`,
      `\\b(?:${titles})\\.?(?=\\s|,)`,
    ].join('|'),
    'g',
  );
}

export const EN_MAN = gendered(MAN, 'mr|mister');
export const EN_WOMAN = gendered(WOMAN, 'mrs|ms|miss');
