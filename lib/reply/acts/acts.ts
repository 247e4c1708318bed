import type { ReplyTone } from '../template.ts';

/** What a sentence of a reply may do, each in one sentence; `assets/acts/README.md` tells how the examples were labelled. */
export const ACTS = {
  thanks: 'thanks the customer',
  apology: 'asks forgiveness or says shame for what happened',
  'pseudo-apology': 'apologises for how the customer took it',
  responsibility: 'accepts the fault as the company’s own',
  solution: 'names a concrete step that was or will be taken',
  contact: 'offers a way to reach a person',
  question: 'asks the customer in order to learn',
  argument: 'denies, doubts or corrects what the customer says',
  excuse: 'explains the fault away by circumstances',
  blame: 'shifts the fault to the customer or somebody else',
  'promise-sum': 'promises money, a discount, a gift or something free',
  'removal-request': 'asks to remove or change the review or its stars',
  reward: 'offers something for a review or for stars',
} as const;

export type Act = keyof typeof ACTS;
export const ACT_NAMES = Object.keys(ACTS) as readonly Act[];

/** The tone of the review as the classifier is told it: pleased, between, displeased. */
export type Mood = '+' | '0' | '-';
export const MOODS: Readonly<Record<ReplyTone, Mood>> = { positive: '+', neutral: '0', negative: '-' };
