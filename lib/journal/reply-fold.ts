import type { CaseDraft, CaseReply, Given } from '../model/case.ts';
import type { CaseEvent, EventOf } from '../model/event.ts';
import { likeness } from '../model/likeness.ts';
import { isAwaited, isLive } from '../model/reply-state.ts';
import type { Room, SeenReply } from '../model/sighting.ts';
import { normal, sameReply } from '../model/words.ts';
import { moment } from './moment.ts';

export const NO_REPLY: CaseReply = { state: 'none', text: null, at: null, submittedAt: null, liveAt: null, postedShown: null, given: null, beforeCapture: false };

/** A page's date of a reply: in its own words, and the interval they mean. */
type Dated = Pick<SeenReply, 'postedShown' | 'postedEarliest' | 'postedLatest'>;
const UNDATED: Dated = { postedShown: null, postedEarliest: null, postedLatest: null };

/** Which of the shown replies is the brand's: the one most like the words we know, else the first whose words are shown, else the first. */
export function ourReply(known: string | null, replies: readonly SeenReply[]): SeenReply | undefined {
  const withWords = replies.filter((reply) => reply.text !== null);
  if (known === null || withWords.length < 2) return withWords[0] ?? replies[0];
  const words = normal(known);
  let best = withWords[0];
  let most = 0;
  for (const reply of withWords) {
    const alike = likeness(words, normal(reply.text ?? ''));
    if (alike > most) [best, most] = [reply, alike];
  }
  return best;
}

/** What a reply is when it already stands at the first look: in public live, in the cabinet submitted; since when, nobody knows. */
export function replyFound(replies: readonly SeenReply[], room: Room, at: number): CaseReply {
  const shown = ourReply(null, replies);
  if (!shown) return NO_REPLY;
  const live = room === 'public';
  return { ...NO_REPLY, state: live ? 'live' : 'submitted', text: shown.text, at, liveAt: live ? at : null, postedShown: shown.postedShown, beforeCapture: true };
}

/** The reply as it stands, what is being prepared, and the reply that was live and is gone: if that comes back, it was sent when it was sent. */
export interface Replies {
  reply: CaseReply;
  draft: CaseDraft | null;
  lost: CaseReply | null;
}

/** A second capture of the same review, by a colleague, when a reply already stood there. */
export function foundAgain(before: Replies, replies: readonly SeenReply[], room: Room, at: number): Replies {
  const shown = ourReply(before.reply.text, replies);
  if (!shown) return before;
  if (room === 'public') return appeared(before, at, shown.text, shown);
  return { ...before, reply: submitted(before, at, shown.text, shown), draft: null };
}

/** The replies after one more event that concerns them. Drafting and inserting never take back what was submitted or seen. */
export function nextReplies(before: Replies, event: CaseEvent): Replies {
  const { reply, draft } = before;
  switch (event.kind) {
    case 'reply.drafted':
      return { ...before, draft: drafted(before, event) };
    case 'reply.inserted':
      return { ...before, draft: { text: event.payload.text, template: draft?.template ?? null, ...(draft?.proposed !== undefined && { proposed: draft.proposed }), at: event.at, state: 'inserted' } };
    case 'reply.submitted': {
      const { text, listed } = event.payload;
      return { ...before, reply: submitted(before, event.at, text === '' ? null : text, listed ?? null), draft: null };
    }
    case 'reply.seen':
      return appeared(before, event.at, event.payload.text, event.payload);
    case 'reply.changed': {
      const { text } = event.payload;
      const after = isLive(reply) ? { ...before, reply: { ...reply, at: event.at } } : appeared(before, event.at, text, UNDATED);
      return { ...after, reply: { ...after.reply, state: 'changed', text }, draft: isOf(draft, text) ? null : after.draft };
    }
    case 'reply.vanished':
      return isLive(reply) ? { ...before, reply: { ...reply, state: 'vanished', at: event.at }, lost: reply } : before;
    default:
      return before;
  }
}

/** Whether the page's date tells more of a live reply than is known: the first date it shows, if that can be the date of this one. */
export function tellsDate(reply: CaseReply, shown: Dated): boolean {
  return reply.state === 'live' && reply.given !== null && reply.given.earliest === null && given(shown, reply.given.latest).earliest !== null;
}

