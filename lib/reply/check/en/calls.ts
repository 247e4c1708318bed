import { foldName, isEnglishName, russianName, sameName } from '../../names/alike.ts';
import { authorWords, isNickname, mayBeName, type Called } from '../called.ts';
import type { CheckInput } from '../rule.ts';

/** Whom an English reply speaks to: a name set off by commas or at a sentence's edge, or after a greeting, thanks or a title. */

interface Token {
  text: string;
  from: number;
  word: boolean;
  first: boolean;
}

const TOKEN = /(?<word>[\p{L}\p{N}_@]+(?:[-'’.][\p{L}\p{N}_]+)*)|(?<end>[.!?…\n]+)|(?<other>[^\s])/gu;
const SHORT = /^(?:\p{L}|mr|mrs|ms|dr|st|prof|no|vs|e\.g|i\.e)$/iu;

function tokensOf(shown: string): Token[] {
  const tokens: Token[] = [];
  let first = true;
  for (const match of shown.matchAll(TOKEN)) {
    const { word, end } = match.groups ?? {};
    tokens.push({ text: match[0], from: match.index, word: word !== undefined, first });
    if (word !== undefined) first = false;
    if (end !== undefined && !(end === '.' && SHORT.test(tokens.at(-2)?.text ?? ''))) first = true;
  }
  return tokens;
}

const small = (token: Token | undefined) => foldName(token?.text ?? '').replaceAll('’', "'");
const GREETINGS = new Set('hi hiya hello dear dearest hey heya morning afternoon evening day greetings cheers ta thanks thank you thankyou sorry apologies welcome wow aw oh ah so much again very kindly many million lot bunch back thx howdy congratulations congrats yo'.split(' '));
const ALONE = new Set('day you so much again very many million lot bunch back kindly oh ah'.split(' '));
const TITLE = /^(?:mr|mrs|ms|miss|mister|mx|dr|sir|madam|prof|professor|lady|lord)$/;
/** What stands at a reply's head, or before a comma, and is nobody's name. */
const NO_NAMES = new Set(`there all everyone everybody guest guests customer customers client clients friend friends folks team sir madam ma'am valued visitor reviewer user mate pal buddy both neighbour neighbor patient member traveller traveler diner patron shopper buyer parent parents family ladies gentlemen lady gentleman colleague neighbours foodie love lovely mum mom dad
we i our my the a an it this that these those what which how when where why who if but and or as at in on for from with by to of not no yes your you he she they his her their its let be do did is are was will would can could should may
please unfortunately honestly frankly sadly luckily first firstly second finally also still indeed true fair right okay ok great good brilliant fantastic wonderful amazing perfect nice excellent superb today tonight tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter new merry happy season's every each any some more most such really truly absolutely completely totally point rest yours regards sincerely best kind warm warmest google yelp tripadvisor trustpilot facebook once just now here then well sure agreed noted understood grace hope will mark chance art rich bill pat jack rose dawn may june summer joy faith ours mine being having hearing reading seeing knowing goodness gosh blimey crikey golly heavens wowzers phew yikes eek hmm oof oops whoops bravo hurrah yippee super cool aha ahh aww ooft esteemed loyal precious special airbnb booking expedia amazon feedback reviews review stars staff management owner after before during while since because although though unless until only even never always often sometimes maybe perhaps yet`.split(/\s+/));
/** Names that are words too: names where a name is looked for, words at a sentence's beginning. */
const NAME_TOO = new Set('grace hope will mark chance art rich bill pat jack rose dawn may june summer joy faith love april'.split(' '));
const MONTH = /^(?:may|june|april|summer|dawn|christmas)$/;
const SPEAKER = /(?:\b(?:manager|owner|chef|director|teacher|advis[eo]r|doctor|dr|dentist|nurse|receptionist|stylist|engineer|driver|colleague|named|called|founder|head|signed|regards|sincerely|yours|wishes|warmly|love from|faithfully|barista|agent|technician|server|waiter|waitress|hostess|cook|cleaner|host|supervisor|assistant|lead|crew|trainer|coach|tutor|fitter|mechanic|plumber|electrician|groomer|therapist|vet|dispatcher|courier|guide|our|my name|i am|i'm|this is|best|from|team|by|yours truly|including)\b[^.!?\n]{0,24}|\b(?:ask|asked|speak|talk|contact|call|ring|email|e-mail|text|reach|message|whatsapp|find|see|tell|told|thank|thanks|like|and|or)(?: (?:for|to|with|our|out))?\s?|\d[^.!?\n]{0,12}|[–—]\s?)$/i;
const ROLE_AFTER = /^(?:\s?[,(–—-]\s?|\s?\n\s?|\s(?=from|at|here|and the|& the|x{1,3}\b))(?:(?:the|your|our|my|a|an)\s)?(?:(?:general|front|guest|customer|head|duty|shop|store|restaurant|hotel|branch|assistant|operations|service|owner)[\s-]){0,2}(?:manager|owner|chef|director|team|desk|reception|founder|host|supervisor|lead|relations|services?|who|whose|one of|co-|and the|proprietor|principal|partner|assistant|care|and all|adviser|advisor|dentist|doctor|colleague|on \d|at \d|from|at the|here|x{1,3}\b|& )/i;

const isCapital = (text: string) => /^\p{Lu}/u.test(text);
const isName = (text: string) => isEnglishName(text) || russianName(text) !== null;

export function englishCalls(shown: string, { author }: Pick<CheckInput, 'author'>): Called[] {
  const tokens = tokensOf(shown);
  const own = authorWords(author);
  const nick = author !== null && isNickname(author) && !mayBeName(author) ? foldName(author.trim()) : null;
  const found: Called[] = [];
  const lastWord = tokens.findLastIndex((one) => one.word);
  const firstEnd = /[.!?\n]/.exec(shown)?.index ?? shown.length;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (!token.word) continue;
    // «Hi Tom», «Dear Mr Lowe»: the name comes next.
    if (GREETINGS.has(small(token)) && tokens[at + 1]?.word === true && !tokens[at + 1]?.first) continue;
    let start = at;
    let title: string | undefined;
    let before = tokens[at - 1];
    if (TITLE.test(small(token)) && tokens[at + 1]) {
      const point = tokens[at + 1]?.text === '.' ? 2 : 1;
      const named = tokens[at + point];
      if (named?.word !== true || !isCapital(named.text)) continue;
      title = small(token);
      start = at + point;
    }
    const head = tokens[start];
    if (head === undefined) break;
    if (before?.text === ',' || before?.text === '“') before = tokens[at - 2];
    const comma = tokens[at - 1]?.text === ',';
    const greeting = before?.word === true && GREETINGS.has(small(before)) && (!comma || /^(?:you|thanks|much|again|sorry|apologies|hello|hi|hey|back|day|morning|evening|afternoon|cheers|ta|welcome|lot)$/.test(small(before)));
    const idle = /^(?:hi|hello|hey|dear)$/.test(before?.text ?? '') && before?.first !== true;
    const greeted = greeting && !idle && (!ALONE.has(small(before)) || isGreeting(tokens, at - (comma ? 2 : 1)));
    const set = token.first || comma || /^[–—-]$/.test(tokens[at - 1]?.text ?? '');
    if (!greeted && !set && title === undefined) continue;
    let last = start;
    while (last < start + 2) {
      const next = tokens[last + 1];
      if (next?.word !== true || next.first || !(isCapital(next.text) || /\d/.test(next.text)) || small(next) === 'i' || small(next).includes("'") || small(next).includes('’')) break;
      last += 1;
    }
    const initial = last > start && /^\p{Lu}$/u.test(tokens[last]?.text ?? '');
    const after = tokens[last + 1 + (initial && tokens[last + 1]?.text === '.' ? 1 : 0)];
    const tail = tokens[last];
    const to = (tail?.from ?? 0) + (tail?.text.length ?? 0);
    const closed = after === undefined || (!after.word && /^[,.!?:;…)–—\n&☀-🫿-]/u.test(after.text)) || after.first || ((greeted || title !== undefined) && after.word && /^(?:and|for|we|thank|thanks|your|it|that|i|so|family|very|this|you|please|sorry)$/.test(small(after)));
    if (!closed) continue;
    const folded = small(head);
    const add = (name: string, more: Partial<Called> = {}) => {
      found.push({ name, from: head.from, to, greeted, ...(title === undefined ? {} : { title }), ...more });
      at = last;
    };
    const placed = greeted || set;
    if (nick !== null && placed && folded.length > 2 && !NO_NAMES.has(folded) && (shown.slice(head.from, head.from + nick.length).toLowerCase() === nick || (/[\d_]/.test(folded) && nick.includes(folded)))) {
      if (!own.some((word) => isName(word) && sameName(word, folded))) add(head.text, { unfit: true });
      continue;
    }
    if (!isCapital(head.text) || /^\p{Lu}{2,}$/u.test(head.text) && !isName(head.text) || /['’](?:s|re|ve|ll|m|d|t)$/u.test(folded)) continue;
    const words = tokens.slice(start, last + 1).map(({ text }) => text);
    const theirs = own.some((word) => words.some((one) => sameName(word, one)));
    const before48 = shown.slice(Math.max(0, token.from - 48), token.from);
    // «Helen, practice manager»: the reply's last words.
    const rest = shown.slice(to, to + 120);
    const alone = token.first && token.from > 0 && shown.length - to < 100 && !/[.!?]\s+\S/.test(rest) && !/\b(?:you|your|thanks?|we|i|our)\b|^\s?!/i.test(rest);
    if (!greeted && (SPEAKER.test(before48.replace(/,\s?$/, '')) || ROLE_AFTER.test(shown.slice(to, to + 40)) || alone || isListed(tokens, at, last))) continue;
    if (greeted && /\b(?:and|to|our|with)\s$/i.test(before48)) continue;
    // «Many thanks, Dean»: so one signs.
    if (greeted && at > 2 && (comma || token.first) && last >= lastWord && after?.text.startsWith('!') !== true && /^(?:thanks|cheers|regards|best|you|thx|ta|greetings|again)$/.test(small(before)) && firstEnd < token.from) continue;
    if (title !== undefined && !placed && !theirs) continue;
    const known = isName(head.text) && (!NO_NAMES.has(folded) || (NAME_TOO.has(folded) && (greeted || (comma && /^[.!?]/.test(after?.text ?? '') && !MONTH.test(folded)) || theirs)));
    if (title !== undefined && !theirs && own.length < 2) {
      if (greeted || token.first) add('', {});
      continue;
    }
    if (theirs || known || (title !== undefined && placed)) add(head.text, { unfit: initial && last === start + 1 && placed && title === undefined });
    else if (at === 0 && after?.text === ',' && !NO_NAMES.has(folded) && !/(?:ly|ing|ed)$/.test(folded) && words.length === 1 && /^,\s(?:thank|thanks|we|i|i'm|i’m|we're|we’re|sorry|please|hi|hello|many|our|my|you|your|so)\b/i.test(shown.slice(to, to + 12))) add(head.text, { unsure: true });
    else if (greeted && !words.some((word) => NO_NAMES.has(word.toLowerCase())) && !GREETINGS.has(folded) && token.from < 80 && !/(?:ly|ing)$/.test(folded.length > 5 ? folded : '')) add(head.text);
  }
  return found;
}

/** «thank you so much», «good day», «welcome back»: whether the words up to here greet or thank. */
function isGreeting(tokens: readonly Token[], at: number): boolean {
  for (let back = at; back > at - 6 && back >= 0; back -= 1) {
    const word = small(tokens[back]);
    if (/^(?:thanks?|thankyou|good|welcome|hello|hi|hey|sorry|many|see|cheers)$/.test(word)) return true;
    if (!GREETINGS.has(word) && word !== 'a' && word !== 'ever') return false;
  }
  return false;
}

/** «Bella, Tom and Ruth». */
function isListed(tokens: readonly Token[], at: number, last: number): boolean {
  const named = (token: Token | undefined) => token?.word === true && isCapital(token.text) && isName(token.text) && !NO_NAMES.has(small(token));
  if (tokens[last + 1]?.text === ',' && named(tokens[last + 2])) return true;
  return tokens[at - 1]?.text === ',' && named(tokens[at - 2]);
}
