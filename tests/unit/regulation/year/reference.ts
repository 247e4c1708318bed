import { channelOf } from '../../../../lib/model/channel.ts';
import type { CaseEvent, EventOf } from '../../../../lib/model/event.ts';
import type { Deadline, Duty, Priority, Regulation } from '../../../../lib/model/regulation.ts';
import type { Status } from '../../../../lib/model/status.ts';
import { countedDue, type Still } from './minutes.ts';
import { DAY } from './world.ts';

/**
 * What the written regulation says of one review, worked out from its events anew and as plainly as can be: it knows neither the
 * folds of the journal nor the bodies of `lib/regulation`, and was written before they were read. Where the two disagreed, the one
 * that was further from the written words was mended.
 */

/** Between these a reply was given; `from` null: nobody knows since when. */
interface Given {
  from: number | null;
  to: number;
}

/** A reply that is awaited: to the review itself (round 0), or to what the customer wrote after so many replies. */
export interface Asked {
  round: number;
  appeared: { from: number | null; to: number };
  seenAt: number;
  /** Since when somebody who would have seen a reply saw none. */
  noneAt: number | null;
  reply: 'none' | 'sent' | 'live' | 'gone';
  given: Given | null;
  /** The reply that was live and is gone, and since when. */
  lost: { given: Given; words: string | null; at: number } | null;
  words: string | null;
  /** Since when it waits to be seen. */
  waitsSince: number;
  stoodBefore: boolean;
}

/** A duty besides replies, from its beginning: a new one each time it begins anew. */
export interface Task {
  duty: Exclude<Duty, 'first-reply'>;
  from: number;
  endedAt: number | null;
  /** Taken back: nobody waits for it any more. */
  dropped: boolean;
  /** The customer opened it again (B7): that has a deadline in any case, if of no result, then of a reply. */
  again: boolean;
}

export interface Known {
  key: string;
  platform: string;
  counted: boolean;
  seenAt: number;
  byHandOnly: boolean;
  withdrawn: boolean;
  status: Status;
  /** When a person said so; null where nobody did. */
  statusAt: number | null;
  /** A person's word that it was answered; «новый» takes it back. */
  saidAnsweredAt: number | null;
  class: string | null;
  sub: string | null;
  priority: Priority;
  asked: Asked[];
  tasks: Task[];
  stills: (Still & { duty: Duty | null })[];
}

/** All that is known after these events of one case, in their order. */
export function knownOf(events: readonly CaseEvent[], counted: boolean): Known {
  const [capture] = events;
  if (capture?.kind !== 'review.captured') throw new Error('a story begins with a capture');
  const { sighting, platform } = capture.payload;
  const asked: Asked = { ...newAsked(0, appearedOf(sighting, capture.at), capture.at), noneAt: sighting.via === 'adapter' && sighting.replies.length === 0 ? capture.at : null };
  if (sighting.replies.length > 0) Object.assign(asked, { reply: 'live', stoodBefore: true });
  const known: Known = { key: capture.case, platform, counted, seenAt: capture.at, byHandOnly: sighting.via === 'selection', withdrawn: false, status: 'new', statusAt: null, saidAnsweredAt: null, class: null, sub: null, priority: 'normal', asked: [asked], tasks: [], stills: [] };
  begin(known, 'result', asked.appeared.to);
  for (const event of events.slice(1)) learn(known, event);
  return known;
}

function newAsked(round: number, appeared: Asked['appeared'], seenAt: number): Asked {
  return { round, appeared, seenAt, noneAt: null, reply: 'none', given: null, lost: null, words: null, waitsSince: 0, stoodBefore: false };
}

interface Dated {
  postedEarliest: string | null;
  postedLatest: string | null;
}
function appearedOf({ postedEarliest, postedLatest }: Dated, seenAt: number): Asked['appeared'] {
  const to = Math.min(postedLatest === null ? seenAt : Date.parse(postedLatest), seenAt);
  return { from: postedEarliest === null ? null : Math.min(Date.parse(postedEarliest), to), to };
}
function givenOf({ postedEarliest, postedLatest }: Dated, seenAt: number): Given {
  if (postedEarliest === null || postedLatest === null || Date.parse(postedEarliest) > seenAt) return { from: null, to: seenAt };
  return { from: Date.parse(postedEarliest), to: Math.min(Date.parse(postedLatest), seenAt) };
}

