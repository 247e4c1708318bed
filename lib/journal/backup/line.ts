import type { JournalEvent } from '../../model/event.ts';
import type { Lesson } from '../../model/lesson.ts';
import type { Look, Question } from '../inputs.ts';

/**
 * What a journal file holds, one thing a line. Projections are not among it: they are computed from the events. A question is
 * a sighting that waits for the manager's answer, so it is part of what was saved.
 */
export type JournalLine = { event: JournalEvent } | { question: Question } | { look: Look } | { lesson: Lesson };
