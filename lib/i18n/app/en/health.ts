import type { SameKeys } from '../../catalogue.ts';
import type { healthTexts as russian } from '../ru/health.ts';

/** What is wrong with the reading of a page, and what still works: made into one sentence by `components/app/health-sentence.ts`. */
export const healthTexts = {
  'health.author': 'author',
  'health.rating': 'rating',
  'health.text': 'text',
  'health.posted': 'date',
  'health.key': 'review number',
  'health.authorOf': 'author',
  'health.ratingOf': 'rating',
  'health.textOf': 'text',
  'health.postedOf': 'date',
  'health.keyOf': 'review number',
  'health.lacking': {
    one: 'Could not read {what} for {k} of {n} review: the page has changed.',
    other: 'Could not read {what} for {k} of {n} reviews: the page has changed.',
  },
  'health.wellOne': '{what} still reads well.',
  'health.wellMany': '{what} still read well.',
  'health.wellOneClock': '{what} still reads well; the deadline counts from when the review was first seen.',
  'health.wellManyClock': '{what} still read well; the deadline counts from when the review was first seen.',
  'health.clock': 'The deadline counts from when the review was first seen.',
  'health.filledOne': '{what} now comes from the page’s structured data: it is no longer where it used to be.',
  'health.filledMany': '{what} now come from the page’s structured data: they are no longer where they used to be.',
  'health.instead': {
    one: 'The cards on this page are not recognised: {n} review was read from its structured data.',
    other: 'The cards on this page are not recognised: {n} reviews were read from its structured data.',
  },
  'health.more': {
    one: 'The page’s structured data holds {n} review more than was read.',
    other: 'The page’s structured data holds {n} reviews more than were read.',
  },
} as const satisfies SameKeys<typeof russian>;
