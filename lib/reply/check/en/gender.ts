import { genderOfName, type Gender } from '../../names/alike.ts';
import { authorWords, isAuthors, isNickname, type Called, type NameFault } from '../called.ts';
import type { Draft } from '../find.ts';
import type { CheckInput } from '../rule.ts';
import { folded } from '../text.ts';

/** Titles and nouns that make a man, or a woman, of the customer who is none. */

const MAN = "sir|mister|gentleman|gent|lad|laddie|chap|fella|fellow|bloke|dad|daddy|father|grandad|grandfather|granddad|husband|bro|brother|dude|son|man|boy|guy|king|boyfriend|uncle|grandpa|lord|prince|bachelor|groom|widower|hubby|handsome|god|sportsman|monsieur|señor|signor|herr|fellas|lads|lord|superman|grandson|nephew|stepdad|godfather|fatherhood|manhood";
const WOMAN = "madam|ma'am|lady|lass|lassie|mum|mom|mummy|mommy|mama|mother|gran|grandma|grandmother|nan|wife|sister|sis|girl|gal|woman|missus|queen|daughter|girlfriend|aunt|auntie|princess|goddess|bride|widow|diva|ladyship|heroine|hostess|milady|missy|girlie|madame|señora|signora|frau|ladies|girls|superwoman|wonder woman|granddaughter|niece|stepmum|godmother|motherhood|mother-to-be|mum-to-be|mom-to-be|mum of (?:two|three|four)|hen";
const MEN = 'dads|fathers|men|lads|blokes|chaps|gents|gentlemen|guys|husbands|grandads|sons|boys';
const WOMEN = 'mums|moms|mothers|women|ladies|girls|gals|lasses|wives|grandmothers|grannies|daughters|sisters';
const PRAISE = "(?:[a-z'-]{1,16} ){0,3}";

/** A title ends a group of words: no noun follows it («king size», «man of the match»). */
const END = "(?=[,.!?;:)-]|$| (?:and|for|we|who|you|about|indeed|at heart|too|to|in|of your|with|when|after|on|yourself|himself|herself|like that|here|from|that|as))";

function gendered(nouns: string, plurals: string): RegExp {
  return new RegExp(
    [
      // «Thank you, sir,», «good sir,», «madam, you were right», «thanks, big man!».
      `(?:^|[,.!?\\n] |\\b(?:thanks|thank you|hello|hi|dear|hey|day|morning|evening|afternoon|yes|sorry|cheers|welcome|again|well done|bravo) )(?:(?:my|good|dear|kind|dearest|young|fine|lovely|big|old|the) ){0,3}(?<call>${nouns})(?=[,.!?]|$)`,
      // «you're a true gentleman», «you are the man».
      `\\byou(?:'re|'ve been| are| were| must be| have been| must have been| really are| truly are| make| sound like| seem like| remain|'re still| are still| are such) (?:(?:a|an|one|such|quite|the|what|our|my|some|every|of) ){1,3}${PRAISE}(?<being>${nouns})${END}`,
      // «such a gentleman about it», «as a mother», «being such a patient mum».
      `\\b(?:thank you|thanks|grateful|appreciate|you|your|being|been|host|hosting|serve|serving|meet|meeting|have|see|welcome) (?:[a-z'-]{1,16} ){0,5}(?:such|like|as|being|for|what) (?:such )?an? ${PRAISE}(?<such>${nouns})${END}`,
      `(?:^|[.!?\\n] )as an? ${PRAISE}(?<as>${nouns})(?: yourself)?,? (?:yourself,? )?you\\b`,
      `\\bwhat an? ${PRAISE}(?<what>${nouns}) you\\b`,
      `\\byou go,? (?<go>girl|girlie|boy|sir|lad|lass)\\b`,
      `\\b(?<plural>${plurals}) (?:like|such as) (?:you|yourself)\\b`,
      // «it takes a strong man to», «a woman who knows»: said of everybody, meant for one.
      `\\b(?:one of (?:our|the|my) ${PRAISE}|fellow |you (?:two |lovely |both )?)(?<group>${plurals})\\b`,
      // «praise from a woman who knows», «a man after our own heart».
      `\\b(?:from|like|than|quite|coming from|words? of|opinion of|eye of|hands? of|company of|judge[sd]? by|noticed by|seen by|meant for|fit for|welcome) (?:an?|such an?|one|the) ${PRAISE}(?<from>${nouns})(?: |'s|s')?(?!(?: at| behind| in the| on the| called| came| named| working))`,
      `\\ban? ${PRAISE}(?<after>${nouns}) (?:after|of (?:taste|few words|your|culture|letters|style|action|the world|his|her|good|great|honour|honor|patience|principle|substance|standards)|who (?:knows|tells|says|speaks|sees|reads|can|takes|appreciates|loves|likes|values|notices|means|keeps|has))`,
      // «we love a woman with an appetite», «a gentleman never forgets», «what a guy!», «as one dad to another».
      `\\b(?:love|adore|respect|admire|salute) an? ${PRAISE}(?<loved>${nouns}) (?:with|who|that|like)`,
      `(?:^|[.!?] )an? ${PRAISE}(?<saying>${nouns}) (?:never|always|knows|like you|deserves|needs)`,
      `\\bwhat an? ${PRAISE}(?<wow>${nouns})(?=[!.,]|$)`,
      `\\bas one (?<one>${nouns}) to another`,
      `(?:^|[.!?] )(?<all>${plurals}) (?:know|first|like|always|never|who)\\b`,
      `\\byou(?:'re| are| were| must be| have been) (?:[a-z'-]{1,12} ){0,2}?(?:the|a|an) (?:[a-z'-]{1,14} ){0,2}(?<most>${nouns})${END}`,
      `\\b(?:every inch|the very picture of|true|proper|perfect) (?:the|an?) ?(?<inch>${nouns})\\b`,
      `\\b(?:takes|every day|rare(?:ly)? (?:to )?(?:meet|find|see)|(?:joy|pleasure|privilege|honou?r|treat|delight) to [a-z]{2,12}(?: for)?|lucky to have|spoken like|only) an? ${PRAISE}(?<kind>${nouns})\\b`,
      `\\b(?:customers?|guests?|regulars?|reviews?|words?|note) like (?:you|yours),? (?<like>${nouns})\\b`,
    ].join('|'),
    'g',
  );
}

