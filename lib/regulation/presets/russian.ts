import type { Regulation } from '../../model/regulation.ts';
import { deadline, officeCalendar, shared } from './parts.ts';

/**
 * Regulation A: every review within 24 hours, round the clock. The stages inside of them are there to be switched on, as are the
 * result and the question whether it satisfied. They hold for mail and telephone too: the working days of B3, B14 stand in `channels.ts`.
 */
export function russian(since: number, zone: string): Regulation {
  return {
    ...shared(since, zone),
    calendars: [officeCalendar('ru')],
    deadlines: [
      deadline('reply', 'A2', 'first-reply', 24, 'hours'),
      deadline('reply-urgent', 'D4', 'first-reply', 2, 'hours', { when: { priorities: ['urgent'] }, on: false }),
      deadline('reply-important', 'D4', 'first-reply', 12, 'hours', { when: { priorities: ['important'] }, on: false }),
      deadline('hand-over', 'A8', 'hand-over', 1, 'working-days'),
      deadline('result', 'D6', 'result', 3, 'working-days', { on: false }),
      deadline('satisfaction', 'B7', 'satisfaction', 7, 'days', { on: false }),
      deadline('private-talk', 'A11', 'private-talk', 3, 'days'),
    ],
  };
}