function withDate(reply: CaseReply, shown: Dated): CaseReply {
  if (!reply.given || !tellsDate(reply, shown)) return reply;
  return { ...reply, given: given(shown, reply.given.latest), postedShown: shown.postedShown };
}

function drafted({ reply, draft }: Replies, { payload, at }: EventOf<'reply.drafted'>): CaseDraft | null {
  // The words that were sent, told once more on leaving the screen, prepare nothing.
  const nothing = payload.text === '' || (!isAwaited(reply) && reply.text !== null && sameReply(reply.text, payload.text));
  // What stands in the box stands there, whatever is written beside it.
  if (draft?.state === 'inserted') return nothing ? draft : { ...draft, ...payload, ...proposedBy(draft, payload) };
  if (nothing) return null;
  return { ...payload, ...proposedBy(draft, payload), at: draft?.at ?? at, state: 'drafted' };
}

/** The first words of a template are its own; what comes after them are changes. */
function proposedBy(draft: CaseDraft | null, { text, template }: EventOf<'reply.drafted'>['payload']): Pick<CaseDraft, 'proposed'> {
  if (template === null) return {};
  return { proposed: draft?.template === template && draft.proposed !== undefined ? draft.proposed : text };
}

/** How a draft that came from a template went out. */
function fromTemplate(draft: CaseDraft | null, text: string | null): Pick<CaseReply, 'from'> {
  if (draft?.template == null || draft.proposed === undefined || text === null) return {};
  const [proposed, sent] = [normal(draft.proposed), normal(text)];
  return { from: { template: draft.template, changed: proposed === sent ? 0 : 1 - likeness(proposed, sent) } };
}

function submitted({ reply, draft }: Replies, at: number, text: string | null, listed: Dated | null): CaseReply {
  if (isLive(reply)) return reply;
  // Sent again before it was seen: the first moment stays, the wait begins anew.
  if (reply.state === 'submitted') return reply.beforeCapture ? reply : { ...reply, text: text ?? reply.text, at };
  const own = draft?.state === 'inserted' ? draft.text : null;
  const when = listed ? { submittedAt: null, given: given(listed, at) } : { submittedAt: at, given: { earliest: at, latest: at } };
  return { ...NO_REPLY, state: 'submitted', text: text ?? own, at, postedShown: listed?.postedShown ?? null, ...when, ...fromTemplate(draft, text ?? own) };
}

/** A reply stands on the public page. A new one ends what was being prepared; one that was sent before or came back does not. */
function appeared(before: Replies, at: number, text: string | null, shown: Dated): Replies {
  const { reply, lost, draft } = before;
  const rest = isOf(draft, text) ? null : draft;
  if (isLive(reply)) {
    const fuller = reply.text === null && text !== null;
    return fuller || tellsDate(reply, shown) ? { ...before, reply: withDate({ ...reply, text: reply.text ?? text }, shown), draft: rest } : before;
  }
  if (reply.state === 'submitted') return { ...before, reply: withDate({ ...reply, state: 'live', text: text ?? reply.text, at, liveAt: at }, shown), draft: rest };
  if (lost && reply.state === 'vanished' && isBack(lost, text)) {
    return { ...before, reply: withDate({ ...lost, state: 'live', text: text ?? lost.text, at }, shown), draft: rest };
  }
  return { ...before, reply: { ...NO_REPLY, state: 'live', text, at, liveAt: at, postedShown: shown.postedShown, given: given(shown, at), ...fromTemplate(isOf(draft, text) ? draft : null, text) }, draft: null };
}

/** When a reply was given that stood there at `seenAt`. A date after that is the date of something else: an edit. */
function given({ postedEarliest, postedLatest }: Dated, seenAt: number): Given {
  const earliest = moment(postedEarliest);
  const latest = moment(postedLatest);
  if (earliest === null || latest === null || earliest > seenAt) return { earliest: null, latest: seenAt };
  return { earliest, latest: Math.min(latest, seenAt) };
}

function isBack(lost: CaseReply, text: string | null): boolean {
  return text === null || lost.text === null || sameReply(lost.text, text);
}

/** Alike enough that the draft became this reply, as it may be mended in the box. */
const ALIKE = 0.5;

function isOf(draft: CaseDraft | null, text: string | null): boolean {
  return draft !== null && text !== null && (sameReply(draft.text, text) || likeness(normal(draft.text), normal(text)) >= ALIKE);
}
