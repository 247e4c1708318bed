import type { SameKeys } from '../../catalogue.ts';
import type { handTexts as russian } from '../ru/hand.ts';

/** A review entered by hand, from a selection on any page. */
export const handTexts = {
  'hand.menu': 'Save the selected review to the journal',
  'hand.title': 'A review from any page',
  'hand.explain': 'Otklik filled in what it found beside the selection. Check it and correct it.',
  'hand.nothing': 'Nothing is selected. Paste the text of the review here.',
  'hand.unreadable': 'The browser lets no extension read this page. Copy the text and enter the review from another page.',
  'hand.text': 'Text of the review',
  'hand.author': 'Written by',
  'hand.rating': 'Rating',
  'hand.noRating': 'No rating',
  'hand.date': 'Date as the page shows it',
  'hand.dateHint': 'For example: 3 March 2026, yesterday, 2 weeks ago',
  'hand.dateMeans': 'Understood as {when}',
  'hand.dateUnknown': 'This date is not understood: the deadline will count from this minute.',
  'hand.place': 'Where: page and site',
  'hand.link': 'Address of the page',
  'hand.save': 'Save to the journal',
  'hand.drop': 'Do not save',
  'hand.textMissing': 'Without text or rating there is nothing to save.',
  'hand.asked': 'It looks like reviews in the journal: choose which one it is.',
  'hand.known': 'This review was in the journal already.',
} as const satisfies SameKeys<typeof russian>;
