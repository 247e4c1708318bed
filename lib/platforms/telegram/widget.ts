import type { Sighting } from '../../model/sighting.ts';
import type { OpenPage, PageInput } from '../adapter.ts';
import { dateReader } from '../kit/dates.ts';
import { firstOutside, stringOf } from '../kit/find.ts';
import { certainKey } from '../kit/key.ts';
import { safeLink } from '../kit/links.ts';
import { openCards } from '../kit/open-page.ts';
import { sightingOf } from '../kit/sighting.ts';
import { bodyOf, lineOf } from '../kit/text.ts';
import { repliesAndTurns, type Follower } from '../kit/turns.ts';
import { PLATFORM, postOf } from './address.ts';
import { T_ME, T_ME_ANCHORS } from './selectors.ts';

/**
 * Comments on one post, on Telegram's page or in the frame on another site. By what it quotes, the channel's own answer belongs to a
 * comment, and so does what its author says to that answer.
 */
export function openWidget({ document, url, now }: PageInput): OpenPage {
  const dates = dateReader(now, []);
  const place = postOf(url);
  const heads = place === null ? new Map<Element, Follower[]>() : conversations(document.querySelectorAll(T_ME.comment));

  /** Where the author's name leads; the channel speaks under its own. */
  function authorLink(card: Element): string | null {
    const name = firstOutside(card, T_ME.author, card.querySelector(T_ME.quote));
    return safeLink(name?.getAttribute('href'), url);
  }

  function isOwn(card: Element): boolean {
    const link = authorLink(card);
    return link !== null && new URL(link).pathname.replace(/\/$/, '').toLowerCase() === `/${place?.channel ?? ''}`.toLowerCase();
  }

  function quotedBy(card: Element): string {
    const link = safeLink(card.querySelector(T_ME.quote)?.getAttribute('href'), url);
    return (link && new URL(link).searchParams.get('comment')) ?? '';
  }

  function conversations(cards: Iterable<Element>): Map<Element, Follower[]> {
    const followers = new Map<Element, Follower[]>();
    const known = new Map<string, { head: Element; own: boolean }>();
    for (const card of cards) {
      const own = isOwn(card);
      const quoted = known.get(quotedBy(card));
      const belongs = quoted !== undefined && (own || (quoted.own && authorLink(card) !== null && authorLink(card) === authorLink(quoted.head)));
      const head = belongs ? quoted.head : card;
      if (belongs) followers.get(head)?.push({ card, own });
      else if (!own) followers.set(card, []);
      if (belongs || !own) known.set(idOf(card) ?? '', { head, own });
    }
    return followers;
  }

  function wordsIn(card: Element) {
    const quote = card.querySelector(T_ME.quote);
    return {
      author: lineOf(firstOutside(card, T_ME.author, quote)),
      text: bodyOf(firstOutside(card, T_ME.text, quote), { without: T_ME.quoteText, pictures: true }),
      posted: dates(firstOutside(card, T_ME.moment, quote)?.getAttribute('datetime')),
    };
  }

  function read(card: Element): Sighting | null {
    const id = idOf(card);
    const words = wordsIn(card);
    if (place === null || id === null || (words.author === null && words.text === null)) return null;
    const at = `${place.channel}/${place.post}`;
    return sightingOf('adapter', {
      key: certainKey(PLATFORM, `${at}/${id}`),
      place: { id: place.channel, name: null },
      ...words,
      link: safeLink(`/${at}?comment=${encodeURIComponent(id)}`, url),
      ...repliesAndTurns(heads.get(card) ?? [], wordsIn),
    });
  }

  return openCards({ room: 'public', cards: heads.keys(), read, anchors: T_ME_ANCHORS });
}

function idOf(card: Element): string | null {
  return stringOf(card.getAttribute('data-post-id')?.split('/').at(-1));
}
