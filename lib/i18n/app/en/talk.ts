import type { SameKeys } from '../../catalogue.ts';
import type { talkTexts as russian } from '../ru/talk.ts';

/** What the customer wrote further, questions, doubts, and what is no duty. */
export const talkTexts = {
  'kind.review': 'review',
  'kind.question': 'question',
  'column.kind': 'Kind',
  'column.further': 'The customer wrote again',
  'queue.turned': 'customer wrote again',
  'due.turned': 'the customer wrote again: {left}',
  'due.unanswerable': 'the platform takes no reply',
  'due.notCounted': 'place not counted',
  'clock.turned': 'The customer wrote again. {sentence}',
  'clock.first': 'On the first reply: {sentence}',
  'clock.unanswerable': 'The platform takes no reply to this review, so there is no deadline.',
  'clock.notCounted': 'The place is switched off on the screen “Platforms”: the review is kept, no clock is running.',
  'case.doubtGuess': 'Found by the structure of the page.',
  'case.doubtEditor': 'Looks like an editor’s review, not a customer’s.',
  'case.doubtTestimonial': 'Looks like a testimonial chosen by the site itself.',
  'case.talk': 'Conversation',
  'case.turn': 'The customer wrote again, {when}',
  'case.turnHidden': 'The page shows that the customer wrote again, but not the words.',
  'case.reply': 'Reply: {state}',
  'history.continued': 'The customer wrote again',
  'reply.further': 'The customer wrote again: replies to a review do not fit, answer in your own words.',
  'reply.question': 'This is a question: replies to a review do not fit, answer in your own words.',
} as const satisfies SameKeys<typeof russian>;
