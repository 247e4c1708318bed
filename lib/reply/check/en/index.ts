import type { LanguageRules } from '../rule.ts';

export const en: LanguageRules = {
  mends: {
    'thanks-missing': 'Thank you for writing to us.',
    'personal-missing': null,
    'question-missing': 'Could you tell us what we should improve?',
    'apology-missing': 'Please accept our apologies.',
    'responsibility-missing': 'The responsibility is ours.',
    'solution-missing': 'We will look into what happened and offer you a solution.',
    'contact-missing': 'Please send us a private message.',
    argument: 'We understand your disappointment.',
    excuse: 'You had every right to expect better.',
    blame: 'The responsibility is ours.',
    'pseudo-apology': 'Please accept our apologies.',
    'promise-sum': 'We will offer you a solution.',
    'removal-request': '',
    reward: '',
  },
  address: null,
};
