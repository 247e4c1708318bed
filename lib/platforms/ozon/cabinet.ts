import type { Sighting } from '../../model/sighting.ts';
import type { OpenPage, PageInput } from '../adapter.ts';
import { ru } from '../kit/date-words.ts';
import { dateReader } from '../kit/dates.ts';
import { certainKey } from '../kit/key.ts';
import { linesOf } from '../kit/lines.ts';
import { openCards } from '../kit/open-page.ts';
import { ratingOf } from '../kit/rating.ts';
import { sightingOf } from '../kit/sighting.ts';
import { PLATFORM } from './address.ts';
import { CABINET } from './selectors.ts';
import { starsIn } from './stars.ts';

const STARS = 5;
/** The labels of the window, maybe with more words behind; a line after a label is its value, unless it is a label and nothing else. */
const LABEL = /^(покупатель|дата публикации|достоинства|недостатки|комментарий|оценка|текст ответа)(?!\p{L})/iu;
const BARE_LABEL = new RegExp(`${LABEL.source}:?$`, 'iu');

/** The opened review «Отзыв на товар»; of the table around it nothing is known. */
export function openCabinet({ document, now }: PageInput): OpenPage {
  const dates = dateReader(now, [ru]);

  function read(card: Element): Sighting {
    const values = valuesIn(card);
    const value = (label: string): string | null => values.get(label) ?? null;
    const stars = ratingOf(value('оценка'), STARS);
    const shown = value('дата публикации');
    const text = value('комментарий');
    const reply = value('текст ответа');
    return sightingOf('adapter', {
      key: certainKey(PLATFORM, card.getAttribute('reviewuuid')),
      author: value('покупатель'),
      rating: stars.rating === null ? starsIn(card) : stars,
      text,
      pros: value('достоинства'),
      cons: value('недостатки'),
      truncated: text?.endsWith('…') ?? false,
      postedShown: shown,
      posted: dates(shown),
      // What is being written stands in a field, and a field's words are no line of the card.
      replies: reply === null ? [] : [{ text: reply }],
    });
  }

  return openCards({ room: 'cabinet', cards: document.querySelectorAll(CABINET.card), read, anchors: [] });
}

function valuesIn(card: Element): ReadonlyMap<string, string> {
  const lines = linesOf(card).map(({ words }) => words);
  const values = new Map<string, string>();
  for (let i = 0; i < lines.length; i++) {
    const label = LABEL.exec(lines[i] ?? '')?.[1]?.toLowerCase();
    const value = lines[i + 1];
    if (label === undefined || values.has(label) || value === undefined || BARE_LABEL.test(value)) continue;
    values.set(label, value);
    i++;
  }
  return values;
}
