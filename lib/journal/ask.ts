import { NEW_MARK, type Mark } from '../model/mark.ts';
import { pageVisitSchema } from '../model/page-visit.ts';
import { sightingSchema, type Key, type Sighting } from '../model/sighting.ts';
import type { Question, SeenPage } from './inputs.ts';
import type { Recorder } from './write.ts';

export const ASKING: Mark = { ...NEW_MARK, kind: 'asking' };

/** Equal for two sightings of one doubtful review: its date may be shown in other words tomorrow, so it is left out. */
export function aboutOf(page: SeenPage, s: Sighting): string {
  return JSON.stringify([page.platform, s.key, s.place.id, s.author, s.rating, s.title, s.text, s.pros, s.cons]);
}

/** Which of these are asked about already. Within the transaction of the caller. */
export async function pending(r: Recorder, abouts: readonly string[]): Promise<Set<string>> {
  if (abouts.length === 0) return new Set();
  return new Set((await r.db.questions.where('about').anyOf(abouts).toArray()).map((question) => question.about));
}

/** A new question; parses what the page said. Throws a ZodError. */
export function newQuestion(r: Recorder, page: SeenPage, sighting: Sighting, candidates: Key[]): Question {
  return {
    id: r.newId(),
    at: r.now,
    platform: page.platform,
    page: pageVisitSchema.parse(page),
    sighting: sightingSchema.parse(sighting),
    candidates,
    about: aboutOf(page, sighting),
  };
}
