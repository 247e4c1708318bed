import { REPLY_LIMIT } from '../../model/limits.ts';
import type { Doubt, Sighting, SightingKind, Via } from '../../model/sighting.ts';
import { boundedLine, boundedText, isTooLong } from './bounds.ts';
import { languageOf } from './language.ts';
import { NO_RATING, type Rating } from './rating.ts';

/** A reply as a reader found it; what it leaves out is unknown. */
export interface FoundReply {
  text: string | null;
  author?: string | null;
  postedShown?: string | null;
  /** `earliest` null: the page tells of the last change only, the reply itself may be older. */
  posted?: { earliest: string | null; latest: string } | null;
}

/** A further turn of the customer; `after`: how many of the brand's replies stand before it. */
export interface FoundTurn extends FoundReply {
  after: number;
}

/** What a reader found; what it leaves out is unknown. Strings may be of any length. */
export interface Found {
  /** A review unless it says otherwise. */
  kind?: SightingKind;
  key?: string | null;
  place?: { id: string | null; name: string | null };
  author?: string | null;
  rating?: Rating;
  title?: string | null;
  text?: string | null;
  pros?: string | null;
  cons?: string | null;
  postedShown?: string | null;
  /** `earliest` null: the page tells of the last change only, the review itself may be older. */
  posted?: { earliest: string | null; latest: string } | null;
  link?: string | null;
  replies?: readonly FoundReply[];
  turns?: readonly FoundTurn[];
  /** False where the platform takes no reply to this review. */
  replyable?: boolean;
  photos?: number | null;
  language?: string | null;
  product?: string | null;
  truncated?: boolean;
  doubt?: Doubt | null;
  confidence?: number | null;
}

const FIELDS = [
  'key', 'author', 'rating', 'ratingScale', 'title', 'text', 'pros', 'cons', 'postedShown', 'postedEarliest', 'postedLatest',
  'link', 'photos', 'language', 'product',
] as const satisfies readonly (keyof Sighting)[];

/** The sighting within its bounds; `missing` follows from what is null, so the two cannot differ. */
export function sightingOf(via: Via, found: Found): Sighting {
  const { rating, ratingScale } = found.rating ?? NO_RATING;
  const text = boundedText(found.text);
  const pros = boundedText(found.pros);
  const cons = boundedText(found.cons);
  const title = boundedLine(found.title);
  const sighting: Sighting = {
    kind: found.kind ?? 'review',
    key: found.key ?? null,
    place: { id: boundedLine(found.place?.id), name: boundedLine(found.place?.name) },
    author: boundedLine(found.author),
    rating,
    ratingScale,
    title,
    text,
    pros,
    cons,
    ...dated(found),
    link: found.link ?? null,
    replies: (found.replies ?? []).slice(0, REPLY_LIMIT).map(said),
    turns: (found.turns ?? []).slice(0, REPLY_LIMIT).map((turn) => ({ ...said(turn), after: Math.min(turn.after, REPLY_LIMIT) })),
    replyable: found.replyable ?? true,
    photos: found.photos ?? null,
    language: found.language ?? languageOf(text ?? pros ?? cons ?? title),
    product: boundedLine(found.product),
    truncated: (found.truncated ?? false) || isTooLong(found.text) || isTooLong(found.pros) || isTooLong(found.cons),
    via,
    doubt: found.doubt ?? null,
    confidence: found.confidence ?? null,
    missing: [],
  };
  for (const name of FIELDS) if (sighting[name] === null) sighting.missing.push(name);
  if (sighting.place.id === null) sighting.missing.push('place.id');
  if (sighting.place.name === null) sighting.missing.push('place.name');
  if (sighting.replies.some((reply) => reply.text === null)) sighting.missing.push('replies.text');
  return sighting;
}

function said(reply: FoundReply) {
  return { text: boundedText(reply.text), author: boundedLine(reply.author), ...dated(reply) };
}

/** When it was written: the page's words and what they mean. */
function dated({ postedShown, posted }: Pick<FoundReply, 'postedShown' | 'posted'>) {
  return { postedShown: boundedLine(postedShown), postedEarliest: posted?.earliest ?? null, postedLatest: posted?.latest ?? null };
}
