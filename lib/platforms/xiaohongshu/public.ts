import type { Sighting } from '../../model/sighting.ts';
import type { OpenPage, PageInput } from '../adapter.ts';
import { zh } from '../kit/date-words.ts';
import { dateReader } from '../kit/dates.ts';
import { certainKey } from '../kit/key.ts';
import { openCards } from '../kit/open-page.ts';
import { sightingOf, type FoundReply } from '../kit/sighting.ts';
import { bodyOf, lineOf } from '../kit/text.ts';
import { repliesAndTurns, type Follower } from '../kit/turns.ts';
import { noteOf, PLATFORM } from './address.ts';
import { PUBLIC, PUBLIC_ANCHORS } from './selectors.ts';

const ID = 'comment-';
/** The site's name at the end of the title of every page. */
const SITE = / - 小红书$/;
/** An answer to one of the thread begins with whom it answers. */
const TO = /^回复\s*(.{1,60}?)\s*[:：]\s*/;
/** A day of this year. */
const MONTH_DAY = /^(\d{1,2})-(\d{1,2})$/;

export function openPublic({ document, url, now }: PageInput): OpenPage {
  const place = { id: noteOf(url), name: SITE.test(document.title) ? document.title.replace(SITE, '') : null };
  const dates = dateReader(now, [zh]);
  const followers = followersIn(document);

  function wordsOf(card: Element): FoundReply {
    const shown = lineOf(card.querySelector(PUBLIC.date)?.firstElementChild ?? null);
    return {
      text: bodyOf(card.querySelector(PUBLIC.text), { lines: true, pictures: true })?.replace(TO, '') ?? null,
      author: lineOf(card.querySelector(PUBLIC.author)),
      postedShown: shown,
      posted: dates(shown?.replace(MONTH_DAY, '$1月$2日')),
    };
  }

  function read(card: Element): Sighting | null {
    const words = wordsOf(card);
    if (words.author == null && words.text === null) return null;
    return sightingOf('adapter', {
      key: certainKey(PLATFORM, card.id.slice(ID.length)),
      place,
      ...words,
      ...repliesAndTurns(followers.get(card) ?? [], wordsOf),
    });
  }

  return openCards({
    room: 'public',
    cards: followers.keys(),
    read,
    anchors: PUBLIC_ANCHORS,
    replyOpener: (card) => card.querySelector<HTMLElement>(PUBLIC.opener),
  });
}

/** Every customer's first words in a thread, in order, with what followed them: the note's author's answers and their own. */
function followersIn(document: Document): Map<Element, Follower[]> {
  const all = new Map<Element, Follower[]>();
  for (const thread of document.querySelectorAll(PUBLIC.thread)) {
    const heads = new Map<string, Follower[]>();
    const byName = new Map<string, Follower[]>();
    let first: Follower[] | null = null;
    for (const card of thread.querySelectorAll(PUBLIC.card)) {
      const author = card.querySelector(PUBLIC.author);
      const user = author?.getAttribute('data-user-id') ?? '';
      const own = lineOf(card.querySelector(PUBLIC.tag)) === '作者';
      const known = own ? (byName.get(addressee(card) ?? '') ?? first) : heads.get(user);
      if (known != null) known.push({ card, own });
      if (known != null || own) continue;
      const mine: Follower[] = [];
      first ??= mine;
      all.set(card, mine);
      if (user !== '') heads.set(user, mine);
      byName.set(lineOf(author) ?? '', mine);
    }
  }
  return all;
}

function addressee(card: Element): string | null {
  return TO.exec(lineOf(card.querySelector(PUBLIC.text)) ?? '')?.[1] ?? null;
}