function begin(known: Known, duty: Task['duty'], from: number, again = false): void {
  known.tasks.push({ duty, from, endedAt: null, dropped: false, again });
}
function open(known: Known, duty: Task['duty']): Task | undefined {
  return known.tasks.findLast((task) => task.duty === duty && task.endedAt === null && !task.dropped);
}
function end(known: Known, duty: Task['duty'], at: number): void {
  const task = open(known, duty);
  if (task) task.endedAt = at;
}
function awaited(known: Known): Asked {
  return known.asked.findLast(({ reply }) => reply === 'none' || reply === 'gone') ?? (known.asked[0] as Asked);
}
function round(known: Known, number: number): Asked {
  return known.asked.find((one) => one.round === number) as Asked;
}

export function learn(known: Known, event: CaseEvent): void {
  const { at } = event;
  switch (event.kind) {
    case 'event.undone':
      known.withdrawn = true;
      break;
    case 'case.prioritised':
      known.priority = event.payload.priority ?? 'normal';
      break;
    case 'case.classed':
      known.class = event.payload.class;
      known.sub = event.payload.sub;
      break;
    case 'status.set': {
      const { status } = event.payload;
      const running = open(known, 'hand-over');
      if (running) running.dropped = true;
      if (status === 'quality' || status === 'rework') begin(known, 'hand-over', at);
      if (status === 'answered') known.saidAnsweredAt ??= at;
      if (status === 'new') known.saidAnsweredAt = null;
      Object.assign(known, { status, statusAt: at });
      break;
    }
    case 'handover.returned':
      if (open(known, 'hand-over')) end(known, 'hand-over', at);
      if (known.status === 'quality' || known.status === 'rework') Object.assign(known, { status: 'new', statusAt: null });
      break;
    case 'pause.begun':
      known.stills.push({ duty: event.payload.duty, from: at, to: null });
      break;
    case 'pause.ended':
      for (const one of known.stills) if (one.duty === event.payload.duty) one.to ??= at;
      break;
    case 'result.given':
      end(known, 'result', at);
      begin(known, 'satisfaction', at);
      break;
    case 'satisfaction.told':
      end(known, 'satisfaction', at);
      if (event.payload.satisfied) break;
      begin(known, 'result', at, true);
      // Opened again, it is put away no more.
      if (known.status === 'archived') Object.assign(known, { status: 'new', statusAt: null });
      break;
    case 'talk.moved':
      begin(known, 'private-talk', at);
      break;
    case 'talk.ended':
      end(known, 'private-talk', at);
      break;
    case 'review.continued': {
      const [first] = event.payload.turns;
      if (first) known.asked.push({ ...newAsked(first.after, appearedOf(first, at), at), noneAt: event.payload.unanswered ? at : null });
      break;
    }
    case 'reply.submitted':
      sent(event, event.payload.listed ? round(known, event.payload.round ?? 0) : awaited(known));
      break;
    case 'reply.seen':
      seen(event, round(known, event.payload.round ?? 0));
      break;
    case 'reply.vanished': {
      const one = round(known, event.payload.round ?? 0);
      one.lost = one.given && { given: one.given, words: one.words, at };
      one.reply = 'gone';
      break;
    }
    default:
      break;
  }
}

function sent({ at, payload }: EventOf<'reply.submitted'> & { at: number }, one: Asked): void {
  if (one.reply === 'live') return;
  Object.assign(one, { reply: 'sent', words: payload.text, waitsSince: at, given: payload.listed ? givenOf(payload.listed, at) : { from: at, to: at } });
}

