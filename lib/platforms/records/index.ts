import type { Entry, OpenPage, PageInput } from '../adapter.ts';
import { every } from '../kit/date-words.ts';
import { dateReader } from '../kit/dates.ts';
import { certainKey } from '../kit/key.ts';
import { webPlaceId } from '../kit/links.ts';
import { replyOpenerOf } from '../kit/reply-opener.ts';
import { sightingOf, type FoundReply, type FoundTurn } from '../kit/sighting.ts';
import type { Sighting } from '../../model/sighting.ts';
import { WEB } from '../web/about.ts';
import { findList } from './find.ts';
import { momentReader } from './moments.ts';
import { readingOf, type Reading } from './reading.ts';
import type { Block } from './block.ts';

/** How much less surely a record is one where it lacks what the others have. */
const WITHOUT = 0.15;

interface Source extends Entry {
  readonly block: Block;
}

/** Reads pages without any markup: repeated blocks that hold a date, an author and words. Everything found is a guess and says so. */
export function openRecords({ document, url, now }: PageInput): OpenPage {
  const list = findList(document, url);
  const sources: Source[] = (list?.blocks ?? []).map((block) => ({ element: block.element, block }));
  const bySource = new Map<Entry, Source>(sources.map((source) => [source, source]));
  const byCard = new Map((list?.blocks ?? []).map((block) => [block.element, block]));
  const moments = momentReader(dateReader(now, every), (list?.blocks ?? []).map(({ shown }) => shown));
  const placeId = webPlaceId(url);
  const name = document.title || null;

  function read(entry: Entry): Sighting | null {
    const source = bySource.get(entry);
    if (source === undefined || list === null) return null;
    const reading = readingOf(source.block, list.planOf(source.block));
    if ((reading.text ?? reading.pros ?? reading.cons) === null && reading.rating.rating === null) return null;
    if (source.block.dated === null && reading.author === null) return null;
    return sightingOf('records', {
      kind: list.questions.has(source.block) ? 'question' : 'review',
      key: certainKey(WEB, reading.link),
      place: { id: placeId, name },
      author: reading.author,
      rating: reading.rating,
      title: reading.title === reading.text ? null : reading.title,
      text: reading.text,
      pros: reading.pros,
      cons: reading.cons,
      postedShown: reading.shown,
      posted: moments(reading.machine, reading.shown),
      link: reading.link,
      truncated: reading.truncated,
      ...conversation(source.block, reading),
      doubt: 'guess',
      confidence: confidenceOf(reading, list.confidence),
    });
  }

  /** What stands below the record, and the replies that it holds itself. */
  function conversation(block: Block, { replies: inside }: Reading): { replies: FoundReply[]; turns: FoundTurn[] } {
    const replies: FoundReply[] = inside.map(({ text, author, shown }) => ({ text, author, postedShown: shown, posted: moments(null, shown) }));
    const turns: FoundTurn[] = [];
    if (list === null) return { replies, turns };
    for (const { block: below, by } of list.said.get(block) ?? []) {
      const { text, author, shown, machine } = readingOf(below, list.planOf(below));
      const words = { text, author, postedShown: shown, posted: moments(machine, shown) };
      if (by === 'owner') replies.push(words);
      else turns.push({ ...words, after: replies.length });
    }
    return { replies, turns };
  }

  return {
    room: 'public',
    via: 'records',
    entries: sources,
    read,
    anchor: anchorIn,
    replyOpener: replyOpenerOf,
    stated: null,
    list: { whole: false, unfiltered: null },
  };

  /** Beside the date, which every record of the list shows. */
  function anchorIn(card: Element): Element {
    const around = byCard.get(card)?.dated?.parentElement ?? null;
    return around !== null && card !== around && card.contains(around) ? around : card;
  }
}

function confidenceOf(reading: Reading, ofList: number): number {
  const lacking = Number(reading.author === null) + Number(reading.shown === null && reading.machine === null);
  return Math.max(0.05, Math.round((ofList - lacking * WITHOUT) * 100) / 100);
}
