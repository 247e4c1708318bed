import type { Sighting } from '../../model/sighting.ts';
import type { OpenPage, PageInput } from '../adapter.ts';
import { dateReader } from '../kit/dates.ts';
import { firstOutside } from '../kit/find.ts';
import { certainKey } from '../kit/key.ts';
import { safeLink } from '../kit/links.ts';
import { openCards } from '../kit/open-page.ts';
import { sightingOf } from '../kit/sighting.ts';
import { bodyOf, lineOf } from '../kit/text.ts';
import { channelOf, PLATFORM } from './address.ts';
import { T_ME, T_ME_ANCHORS } from './selectors.ts';

/** A channel's posts (`t.me/s/…`). Its own people wrote or chose them, so the manager is asked before one is taken for a customer's. */
export function openPreview({ document, url, now }: PageInput): OpenPage {
  const dates = dateReader(now, []);
  const place = { id: channelOf(url), name: lineOf(document.querySelector(T_ME.placeName)) };

  function read(card: Element): Sighting | null {
    const id = card.getAttribute('data-post');
    const quote = card.querySelector(T_ME.quote);
    const text = bodyOf(firstOutside(card, T_ME.text, quote) ?? firstOutside(card, T_ME.anyText, quote), { pictures: true });
    if (text === null) return null;
    return sightingOf('adapter', {
      key: certainKey(PLATFORM, id),
      place,
      author: lineOf(firstOutside(card, T_ME.author, quote) ?? firstOutside(card, T_ME.owner, quote)),
      text,
      posted: dates(firstOutside(card, T_ME.moment, quote)?.getAttribute('datetime')),
      link: safeLink(id === null ? null : `/${id}`, url),
      doubt: 'editor',
    });
  }

  return openCards({ room: 'public', cards: document.querySelectorAll(T_ME.post), read, anchors: T_ME_ANCHORS });
}