function seen({ at, payload }: EventOf<'reply.seen'> & { at: number }, one: Asked): void {
  if (one.reply === 'live') return;
  if (one.reply === 'none') one.given = givenOf(payload, at);
  // It is back: given when it was given.
  if (one.reply === 'gone') one.given = one.lost !== null && one.lost.words === payload.text ? one.lost.given : givenOf(payload, at);
  Object.assign(one, { reply: 'live', words: payload.text });
}

/** The deadlines that hold for the case, and when each has passed. */
function duesOf(known: Known, rules: Regulation, duty: Duty, from: number, stills: readonly Still[]): { deadline: Deadline; at: number }[] {
  const holds = (deadline: Deadline): boolean => {
    const { channels, classes, priorities } = deadline.when;
    if (!deadline.on || deadline.duty !== duty) return false;
    if (channels.length > 0 && !channels.includes(channelOf(known.platform))) return false;
    if (classes.length > 0 && (known.class === null || !classes.includes(known.class))) return false;
    return priorities.length === 0 || priorities.includes(known.priority);
  };
  return rules.deadlines.filter(holds).map((deadline) => ({ deadline, at: countedDue(deadline, rules, from, stills) }));
}

export interface DueOf {
  at: number;
  /** Those that fall due then: the one that is named is one of them. */
  by: string[];
}
function earliest(all: { deadline: Deadline; at: number }[]): DueOf | null {
  const at = Math.min(...all.map((one) => one.at));
  return all.length === 0 ? null : { at, by: all.filter((one) => one.at === at).map(({ deadline }) => deadline.id) };
}

/** Nothing but a reply stops it: no pause. */
export function replyDue(known: Known, one: Asked, rules: Regulation): { early: DueOf; late: DueOf } {
  const from = (moment: number): DueOf => earliest(duesOf(known, rules, 'first-reply', moment, [])) as DueOf;
  const late = from(one.appeared.to);
  return { early: one.appeared.from === null || one.appeared.from === one.appeared.to ? late : from(one.appeared.from), late };
}

export function taskDue(known: Known, task: Task, rules: Regulation): DueOf | null {
  const stills = known.stills.filter(({ duty }) => duty === task.duty || duty === null);
  return earliest(duesOf(known, rules, task.duty, task.from, stills)) ?? (task.again ? earliest(duesOf(known, rules, 'first-reply', task.from, stills)) : null);
}

/** Whether the review is no duty of the company's at all. */
export function isAside(known: Known): boolean {
  return !known.counted || known.withdrawn || known.status === 'not-review';
}

/** Whether nobody waits for this reply: what was decided before the customer wrote on does not answer it. */
export function noDuty(known: Known, one: Asked, rules: Regulation): boolean {
  if (isAside(known) || one.appeared.to < rules.since || one.stoodBefore) return true;
  return known.status === 'archived' && decidedAfter(known, one) !== null;
}

/** When a person decided of the case, if that was after what waits was seen. */
function decidedAfter(known: Known, one: Asked): number | null {
  return known.statusAt !== null && (one.round === 0 || known.statusAt >= one.seenAt) ? known.statusAt : null;
}

/** A person's word that it was answered, where no page shows a reply. */
export function byHandAt(known: Known, one: Asked): number | null {
  if (one.reply !== 'none' || known.saidAnsweredAt === null) return null;
  return one.round === 0 || known.saidAnsweredAt >= one.seenAt ? known.saidAnsweredAt : null;
}

/** Until when a reply that was sent counts without being seen. */
export function unseenAt(one: Asked, rules: Regulation): number {
  return one.waitsSince + rules.unseenAfterDays * DAY;
}

/** Whether a reply counts as given at `now`: live, or sent and not yet unseen for too long. */
export function stands(known: Known, one: Asked, rules: Regulation, now: number): boolean {
  return one.reply === 'live' || byHandAt(known, one) !== null || (one.reply === 'sent' && now <= unseenAt(one, rules));
}

/** Whether a task still counts: what was begun before the case was put away does not, nor what was to be done before the regulation began. */
export function holds(known: Known, task: Task, rules: Regulation): boolean {
  if (task.dropped || isAside(known) || task.from < rules.since) return false;
  return known.status !== 'archived' || task.from >= (known.statusAt ?? Infinity);
}

