import type { TextKey, Translate } from '../../lib/i18n/texts.ts';
import { standing } from '../../lib/journal/order.ts';
import type { CaseEventKind, CaseEvent } from '../../lib/model/event.ts';
import type { PageVisit } from '../../lib/model/page-visit.ts';
import type { Regulation } from '../../lib/model/regulation.ts';
import { statusSchema } from '../../lib/model/status.ts';
import { statusName } from '../app/rule-names.ts';
import { safeAddress } from './names.ts';

type Simple = Exclude<CaseEventKind, 'status.set' | 'event.undone'>;
const simple: Readonly<Record<Simple, Extract<TextKey, `history.${string}`>>> = {
  'review.captured': 'history.captured',
  'review.edited': 'history.edited',
  'review.continued': 'history.continued',
  'review.vanished': 'history.vanished',
  'review.returned': 'history.returned',
  'reply.drafted': 'history.drafted',
  'approval.asked': 'history.approvalAsked',
  'approval.given': 'history.approvalGiven',
  'approval.declined': 'history.approvalDeclined',
  'reply.barred': 'history.barred',
  'reply.inserted': 'history.inserted',
  'reply.submitted': 'history.submitted',
  'reply.seen': 'history.seen',
  'reply.changed': 'history.replyChanged',
  'reply.vanished': 'history.replyVanished',
  'case.joined': 'history.joined',
  'case.apart': 'history.apart',
  'case.erased': 'history.erased',
  'case.classed': 'history.classed',
  'case.prioritised': 'history.prioritised',
  'case.assigned': 'history.assigned',
  'handover.accepted': 'history.accepted',
  'handover.returned': 'history.returnedBack',
  'pause.begun': 'history.paused',
  'pause.ended': 'history.resumed',
  'result.given': 'history.result',
  'satisfaction.told': 'history.satisfaction',
  'talk.moved': 'history.talkMoved',
  'talk.ended': 'history.talkEnded',
  'note.added': 'history.noted',
  'breach.recorded': 'history.breach',
  'breach.explained': 'history.explained',
};

/** A newer version of us may have written events of kinds that this one does not know. */
function isKnown(kind: string): kind is Simple {
  return Object.hasOwn(simple, kind);
}

/** One event in words. `all`: the events of the case, for «отменено: …»; `regulation`: where the company's own names stand. */
export function wordsOf(event: CaseEvent, all: readonly CaseEvent[], regulation: Regulation, t: Translate): string {
  if (event.kind === 'status.set') {
    const { status } = event.payload;
    return statusSchema.options.includes(status) ? t('history.status', { status: statusName(regulation, status, t) }) : t('history.newer');
  }
  if (isImported(event)) return t('history.imported');
  if (event.kind === 'event.undone') {
    const target = all.find(({ id }) => id === event.payload.event);
    return t('history.undone', { what: target ? wordsOf(target, all, regulation, t) : t('history.other') });
  }
  return isKnown(event.kind) ? (t as (key: TextKey) => string)(simple[event.kind]) : t('history.newer');
}

/** It entered from a table: nobody saw it on the page that its link leads to. */
export function isImported(event: CaseEvent): boolean {
  return event.kind === 'review.captured' && event.payload.sighting?.via === 'table';
}

/** Where it was seen, if it was seen on a page. */
export function visitOf(event: CaseEvent): PageVisit | null {
  return 'page' in event.payload ? event.payload.page : null;
}

/** The page where the case was last told of; null where no event names one. */
export function lastAddress(events: readonly CaseEvent[]): string | null {
  for (const event of events.toReversed()) {
    const address = safeAddress(visitOf(event)?.address ?? null);
    if (address !== null) return address;
  }
  return null;
}

/** Ids of the events that no longer count. `events` in the order of the journal. */
export function undoneIds(events: readonly CaseEvent[]): ReadonlySet<string> {
  return new Set(standing(events).undoneBy.keys());
}

/** What a person may take back: their own doings, and what we took for a submission. What a page showed stays. */
const undoable: readonly CaseEventKind[] = [
  'status.set', 'reply.inserted', 'reply.submitted', 'review.captured', 'case.apart',
  'case.classed', 'case.prioritised', 'case.assigned', 'handover.accepted', 'handover.returned', 'pause.begun', 'pause.ended',
  'result.given', 'satisfaction.told', 'talk.moved', 'talk.ended', 'note.added', 'breach.explained',
];
export function mayUndo(event: CaseEvent): boolean {
  return undoable.includes(event.kind);
}

/** What `u` takes back when nothing was done on this screen: the last status that still counts. */
export function lastStatus(events: readonly CaseEvent[]): CaseEvent | null {
  return standing(events).counting.findLast((event) => event.kind === 'status.set') ?? null;
}

export type HistoryLine = { event: CaseEvent; /** Earlier saves of the same draft, folded into this line. */ drafts: number };

/** Newest first; a run of saved drafts is one line. */
export function historyLines(events: readonly CaseEvent[]): HistoryLine[] {
  const lines: HistoryLine[] = [];
  for (const event of events.toReversed()) {
    const above = lines.at(-1);
    if (event.kind === 'reply.drafted' && above?.event.kind === 'reply.drafted' && above.event.author === event.author) above.drafts += 1;
    else lines.push({ event, drafts: 0 });
  }
  return lines;
}
