import type { SameKeys } from '../../catalogue.ts';
import type { lessonTexts as russian } from '../ru/lessons.ts';

/** Sites that the manager taught. */
export const lessonTexts = {
  'lessons.title': 'Sites you taught Otklik',
  'lessons.lead': 'On a page of reviews press the Otklik button and “Teach Otklik this page”. A lesson can be saved to a file and given to a colleague: it holds places on a page and no reviews.',
  'lessons.save': 'Save lessons to a file',
  'lessons.load': 'Take lessons from a file',
  'lessons.forget': 'Forget',
  'lessons.forgotten': 'The lesson “{name}” is forgotten. Its reviews are still in the journal.',
  'lessons.wrongFile': 'This file holds no Otklik lessons, or it is damaged. Nothing has changed.',
  'lessons.loaded': { one: '{n} lesson taken', other: '{n} lessons taken' },
  'lessons.skipped': { one: '{n} skipped: that site has a reader of its own', other: '{n} skipped: those sites have readers of their own' },
  'lessons.fileName': 'Otklik lessons',
} as const satisfies SameKeys<typeof russian>;
