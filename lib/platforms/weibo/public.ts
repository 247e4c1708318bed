import type { Sighting } from '../../model/sighting.ts';
import type { OpenPage, PageInput } from '../adapter.ts';
import { zh } from '../kit/date-words.ts';
import { dateReader } from '../kit/dates.ts';
import { firstOutside } from '../kit/find.ts';
import { certainKey } from '../kit/key.ts';
import { safeLink } from '../kit/links.ts';
import { openCards } from '../kit/open-page.ts';
import { sightingOf } from '../kit/sighting.ts';
import { bodyOf, lineOf } from '../kit/text.ts';
import { PLATFORM, postOf } from './address.ts';
import { PUBLIC, PUBLIC_ANCHORS } from './selectors.ts';

export function openPublic({ document, url, now }: PageInput): OpenPage {
  const dates = dateReader(now, [zh]);

  function read(card: Element): Sighting | null {
    const passedOn = card.querySelector(PUBLIC.passedOn);
    const author = lineOf(firstOutside(card, PUBLIC.author, passedOn));
    const text = bodyOf(firstOutside(card, PUBLIC.text, passedOn), { without: PUBLIC.more, pictures: true });
    if (author === null && text === null) return null;
    const date = firstOutside(card, PUBLIC.date, passedOn);
    const shown = lineOf(date);
    const link = safeLink(date?.getAttribute('href'), url);
    const id = link === null ? null : postOf(new URL(link).pathname);
    return sightingOf('adapter', {
      key: certainKey(PLATFORM, id),
      author,
      text,
      truncated: firstOutside(card, PUBLIC.more, passedOn) !== null,
      postedShown: shown,
      posted: dates(date?.getAttribute('date')) ?? dates(shown),
      link: id === null ? null : `https://weibo.com/${id}`,
    });
  }

  return openCards({ room: 'public', cards: document.querySelectorAll(PUBLIC.card), read, anchors: PUBLIC_ANCHORS });
}
