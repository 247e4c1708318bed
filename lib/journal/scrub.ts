import type { Case, CaseReply } from '../model/case.ts';
import type { CaseEvent, EventOf } from '../model/event.ts';
import type { PageVisit } from '../model/page-visit.ts';
import type { SeenReply, SeenTurn, Sighting } from '../model/sighting.ts';
import { foldedHash } from '../model/trace.ts';
import { normal } from '../model/words.ts';

/**
 * Erasing takes the words out of events and leaves their skeleton: keys, kinds, times, ratings, places, statuses and counts
 * stay, so that no figure changes. Names go, and all words of the customer and of the brand, whose replies name the customer.
 * The link to the review goes too (many hold its title, or the customer's page), and the page's address is cut to its host:
 * the host may stand for the place. Dates stay as the interval they mean, without the page's own words for them.
 * Where the customer's text stood, '' stands now, and null stays null. Where a reply stood, one of 256 signs stands: a reply
 * that was gone and is back must not become another one, given later. No text can be told from it.
 */

/** What a person wrote beside a case may name the customer too; that something was written stays. */
const ERASED_NOTE = '…';

/** The event without the words of a person. Idempotent; the same on every machine. */
export function scrubbed(event: CaseEvent): CaseEvent {
  switch (event.kind) {
    case 'review.captured':
      return { ...event, payload: { ...event.payload, sighting: scrubbedSighting(event.payload.sighting), page: hostOf(event.payload.page), ...withoutContact(event.payload.registration) } };
    case 'review.edited':
      return { ...event, payload: { ...event.payload, sighting: scrubbedSighting(event.payload.sighting), page: hostOf(event.payload.page) } };
    case 'review.vanished':
      return { ...event, payload: { ...event.payload, page: hostOf(event.payload.page) } };
    case 'review.returned':
      return { ...event, payload: { ...event.payload, page: hostOf(event.payload.page) } };
    case 'review.continued':
      return { ...event, payload: { ...event.payload, turns: event.payload.turns.map(scrubbedTurn), page: hostOf(event.payload.page) } };
    case 'reply.drafted':
      return { ...event, payload: { ...event.payload, text: signOf(event.payload.text) } };
    case 'approval.asked':
    case 'approval.given':
      return { ...event, payload: { text: signOf(event.payload.text) } };
    case 'approval.declined':
      return { ...event, payload: { note: ERASED_NOTE } };
    case 'reply.inserted':
      return { ...event, payload: { ...event.payload, text: signOf(event.payload.text), page: hostOf(event.payload.page) } };
    case 'reply.submitted': {
      const { listed, ...rest } = event.payload;
      const dated = listed ? { listed: { ...listed, postedShown: null } } : {};
      return { ...event, payload: { ...rest, text: signOf(rest.text), page: hostOf(rest.page), ...dated } };
    }
    case 'reply.seen':
      return { ...event, payload: { ...event.payload, text: signOrNull(event.payload.text), postedShown: null, page: hostOf(event.payload.page) } };
    case 'reply.changed':
      return { ...event, payload: { ...event.payload, text: signOf(event.payload.text), page: hostOf(event.payload.page) } };
    case 'reply.vanished':
      return { ...event, payload: { ...event.payload, page: hostOf(event.payload.page) } };
    case 'handover.accepted':
    case 'handover.returned':
    case 'result.given':
    case 'talk.ended':
      return { ...event, payload: { ...event.payload, note: null } };
    case 'talk.moved':
      return { ...event, payload: { where: null } };
    case 'satisfaction.told':
      return { ...event, payload: { ...event.payload, words: null } };
    case 'note.added':
      return { ...event, payload: { ...event.payload, text: ERASED_NOTE } };
    case 'reply.barred':
      return { ...event, payload: { reason: ERASED_NOTE } };
    case 'pause.begun':
      return { ...event, payload: { ...event.payload, reason: ERASED_NOTE } };
    case 'breach.explained':
      return { ...event, payload: { ...event.payload, reason: ERASED_NOTE } };
    case 'case.classed':
    case 'case.prioritised':
    case 'case.assigned':
    case 'pause.ended':
    case 'breach.recorded':
    case 'status.set':
    case 'case.joined':
    case 'case.apart':
    case 'case.erased':
    case 'event.undone':
      return event;
  }
}

/** How to reach the customer goes, and who took the remark; by when they expect it solved stays. */
function withoutContact(registration: EventOf<'review.captured'>['payload']['registration']): Pick<EventOf<'review.captured'>['payload'], 'registration'> {
  return registration ? { registration: { ...registration, contact: null, takenBy: null } } : {};
}

/** An erasure cannot be undone, so it stands wherever it stands. */
export function isErased(events: readonly CaseEvent[]): boolean {
  return events.some(({ kind }) => kind === 'case.erased');
}

/** What a page shows of a review, without words of anybody. */
export function scrubbedSighting(s: Sighting): Sighting {
  return {
    ...s,
    author: null,
    title: gone(s.title),
    text: gone(s.text),
    pros: gone(s.pros),
    cons: gone(s.cons),
    postedShown: null,
    link: null,
    replies: s.replies.map((reply): SeenReply => ({ ...reply, text: signOrNull(reply.text), author: null, postedShown: null })),
    turns: s.turns.map(scrubbedTurn),
  };
}

/** What is looked at of an erased review: whether it stands there, and its replies, whatever they say. */
export function withoutWords(s: Sighting): Sighting {
  return withoutReplySigns(scrubbedSighting(s));
}

function withoutReplySigns(s: Sighting): Sighting {
  return { ...s, replies: s.replies.map((one) => ({ ...one, text: null })) };
}

/** The case without the signs that its events keep in place of words: no screen and no table shows them. */
export function withoutSigns(c: Case): Case {
  const reply = (one: CaseReply): CaseReply => ({ ...one, text: null });
  return {
    ...c,
    review: withoutReplySigns(c.review),
    versions: c.versions.map((version) => ({ ...version, sighting: withoutReplySigns(version.sighting) })),
    reply: reply(c.reply),
    rounds: c.rounds.map((round) => ({ ...round, reply: reply(round.reply) })),
    draft: null,
    care: { ...c.care, approval: null },
  };
}

/** Turns are told apart by their place in the conversation where their words are not known. */
function scrubbedTurn(turn: SeenTurn): SeenTurn {
  return { ...turn, text: null, author: null, postedShown: null };
}

function gone(text: string | null): '' | null {
  return text === null ? null : '';
}

const SIGN = /^…[0-9a-f]{2}$/;

/** Equal for equal replies, and for one in 256 others. */
function signOf(text: string): string {
  return text === '' || SIGN.test(text) ? text : `…${(foldedHash(normal(text)) & 0xff).toString(16).padStart(2, '0')}`;
}

function signOrNull(text: string | null): string | null {
  return text === null ? null : signOf(text);
}

/** Where it was seen, as far as it names neither the review nor the customer. */
function hostOf(page: PageVisit): PageVisit {
  if (!URL.canParse(page.address)) return { ...page, address: '' };
  const { protocol, host } = new URL(page.address);
  return { ...page, address: `${protocol}//${host}/` };
}