const NOUNS = { man: gendered(MAN, MEN), woman: gendered(WOMAN, WOMEN) } as const;
const TITLES: Record<Gender, RegExp> = { man: /^(?:mr|mister|sir|lord)$/, woman: /^(?:mrs|ms|miss|madam|lady)$/ };
const BOTH = /\b(?:sir(?:\/| or |\s?\/\s?)(?:madam|ma'am|miss)|mr\.?(?:\/| and | & | or )(?:mrs|ms|miss)\.?|ladies and gentlemen|madam(?:\/| or )sir)/g;

function englishGender({ author }: Pick<CheckInput, 'author'>, calls: readonly Called[]): Gender | null {
  const titled = /^\s*(?:(?<man>mr|mister)|mrs|ms|miss)\b/iu.exec(author ?? '');
  if (titled) return titled.groups?.['man'] === undefined ? 'woman' : 'man';
  const words = authorWords(author);
  const [first] = words.filter((word) => word.length > 1);
  if (first !== undefined && (!isNickname(author ?? '') || words.length < 3)) {
    const gender = genderOfName(first);
    if (gender !== null) return gender;
  }
  return calls.filter(({ name }) => author === null || isAuthors(name, { author, review: null })).map(({ name }) => genderOfName(name)).find((one) => one !== null) ?? null;
}

/** «my wife and I» is said by a husband, most often. */
function genderFrom(review: string): Gender | null {
  const text = folded(review);
  if (/\bas an? (?:[a-z]+ ){0,2}(?:woman|mum|mom|mother|girl|lady|widow)\b|\bmy (?:husband|hubby|boyfriend)\b|\b(?:i'm|i am|i was|while) (?:[a-z0-9]+ ){0,2}pregnant\b/.test(text)) return 'woman';
  return /\bas an? (?:[a-z]+ ){0,2}(?:man|dad|father|guy|bloke|widower)\b|\bmy (?:wife|girlfriend|missus)\b/.test(text) ? 'man' : null;
}

export function englishGenderFaults(draft: Draft, input: CheckInput, calls: readonly Called[], isThem: boolean): NameFault[] {
  const gender = englishGender(input, calls) ?? genderFrom(input.review ?? '');
  if (gender === null || !isThem) return [];
  const opposite = gender === 'man' ? 'woman' : 'man';
  const faults: NameFault[] = [];
  const both = [...draft.text.matchAll(BOTH)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
  const add = (from: number, to: number) => {
    const quoted = [...draft.quotes, ...both].some((one) => one.from <= from && from < one.to);
    if (!quoted && !faults.some((one) => one.from < to && from < one.to)) faults.push({ rule: 'wrong-gender', from, to, mend: null });
  };
  for (const call of calls) {
    if (call.title === undefined || !TITLES[opposite].test(call.title)) continue;
    const from = draft.text.lastIndexOf(call.title, call.from);
    if (from >= 0) add(from, from + call.title.length);
  }
  for (const match of draft.text.matchAll(NOUNS[opposite])) {
    const word = Object.values(match.groups ?? {}).find((one) => one !== undefined) ?? '';
    const from = match.index + match[0].lastIndexOf(word);
    // «Man, that was bad»: a sigh.
    if (/^(?:man|boy|god|brother|son)$/.test(word) && match.groups?.['call'] !== undefined && /(?:^|[.!?]\s)$/.test(draft.text.slice(0, from))) continue;
    add(from, from + word.length);
  }
  return faults;
}
