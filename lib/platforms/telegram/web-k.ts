import type { Sighting } from '../../model/sighting.ts';
import type { OpenPage, PageInput } from '../adapter.ts';
import { dateReader } from '../kit/dates.ts';
import { firstOutside } from '../kit/find.ts';
import { certainKey } from '../kit/key.ts';
import { openCards } from '../kit/open-page.ts';
import { sightingOf } from '../kit/sighting.ts';
import { bodyOf, lineOf } from '../kit/text.ts';
import { PLATFORM } from './address.ts';
import { WEB_K, WEB_K_ANCHORS } from './selectors.ts';

/** The opened discussion of a post. Whom a message answers is not said by the page in a way that is known: no replies are read. */
export function openWebK({ document, now }: PageInput): OpenPage {
  const dates = dateReader(now, []);
  const name = lineOf(document.querySelector(WEB_K.placeName));
  const cards = [...document.querySelectorAll(WEB_K.card)].filter((card) => !card.matches(WEB_K.noComment));

  function read(card: Element): Sighting | null {
    const chat = card.getAttribute('data-peer-id');
    const words = card.querySelector(WEB_K.text) ?? card.querySelector(WEB_K.anyText);
    const text = bodyOf(words, { without: WEB_K.noText, lines: true, pictures: true });
    const author = authorOf(card);
    if (text === null && author === null) return null;
    return sightingOf('adapter', {
      // The number of a message means something in its own chat only.
      key: chat === null ? null : certainKey(PLATFORM, `${chat}/${card.getAttribute('data-mid') ?? ''}`),
      place: { id: chat, name },
      author,
      text,
      posted: dates(card.getAttribute('data-timestamp')),
    });
  }

  return openCards({ room: 'public', cards, read, anchors: WEB_K_ANCHORS });
}

/** Its own name, else that of the first message of the same author in this row; never the one in a quotation. */
function authorOf(card: Element): string | null {
  const own = firstOutside(card, WEB_K.author, card.querySelector(WEB_K.quote));
  if (own !== null) return lineOf(own);
  const row = card.closest(WEB_K.group);
  return row && lineOf(firstOutside(row, WEB_K.author, row.querySelector(WEB_K.quote)));
}
