import type { Sighting } from '../../model/sighting.ts';
import type { OpenPage, PageInput } from '../adapter.ts';
import { ru, en } from '../kit/date-words.ts';
import { dateReader } from '../kit/dates.ts';
import { certainKey } from '../kit/key.ts';
import { safeLink } from '../kit/links.ts';
import { openCards } from '../kit/open-page.ts';
import { sightingOf } from '../kit/sighting.ts';
import { bodyOf, lineOf } from '../kit/text.ts';
import { repliesAndTurns } from '../kit/turns.ts';
import { groupOf, PLATFORM } from './address.ts';
import { conversations, type Said } from './branches.ts';
import { COMMENT_ANCHORS, COMMENTS } from './selectors.ts';

const OF_GROUP = /^\/wall-(\d{1,15})_\d{1,15}$/;

/** Comments on the wall of a group; those on a person's wall are none of ours. */
export function openComments({ document, url, now }: PageInput): OpenPage {
  const dates = dateReader(now, [ru, en]);
  const ofAddress = groupOf(url);
  const all = [...document.querySelectorAll(COMMENTS.card)].flatMap((card) => saidIn(card) ?? []);
  const followers = conversations(all);

  function groupAt(link: URL | null): string | null {
    const group = link === null ? ofAddress : (OF_GROUP.exec(link.pathname)?.[1] ?? null);
    return ofAddress === null || group === ofAddress ? group : null;
  }

  function saidIn(card: Element): Said | null {
    const link = linkIn(card, url);
    const group = groupAt(link);
    if (group === null) return null;
    const from = ownPart(card, COMMENTS.author)?.getAttribute('data-from-id') ?? null;
    const around = card.parentElement?.closest(COMMENTS.card) ?? null;
    const thread = link?.searchParams.get('thread') ?? (around === null ? null : (linkIn(around, url)?.searchParams.get('reply') ?? null));
    return { card, id: link?.searchParams.get('reply') ?? null, thread, from, own: from === `-${group}` };
  }

  function wordsIn(card: Element) {
    const date = ownPart(card, COMMENTS.date);
    const shown = lineOf(date);
    return {
      author: lineOf(ownPart(card, COMMENTS.author)),
      text: bodyOf(ownPart(card, COMMENTS.text), { without: COMMENTS.more, pictures: true }),
      postedShown: shown,
      posted: dates(date?.getAttribute('time')) ?? dates(shown),
    };
  }

  function read(card: Element): Sighting | null {
    const link = linkIn(card, url);
    const group = groupAt(link);
    const words = wordsIn(card);
    if (group === null || (words.author === null && words.text === null)) return null;
    const id = link?.searchParams.get('reply') ?? null;
    return sightingOf('adapter', {
      key: id === null ? null : certainKey(PLATFORM, `-${group}_${id}`),
      place: { id: group, name: lineOf(document.querySelector(`${COMMENTS.author}[data-from-id="-${group}"]`)) },
      ...words,
      link: link?.href ?? null,
      ...repliesAndTurns(followers.get(card) ?? [], wordsIn),
    });
  }

  return openCards({ room: 'public', cards: followers.keys(), read, anchors: COMMENT_ANCHORS });
}

function linkIn(card: Element, base: URL): URL | null {
  const link = safeLink(ownPart(card, COMMENTS.link)?.getAttribute('href'), base);
  return link === null ? null : new URL(link);
}

/** The first by the selector that is not a part of another comment inside this one. */
function ownPart(card: Element, selector: string): Element | null {
  for (const part of card.querySelectorAll(selector)) if (part.closest(COMMENTS.card) === card) return part;
  return null;
}
