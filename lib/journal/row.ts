import type { Case, CaseReply } from '../model/case.ts';
import { isCertain } from '../model/key.ts';
import { REPLY_STATES } from '../model/reply-state.ts';
import type { Key, PlatformId, Sighting } from '../model/sighting.ts';
import { firstReply, isBacklog } from '../regulation/first-reply.ts';
import { pressing } from '../regulation/pressing.ts';
import type { Regulation } from '../regulation/regulation.ts';
import { queuedBy } from '../regulation/soonest.ts';
import { normal } from '../model/words.ts';

/** A case as it stands in the table `cases`: the fold, and what lists are sorted and found by. Rebuilt from events at any time. */
export type CaseRow = Case & {
  /** 1 while anything is due: a clock runs, of a reply or of another duty, is paused, or is stopped provisionally; 2 for backlog without a reply, which is shown after and counted apart; else 0. */
  open: 0 | 1 | 2;
  /** The earliest moment by which anything is due. */
  dueAt: number;
  /** Version of the regulation `open` and `dueAt` were computed under. */
  regulation: number;
  authorNorm: string;
  /** '' where the page shows no id of the place. */
  placeId: string;
  /** 1 where the key was minted here, 0 where it is the platform's own. */
  minted: 0 | 1;
  /** The platform's own ids that a case with a minted key was seen under, and the traces of an erased one. */
  aliases: string[];
  /** 0 where the capture was undone, or where it all stands in another case. */
  shown: 0 | 1;
  /** What stands at its place: 0 nothing, the capture was undone, or it stands in another case; 1 a review; 2 a question, which no page counts among its reviews. */
  stands: 0 | 1 | 2;
  appearedLatest: number;
  /** When the reply was last sent, seen or gone; 0 without one, or where its words are not known. */
  repliedAt: number;
  /** What search looks through, in small letters: the first 4,000 characters of all words of the case. */
  searchable: string;
};

const SEARCHABLE_LIMIT = 4_000;
/** Stands where the name of an erased case stood; no name that a page shows is like it. */
export const ERASED_NAME = '\u0000';

/** A case that stands in another one is found by its key alone, and leads there. */
const INSIDE = { open: 0, authorNorm: '', placeId: '', aliases: [], shown: 0, stands: 0, repliedAt: 0, searchable: '' } satisfies Partial<CaseRow>;

export function rowOf(c: Case, regulation: Regulation): CaseRow {
  // Neither depends on the moment: a provisional stop that lapses runs again, and both are open.
  const queued = queuedBy(c, regulation);
  const { review, reply, draft } = c;
  const last = lastReply(c);
  const row: CaseRow = {
    ...c,
    open: queued !== null ? 1 : isBacklog(firstReply(c, regulation, c.firstSeenAt), c) ? 2 : 0,
    dueAt: queued ?? pressing(c, regulation, c.firstSeenAt).clock.dueEarliest,
    regulation: regulation.version,
    // Found by its traces, and no candidate otherwise.
    authorNorm: c.erasedAt === null ? authorNorm(review) : ERASED_NAME,
    placeId: review.place.id ?? '',
    minted: isCertain(c.key) ? 0 : 1,
    aliases: [...(isCertain(c.key) ? [] : certainKeys(c)), ...c.traces.map((trace) => traceKey(c.platform, trace))],
    shown: c.withdrawn ? 0 : 1,
    stands: c.withdrawn ? 0 : review.kind === 'review' ? 1 : 2,
    appearedLatest: c.appeared.latest,
    repliedAt: last.text !== null && REPLY_STATES[last.state].published ? (last.at ?? 0) : 0,
    searchable: [review.author, review.title, review.text, review.pros, review.cons, review.place.name, review.product, reply.text, draft?.text ?? null, ...c.turns.map(({ text }) => text), ...c.rounds.map((round) => round.reply.text)]
      .filter((part) => part !== null)
      .join('\n')
      .slice(0, SEARCHABLE_LIMIT)
      .toLowerCase(),
  };
  return c.joinedInto === null ? row : { ...row, ...INSIDE };
}

/** The last reply whose words are known; without one the first. */
export function lastReply(c: Case): CaseReply {
  return [c.reply, ...c.rounds.map((round) => round.reply)].findLast(({ text, state }) => text !== null && state !== 'none') ?? c.reply;
}

/** The platform's own ids under which a case is known: its key, or those its versions showed. */
export function certainKeys(c: Case): Set<Key> {
  const keys = [c.key, ...c.joined, c.review.key, ...c.versions.map((version) => version.sighting.key)];
  return new Set(keys.filter((key) => key !== null && isCertain(key)) as Key[]);
}

/** How an erased case is looked up by its trace; no key looks like it. */
export function traceKey(platform: PlatformId, trace: number): string {
  return `${platform} ${trace}`;
}

/** The author's name as it is compared; '' where the page shows none. */
export function authorNorm(s: Sighting): string {
  return s.author === null ? '' : normal(s.author);
}
