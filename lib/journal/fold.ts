import type { Case, ReviewVersion } from '../model/case.ts';
import type { CaseEvent, EventOf } from '../model/event.ts';
import { NO_CARE } from '../model/care.ts';
import { placeKeyOf } from '../model/key.ts';
import type { PageVisit } from '../model/page-visit.ts';
import type { Key, Sighting } from '../model/sighting.ts';
import { nextCare } from './care-fold.ts';
import { difference, merged } from './difference.ts';
import { rootsOf } from './joins.ts';
import { inOrder, standing } from './order.ts';
import { nextTalk, roundsOf, standsAnswered, talkAtCapture, type Talk } from './rounds.ts';
import { withoutSigns } from './scrub.ts';
import { appearedBy } from './turns.ts';

/**
 * All cases of these events, which must hold whole groups of joined cases; those that are part of another one too, as they
 * would be without it.
 */
export function foldAll(events: readonly CaseEvent[]): Case[] {
  const own = Map.groupBy(events, (event) => event.case);
  const groups = Map.groupBy(rootsOf(inOrder(events)), ([, root]) => root);
  return [...groups].flatMap(([root, members]) =>
    members.flatMap(([key]): Case[] => {
      const part = key === root ? fold(members.flatMap(([member]) => own.get(member) ?? [])) : fold(own.get(key) ?? []);
      return part ? [{ ...part, joinedInto: key === root ? null : root }] : [];
    }),
  );
}

/**
 * A case is the fold of its events, and of those of the cases joined with it. Pure and independent of the order they arrive
 * in, so the same set gives the same case on every machine. Events of a kind this build does not know are passed over: a newer build may have written them.
 * Returns null while the capture itself is not among the events.
 */
export function fold(events: readonly CaseEvent[]): Case | null {
  const all = inOrder(events);
  const first = all.find(isCapture);
  if (!first) return null;
  const group = groupOf(first.case, all);
  const ordered = all.filter((event) => group.has(event.case));
  const { counting } = standing(ordered);
  const captured = counting.find(isCapture);
  const start = captured ?? first;
  const { sighting, platform, page } = start.payload;
  let talk = talkAtCapture(start);

  const result: Case = {
    key: first.case,
    joined: [...group].filter((key) => key !== first.case).sort(),
    joinedInto: null,
    platform,
    review: sighting,
    versions: [{ seenAt: start.at, sighting }],
    firstSeenAt: start.at,
    place: placeKeyOf(platform, sighting.place, page),
    counted: true,
    appeared: appearedBy(sighting, start.at),
    status: standsAnswered(talk) ? 'answered' : 'new',
    statusByHand: false,
    statusAt: start.at,
    ...partsOf(talk),
    care: NO_CARE,
    vanishedAt: null,
    editedAt: null,
    hlc: ordered[ordered.length - 1]?.hlc ?? start.hlc,
    withdrawn: captured === undefined,
    ...erasure(ordered),
  };
  for (const event of counting) {
    if (event === start) continue;
    apply(result, event);
    result.care = nextCare(result.care, event);
    const before = talk;
    talk = nextTalk(talk, event);
    followCare(result, event, standsAnswered(talk));
    if (talk === before) continue;
    Object.assign(result, partsOf(talk));
    followTalk(result, event.at, standsAnswered(before), standsAnswered(talk));
  }
  return result.erasedAt === null ? result : withoutSigns(result);
}

/** An erasure stands whatever came after it, an undoing too. */
function erasure(ordered: readonly CaseEvent[]): Pick<Case, 'erasedAt' | 'traces'> {
  const all = ordered.filter((event) => event.kind === 'case.erased');
  const traces = all.flatMap((event) => event.payload.traces ?? []);
  return { erasedAt: all[0]?.at ?? null, traces: [...new Set(traces)].sort((a, b) => a - b) };
}

function partsOf(talk: Talk): Pick<Case, 'reply' | 'turns' | 'rounds' | 'draft'> {
  return { reply: talk.first.reply, turns: talk.turns, rounds: roundsOf(talk), draft: talk.draft };
}