/** `aside`: it never counts. */
export type Answer = 'aside' | 'running' | 'provisional' | 'kept' | 'missed' | 'unproven';
export interface Verdict {
  state: Answer;
  late: boolean;
  due: { early: DueOf; late: DueOf };
  /** By when it was given, as far as that is known; null without a reply that counts. */
  givenBy: number | null;
}

/** Where a reply stands at `now`, by all that is known then. */
export function verdict(known: Known, one: Asked, rules: Regulation, now: number): Verdict {
  const due = replyDue(known, one, rules);
  if (isAside(known) || one.stoodBefore || one.appeared.to < rules.since) return { state: 'aside', late: false, due, givenBy: null };
  const put = known.status === 'archived' ? decidedAfter(known, one) : null;
  if (put === null) return whileOpen(known, one, rules, now, due);
  // Put away, it stays what it was (C4): answered, or missed by then. Put away in time, it is late for nothing that comes after.
  const answered = one.reply === 'gone' && one.lost !== null && one.lost.at >= put;
  const then = whileOpen(known, answered ? { ...one, reply: 'live' } : one, rules, Math.min(now, put), due);
  if (then.state === 'kept') return then;
  if (put <= due.late.at) return { state: 'aside', late: false, due, givenBy: null };
  if (then.state !== 'running' && then.state !== 'provisional') return then;
  return { state: then.late ? 'missed' : 'aside', late: false, due, givenBy: null };
}

function whileOpen(known: Known, one: Asked, rules: Regulation, now: number, due: Verdict['due']): Verdict {
  const by = byHandAt(known, one);
  // Their word counts from when it was said; of what came to be known after its deadline, nobody knows when it was given.
  const given = by === null ? one.given : { from: one.seenAt <= due.late.at ? by : null, to: by };
  if (!stands(known, one, rules, now) || given === null) return { state: 'running', late: now > due.late.at, due, givenBy: null };
  // Not before it was seen that none stood there, unless its date says that somebody overlooked it.
  const since = Math.max(given.from ?? -Infinity, one.noneAt !== null && one.noneAt <= given.to ? one.noneAt : -Infinity);
  const surelyLate = since > due.late.at;
  if (one.reply === 'sent' && by === null) return { state: 'provisional', late: surelyLate, due, givenBy: given.to };
  return { state: given.to <= due.late.at ? 'kept' : surelyLate ? 'missed' : 'unproven', late: false, due, givenBy: given.to };
}

export interface TaskState {
  duty: Task['duty'];
  state: 'running' | 'paused' | 'kept' | 'missed';
  /** While it is paused, as if it went on now. */
  due: DueOf;
}

/** The tasks that a screen shows at `now`: of each duty the last one that was begun; whether it satisfied, only until it is opened again. */
export function tasksOf(known: Known, rules: Regulation, now: number): TaskState[] {
  if (isAside(known)) return [];
  const last = [...new Map(known.tasks.map((task) => [task.duty, task])).values()].filter(({ dropped, from }) => !dropped && from >= rules.since);
  const opened = known.tasks.findLast(({ duty }) => duty === 'result')?.endedAt === null;
  return last.flatMap((task): TaskState[] => {
    if (task.duty === 'satisfaction' && opened) return [];
    const paused = known.stills.some(({ duty, to }) => to === null && (duty === null || duty === task.duty));
    const until = { ...known, stills: known.stills.map((one) => ({ ...one, to: Math.max(one.from, one.to ?? now) })) };
    const due = taskDue(until, task, rules);
    if (due === null) return [];
    const put = known.status === 'archived' && known.statusAt !== null && task.from < known.statusAt ? known.statusAt : null;
    const state = task.endedAt === null ? (paused && due.at >= now ? 'paused' : 'running') : task.endedAt <= due.at ? 'kept' : 'missed';
    if (put === null || state === 'kept' || (task.endedAt !== null && task.endedAt <= put)) return [{ duty: task.duty, state, due }];
    return state !== 'paused' && put > due.at ? [{ duty: task.duty, state: 'missed', due }] : [];
  });
}
