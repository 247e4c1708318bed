import type { SameKeys } from '../catalogue.ts';
import type { ru } from './ru.ts';

/** Teaching a site: the words of the panel that is drawn into the page. */
export const en = {
  region: 'Otklik: teach this site',
  point: 'Click one review: point at it and press.',
  pointKeys: 'By keyboard: ↑ ↓ for the lists of the page, Enter to choose, Esc to leave.',
  nothing: 'Nothing repeats around this place. Press the text of one of the reviews.',
  found: { one: '{n} review here', other: '{n} reviews here' },
  wider: 'Take a wider block',
  again: 'Show another review',
  author: 'Written by',
  posted: 'Date',
  rating: 'Rating',
  text: 'Text',
  reply: 'Your reply',
  counted: 'in {found} of {all}',
  none: 'none',
  show: 'Point at it',
  pointPart: '{part}: press its place in any review. Esc to leave it as it is.',
  noSuch: 'There is none',
  name: 'What to call the platform',
  nameMissing: 'Give the platform a name: the journal will show it.',
  keep: 'Remember',
  keeping: 'Remembering',
  kept: 'Remembered: “{name}”. This page is being read already. To let Otklik read the site by itself, press its button and allow this platform.',
  notKept: 'Not remembered. Try again; if that does not help, reload the page.',
  notBegun: 'The teaching did not begin here. Reload the page and try again, or select a review and save it.',
  cancel: 'Do not teach',
  close: 'Close',
} as const satisfies SameKeys<typeof ru>;
