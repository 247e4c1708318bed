import type { PlainKey } from '../../lib/i18n/texts.ts';
import type { RuleId } from '../../lib/reply/check/check.ts';
import type { PartRule } from './checks-view.ts';

/** What is wrong, in two or three words. */
export const ruleNames: Record<RuleId, PlainKey> = {
  'thanks-missing': 'checks.noThanks',
  'personal-missing': 'checks.noPersonal',
  'question-missing': 'checks.noQuestion',
  'apology-missing': 'checks.noApology',
  'responsibility-missing': 'checks.noResponsibility',
  'solution-missing': 'checks.noSolution',
  'contact-missing': 'checks.noContact',
  argument: 'checks.argument',
  excuse: 'checks.excuse',
  blame: 'checks.blame',
  'pseudo-apology': 'checks.pseudoApology',
  'promise-sum': 'checks.promiseSum',
  'personal-data': 'checks.personalData',
  'removal-request': 'checks.removalRequest',
  reward: 'checks.reward',
  'link-banned': 'checks.linkBanned',
  'address-mixed': 'checks.addressMixed',
  'too-long': 'checks.tooLong',
  'wrong-language': 'checks.wrongLanguage',
  'wrong-name': 'checks.wrongName',
  'wrong-gender': 'checks.wrongGender',
  placeholder: 'checks.placeholder',
  sameness: 'checks.sameness',
  spelling: 'checks.spelling',
};

/** Why it is wrong and what to do, in one sentence. */
export const ruleSentences: Record<RuleId, PlainKey> = {
  'thanks-missing': 'checks.noThanksWhy',
  'personal-missing': 'checks.noPersonalWhy',
  'question-missing': 'checks.noQuestionWhy',
  'apology-missing': 'checks.noApologyWhy',
  'responsibility-missing': 'checks.noResponsibilityWhy',
  'solution-missing': 'checks.noSolutionWhy',
  'contact-missing': 'checks.noContactWhy',
  argument: 'checks.argumentWhy',
  excuse: 'checks.excuseWhy',
  blame: 'checks.blameWhy',
  'pseudo-apology': 'checks.pseudoApologyWhy',
  'promise-sum': 'checks.promiseSumWhy',
  'personal-data': 'checks.personalDataWhy',
  'removal-request': 'checks.removalRequestWhy',
  reward: 'checks.rewardWhy',
  'link-banned': 'checks.linkBannedWhy',
  'address-mixed': 'checks.addressMixedWhy',
  'too-long': 'checks.tooLongWhy',
  'wrong-language': 'checks.wrongLanguageWhy',
  'wrong-name': 'checks.wrongNameWhy',
  'wrong-gender': 'checks.wrongGenderWhy',
  placeholder: 'checks.placeholderWhy',
  sameness: 'checks.samenessWhy',
  spelling: 'checks.spellingWhy',
};

/** What the reply holds. */
export const partNames: Record<PartRule, PlainKey> = {
  'thanks-missing': 'checks.thanks',
  'personal-missing': 'checks.personal',
  'question-missing': 'checks.question',
  'apology-missing': 'checks.apology',
  'responsibility-missing': 'checks.responsibility',
  'solution-missing': 'checks.solution',
  'contact-missing': 'checks.contact',
};

/** Where a duty comes from that is no clause of the regulation; a clause is shown by its number. */
export const sources: Readonly<Record<string, PlainKey>> = {
  settings: 'checks.bySettings',
  trust: 'checks.byTrust',
  platform: 'checks.byPlatform',
};
