import { expect, test } from 'vitest';
import { allSaved, capturedIn, doubtfulIn, sumOf, type Summary } from '../../../components/capture/sum.ts';

const none: Summary = {
  platform: 'practice', place: null, reviews: 0, fresh: 0, unseen: 0, doubts: { editor: 0, testimonial: 0, guess: 0 }, confidence: null, inJournal: 0, answered: 0, untold: 0, unread: 0,
  health: { read: 0, lacking: [], more: null, filled: [], well: [], instead: false },
};

test('the documents of a tab are summed; platform and place are those of the largest', () => {
  const page: Summary = { ...none, platform: 'web', reviews: 1, fresh: 1, doubts: { editor: 2, testimonial: 0, guess: 1 }, confidence: 0.9 };
  const frame: Summary = { ...none, platform: 'yandex-maps', place: 'Кофейня', reviews: 4, fresh: 3, unseen: 1, inJournal: 1, answered: 1, untold: 2, unread: 2, doubts: { editor: 0, testimonial: 3, guess: 0 }, confidence: 0.6 };
  const all = sumOf(page, frame);
  expect(all).toEqual({ ...none, platform: 'yandex-maps', place: 'Кофейня', reviews: 5, fresh: 4, unseen: 1, doubts: { editor: 2, testimonial: 3, guess: 1 }, confidence: 0.6, inJournal: 1, answered: 1, untold: 2, unread: 2 });
  expect(doubtfulIn(all)).toBe(6);
});

test('the sentence is of the document that is read worst', () => {
  const sick: Summary = { ...none, health: { read: 3, lacking: [{ field: 'posted', without: 3 }], more: null, filled: [], well: [], instead: false } };
  const more: Summary = { ...none, reviews: 9, health: { read: 9, lacking: [], more: 2, filled: [], well: [], instead: false } };
  expect(sumOf(more, sick).health).toBe(sick.health);
  expect(sumOf(sick, none, more).health).toBe(sick.health);
});

test('a page is said to be in the journal as a whole only when each review was read, asked about and found there', () => {
  const whole: Summary = { ...none, reviews: 3, inJournal: 3 };
  expect(allSaved(whole)).toBe(true);
  const short: Partial<Summary>[] = [
    { reviews: 0, inJournal: 0 }, // all unread, or none
    { inJournal: 2 }, // new, or a question about it is pending
    { untold: 1 },
    { unread: 1 },
    { doubts: { editor: 0, testimonial: 0, guess: 1 } },
    { health: { ...none.health, more: 2 } },
  ];
  for (const part of short) expect([part, allSaved({ ...whole, ...part })]).toEqual([part, false]);
});

test('what was captured in each is counted together', () => {
  expect(capturedIn([{ captured: 3, asked: 0, failed: 1 }, { captured: 2, asked: 1, failed: 0 }])).toEqual({ captured: 5, asked: 1, failed: 1 });
});
