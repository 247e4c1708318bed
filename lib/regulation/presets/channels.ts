import type { Regulation } from '../../model/regulation.ts';
import { deadline, officeCalendar, shared } from './parts.ts';

/**
 * Regulation B: working days by channel. What stands on a page in public keeps the 24 hours of A2 (B8: the earliest deadline
 * wins). «Complex» is what the manager marks as important or urgent.
 */
export function channels(since: number, zone: string): Regulation {
  const letters = ['email'];
  return {
    ...shared(since, zone),
    calendars: [officeCalendar('cn')],
    deadlines: [
      deadline('reply', 'A2', 'first-reply', 24, 'hours', { when: { channels: ['page', 'messages', 'wechat', 'chat'] } }),
      deadline('reply-any', 'B3', 'first-reply', 1, 'working-days'),
      deadline('voicemail', 'B14', 'first-reply', 1, 'working-days', { when: { channels: ['phone'] } }),
      deadline('shop', 'B14', 'first-reply', 24, 'hours', { when: { channels: ['shop'], priorities: ['urgent'] } }),
      deadline('result-simple', 'B3', 'result', 3, 'working-days', { when: { channels: letters, priorities: ['normal'] } }),
      deadline('result-complex', 'B3', 'result', 5, 'working-days', { when: { channels: letters } }),
      deadline('hand-over', 'B6', 'hand-over', 1, 'working-days'),
      deadline('satisfaction', 'B7', 'satisfaction', 3, 'working-days'),
      deadline('private-talk', 'B8', 'private-talk', 3, 'working-days'),
    ],
  };
}
