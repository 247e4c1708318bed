import { usableName } from '../name.ts';
import type { ReplyLanguage } from '../template.ts';
import { hasWord, isAuthors, isGivenIn, type Called, type NameFault } from './called.ts';
import { englishCalls } from './en/calls.ts';
import { englishGenderFaults } from './en/gender.ts';
import type { Draft } from './find.ts';
import type { CheckInput } from './rule.ts';
import { russianCalls, undeclined } from './ru/calls.ts';
import { russianGenderFaults } from './ru/gender.ts';
import { chineseNameFaults } from './zh/calls.ts';

/** The name a reply calls the customer by: whether it is theirs, and whether the words about them have their gender. */

/** Nobody is called more often in one reply. */
const MOST = 40;

function callsOf(draft: Draft, input: CheckInput, language: 'ru' | 'en'): Called[] {
  const calls = language === 'en' ? englishCalls(draft.shown, input) : russianCalls(draft.shown, input);
  return calls.slice(0, MOST);
}

/** «Аня» is a name for an Анна too. */
export function callsByName(draft: Draft, input: CheckInput, language: 'ru' | 'en'): boolean {
  return input.author !== null && callsOf(draft, input, language).some(({ name }) => isAuthors(name, { ...input, review: null }));
}

export function checkNames(draft: Draft, input: CheckInput, language: ReplyLanguage): NameFault[] {
  if (language === 'zh') return chineseNameFaults(draft.shown, input);
  const calls = callsOf(draft, input, language);
  const own = usableName(input.author, language) ?? usableName(input.author, 'ru') ?? usableName(input.author, 'en');
  const unfit = [...calls, ...(language === 'ru' ? undeclined(draft.shown, input) : [])].filter((call) => call.unfit);
  const others = calls.filter((call, at) => {
    if (call.unfit === true || call.name === '' || isAuthors(call.name, input)) return false;
    // Without an author's name only one is surely wrong: that of somebody the review tells of.
    if (input.author === null) return (call.greeted === true || call.from < 3) && hasWord(input.review ?? '', call.name) && !isGivenIn(input.review, call.name);
    if (call.unsure === true && calls.some((one) => one !== call && isAuthors(one.name, input))) return false;
    // Who has called them rightly before signs with the other name, or speaks of a colleague.
    return at === 0 || call.greeted === true || /^!/.test(draft.shown.slice(call.to)) || !calls.slice(0, at).some((one) => isAuthors(one.name, input));
  });
  const wrong = [...unfit, ...others].map(({ from, to }): NameFault => ({ rule: 'wrong-name', from, to, mend: own ?? '' }));
  const faults = language === 'ru' ? russianGenderFaults(draft, input, calls, others.length === 0) : englishGenderFaults(draft, input, calls, others.length === 0);
  return [...wrong, ...faults];
}
