import type { Out } from '../../lib/browser/protocol.ts';
import type { ToPage } from '../../lib/browser/to-page.ts';

export type Summary = Out<ToPage, 'page.summary'>;
export type Captured = Out<ToPage, 'page.captureAll'>;

/** What several documents of one tab hold together. Platform and place are those of the one with the most reviews. */
export function sumOf(first: Summary, ...rest: readonly Summary[]): Summary {
  const all = [first, ...rest];
  const largest = all.reduce((most, one) => (one.reviews > most.reviews ? one : most));
  const total = (count: (one: Summary) => number): number => all.reduce((sum, one) => sum + count(one), 0);
  const confidences = all.flatMap(({ confidence }) => confidence ?? []);
  return {
    platform: largest.platform,
    place: largest.place,
    reviews: total((one) => one.reviews),
    fresh: total((one) => one.fresh),
    unseen: total((one) => one.unseen),
    doubts: { editor: total((one) => one.doubts.editor), testimonial: total((one) => one.doubts.testimonial), guess: total((one) => one.doubts.guess) },
    confidence: confidences.length > 0 ? Math.min(...confidences) : null,
    inJournal: total((one) => one.inJournal),
    answered: total((one) => one.answered),
    untold: total((one) => one.untold),
    unread: total((one) => one.unread),
    // One sentence: of the document that is read worst.
    health: all.reduce((worst, one) => (weight(one) > weight(worst) ? one : worst)).health,
  };
}

function weight({ health }: Summary): number {
  return health.lacking.length * 4 + health.filled.length * 2 + Number(health.instead) * 2 + Number(health.more !== null);
}

export function doubtfulIn({ doubts }: Summary): number {
  return doubts.editor + doubts.testimonial + doubts.guess;
}

/** Whether every review of the page is known to be in the journal: each was read, asked about and found there. */
export function allSaved(summary: Summary): boolean {
  const { reviews, inJournal, unread, untold, health } = summary;
  return reviews > 0 && inJournal === reviews && unread + untold + doubtfulIn(summary) === 0 && health.more === null;
}

export function capturedIn(all: readonly Captured[]): Captured {
  const total = (count: (one: Captured) => number): number => all.reduce((sum, one) => sum + count(one), 0);
  return { captured: total((one) => one.captured), asked: total((one) => one.asked), failed: total((one) => one.failed) };
}
