import type { Regulation } from '../../model/regulation.ts';
import { deadline, officeCalendar, shared } from './parts.ts';

/** Norm D: service remarks within 24 hours, the result or the progress within three working days (D6), priorities that lead (D4). */
export function feedback(since: number, zone: string): Regulation {
  return {
    ...shared(since, zone),
    calendars: [officeCalendar('cn')],
    deadlines: [
      deadline('reply', 'D6', 'first-reply', 24, 'hours'),
      deadline('reply-urgent', 'D4', 'first-reply', 2, 'hours', { when: { priorities: ['urgent'] } }),
      deadline('reply-important', 'D4', 'first-reply', 12, 'hours', { when: { priorities: ['important'] } }),
      deadline('result', 'D6', 'result', 3, 'working-days', { when: { classes: ['service'] } }),
      deadline('hand-over', 'D6', 'hand-over', 1, 'working-days'),
      deadline('satisfaction', 'B7', 'satisfaction', 7, 'days', { on: false }),
      deadline('private-talk', 'A11', 'private-talk', 3, 'days'),
    ],
  };
}
