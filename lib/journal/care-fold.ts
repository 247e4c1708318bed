import type { Care } from '../model/care.ts';
import type { CaseEvent } from '../model/event.ts';
import type { Duty } from '../model/regulation.ts';
import type { Status } from '../model/status.ts';

/** What an event changes in what people did about a case; the same object where it changes nothing. */
export function nextCare(care: Care, event: CaseEvent): Care {
  const { at } = event;
  switch (event.kind) {
    case 'reply.barred':
      return { ...care, barred: { at, reason: event.payload.reason } };
    case 'approval.asked':
      return { ...care, approval: { asked: { at, author: event.author, text: event.payload.text }, given: null, declined: null } };
    case 'approval.given':
      return care.approval ? { ...care, approval: { ...care.approval, given: { at, author: event.author, text: event.payload.text }, declined: null } } : care;
    case 'approval.declined':
      return care.approval ? { ...care, approval: { ...care.approval, given: null, declined: { at, author: event.author, note: event.payload.note } } } : care;
    case 'reply.submitted':
    case 'reply.seen':
    case 'reply.changed':
      return care.approval ? { ...care, approval: null } : care;
    case 'case.classed':
      return { ...care, class: event.payload.class, sub: event.payload.sub };
    case 'case.prioritised':
      return { ...care, priority: event.payload.priority };
    case 'case.assigned':
      return { ...care, department: event.payload.department, owner: event.payload.owner };
    case 'status.set': {
      const { status } = event.payload;
      return withStatus({ ...care, answeredByHandAt: status === 'answered' ? (care.answeredByHandAt ?? at) : status === 'new' ? null : care.answeredByHandAt }, status, at);
    }
    case 'handover.accepted':
      return care.handover?.endedAt === null ? { ...care, handover: { ...care.handover, acceptedAt: care.handover.acceptedAt ?? at } } : care;
    case 'handover.returned':
      return care.handover?.endedAt === null ? { ...care, handover: { ...care.handover, endedAt: at, note: event.payload.note } } : care;
    case 'pause.begun': {
      const { duty, reason } = event.payload;
      if (care.pauses.some((pause) => pause.duty === duty && pause.to === null)) return care;
      return { ...care, pauses: [...care.pauses, { duty, reason, from: at, to: null }] };
    }
    case 'pause.ended':
      return { ...care, pauses: care.pauses.map((pause) => (pause.duty === event.payload.duty && pause.to === null ? { ...pause, to: Math.max(at, pause.from) } : pause)) };
    case 'result.given':
      // Told once more, it was given when it was first told.
      return { ...care, result: { at: care.result?.at ?? at, note: event.payload.note } };
    case 'satisfaction.told': {
      const { satisfied, words } = event.payload;
      const known = care.satisfaction !== null && care.result !== null && care.satisfaction.at >= care.result.at ? care.satisfaction.at : at;
      const told = { ...care, satisfaction: { at: satisfied ? known : at, satisfied, words } };
      return satisfied ? told : { ...told, result: null, reopenedAt: at };
    }
    case 'talk.moved':
      return care.talk?.to === null ? care : { ...care, talk: { from: at, to: null, where: event.payload.where } };
    case 'talk.ended':
      return care.talk?.to === null ? { ...care, talk: { ...care.talk, to: at } } : care;
    case 'note.added':
      return { ...care, notes: [...care.notes, { event: event.id, at, author: event.author, ...event.payload }] };
    case 'breach.recorded': {
      const { rule, round = 0, ...rest } = event.payload;
      // Two windows, or two colleagues, may notice the same one: the first counts, and what is said of the other is said of it.
      const same = care.breaches.find((known) => known.duty === rest.duty && known.round === round && isOneDuty(care, rest.duty, known.due, rest.due));
      if (same) return { ...care, breaches: care.breaches.map((one) => (one === same ? { ...one, alike: [...one.alike, event.id] } : one)) };
      return { ...care, breaches: [...care.breaches, { ...rest, event: event.id, alike: [], deadline: rule, round, noticedAt: at, regulation: event.regulation, explained: null }] };
    }
    case 'breach.explained': {
      const { breach, reason, approvedBy } = event.payload;
      return { ...care, breaches: care.breaches.map((one) => (one.event === breach || one.alike.includes(breach) ? { ...one, explained: { at, reason, approvedBy } } : one)) };
    }
    default:
      return care;
  }
}

/** Handed over, or taken back by another status. */
function withStatus(care: Care, status: Status, at: number): Care {
  const ended = care.handover && care.handover.endedAt === null ? { ...care.handover, endedAt: at } : care.handover;
  if (status !== 'quality' && status !== 'rework') return { ...care, handover: ended };
  // Set twice, it was handed over once.
  if (care.handover?.endedAt === null && care.handover.to === status) return care;
  return { ...care, handover: { to: status, at, acceptedAt: null, endedAt: null, note: null } };
}

/** Whether both deadlines are of one duty: other rules may have moved it, and what ended before the duty began was another one. */
function isOneDuty(care: Care, duty: Duty, known: number, due: number): boolean {
  return known === due || Math.min(known, due) >= begunAt(care, duty);
}

/** When the duty as it stands now began. Of a reply each round has one deadline, whatever its moment. */
function begunAt({ handover, reopenedAt, result, talk }: Care, duty: Duty): number {
  switch (duty) {
    case 'first-reply':
      return -Infinity;
    case 'result':
      return reopenedAt ?? -Infinity;
    case 'hand-over':
      return handover?.at ?? Infinity;
    case 'satisfaction':
      return result?.at ?? Infinity;
    case 'private-talk':
      return talk?.from ?? Infinity;
  }
}
