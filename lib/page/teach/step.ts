import type { LessonPart } from '../../model/site.ts';
import type { Cards, PartSelectors } from '../../platforms/lesson/guess.ts';

/** What the manager is doing. */
export type Step =
  | { kind: 'card'; over: Cards | null; missed: boolean }
  | { kind: 'check'; cards: Cards; parts: PartSelectors; counts: Record<LessonPart, number>; all: number; pointing: LessonPart | null; saving: 'no' | 'now' | 'failed' }
  | { kind: 'kept'; name: string }
  | { kind: 'not-begun' };