function apply(c: Case, event: CaseEvent): void {
  switch (event.kind) {
    case 'review.captured':
      // A second capture that shows nothing new is no version; of erased words nobody can tell, and one too many changes no figure.
      if (c.erasedAt !== null || difference(c.review, event.payload.sighting) !== 'same') addVersion(c, { seenAt: event.at, sighting: event.payload.sighting }, event.payload.page);
      break;
    case 'review.edited':
      addVersion(c, { seenAt: event.at, sighting: event.payload.sighting }, event.payload.page);
      c.vanishedAt = null;
      break;
    case 'review.vanished':
      c.vanishedAt ??= event.at;
      break;
    case 'review.returned':
      c.vanishedAt = null;
      break;
    case 'status.set':
      c.status = event.payload.status;
      c.statusByHand = true;
      c.statusAt = event.at;
      break;
    default:
      break;
  }
}

/**
 * «Ответ дан» sets itself when the reply to the customer's last words is seen, and takes itself back when one is gone or
 * the customer writes again. What a person set stays, except «новый», which only says that nothing has happened yet.
 */
function followTalk(c: Case, at: number, was: boolean, is: boolean): void {
  const own = !c.statusByHand;
  if (is && !was && (own || c.status === 'new')) {
    c.status = 'answered';
  } else if (!is && own && c.status === 'answered') {
    c.status = 'new';
  } else return;
  c.statusByHand = false;
  c.statusAt = at;
}

/**
 * A department has given the case back: it waits for its manager again, unless the customer has their reply. A result that
 * does not satisfy opens it again, until there is another one (B7).
 */
function followCare(c: Case, event: CaseEvent, seen: boolean): void {
  const answered = seen || c.care.answeredByHandAt !== null;
  const becomes = (status: Case['status']): void => {
    if (c.status === status) return;
    c.status = status;
    c.statusByHand = status === 'answered' && !seen;
    c.statusAt = event.at;
  };
  if (event.kind === 'handover.returned' && (c.status === 'quality' || c.status === 'rework')) becomes(answered ? 'answered' : 'new');
  if (event.kind === 'satisfaction.told' && !event.payload.satisfied && (c.status === 'answered' || c.status === 'archived')) becomes('new');
  if (event.kind === 'result.given' && c.care.reopenedAt !== null && c.status === 'new' && answered) becomes('answered');
}

function addVersion(c: Case, version: ReviewVersion, page: PageVisit): void {
  // The rest of a text that was cut, or a field not read before, is no edit by the customer.
  if (difference(c.review, version.sighting) === 'changed') c.editedAt = version.seenAt;
  c.versions.push(version);
  c.review = merged(c.review, version.sighting);
  // Where words stood, '' stands: a review with words is what its latest look says, as when they could still be compared.
  if (c.erasedAt !== null && hasWords(version.sighting)) c.review.replyable = version.sighting.replyable;
  // A cabinet may list it without its place first. The platform's own id of the place outweighs a stand-in for it.
  if (version.sighting.place.id !== null || c.place === null) c.place = placeKeyOf(c.platform, version.sighting.place, page) ?? c.place;
  // A list may show a review without its date first, pinned above the others. A date after the first look is that of an edit.
  const { postedEarliest } = version.sighting;
  if (c.appeared.earliest === null && postedEarliest !== null && Date.parse(postedEarliest) <= c.firstSeenAt) {
    c.appeared = appearedBy(version.sighting, c.firstSeenAt);
  }
}

function hasWords(s: Sighting): boolean {
  return [s.title, s.text, s.pros, s.cons].some((part) => part !== null);
}

/** The cases that are one with the earliest of these events. */
function groupOf(key: Key, ordered: readonly CaseEvent[]): Set<Key> {
  if (!ordered.some(({ kind }) => kind === 'case.joined')) return new Set([key]);
  return new Set([...rootsOf(ordered)].flatMap(([member, root]) => (root === key ? [member] : [])));
}

function isCapture(event: CaseEvent): event is EventOf<'review.captured'> {
  return event.kind === 'review.captured';
}
