import { pointId, type CheckLook, type DayCheck, type Tick } from '../model/day.ts';
import type { DayEvent } from '../model/event.ts';
import { inOrder, standing } from './order.ts';

/** A day's check is the fold of its events: pure, and independent of the order they arrive in. `events` are of this day alone. */
export function foldDay(day: string, events: readonly DayEvent[]): DayCheck {
  const looks = new Map<string, CheckLook[]>();
  const ticks = new Map<string, Tick>();
  const result: DayCheck = { day, looks, ticks, signed: null, missed: null, explained: null };
  for (const event of standing(inOrder(events)).counting) {
    const { at, author } = event;
    switch (event.kind) {
      case 'check.looked': {
        const id = pointId(event.payload.point);
        looks.set(id, [...(looks.get(id) ?? []), { event: event.id, at, author, saw: event.payload }]);
        break;
      }
      case 'check.ticked':
        ticks.set(pointId(event.payload.point), { ...event.payload, at, author });
        break;
      case 'check.signed':
        result.signed ??= { at, author };
        break;
      case 'check.missed':
        result.missed ??= { event: event.id, at, by: event.payload.by, lacking: event.payload.lacking, onDuty: event.payload.onDuty };
        break;
      case 'check.explained':
        result.explained = { at, ...event.payload };
        break;
      default:
        break;
    }
  }
  return result;
}
