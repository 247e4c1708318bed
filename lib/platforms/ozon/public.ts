import type { Sighting } from '../../model/sighting.ts';
import type { OpenPage, PageInput } from '../adapter.ts';
import { ru } from '../kit/date-words.ts';
import { dateReader } from '../kit/dates.ts';
import { certainKey } from '../kit/key.ts';
import { linesOf, type Line } from '../kit/lines.ts';
import { openCards } from '../kit/open-page.ts';
import { sightingOf } from '../kit/sighting.ts';
import { lineOf } from '../kit/text.ts';
import { PLATFORM, productOf } from './address.ts';
import { PUBLIC, PUBLIC_ANCHORS } from './selectors.ts';
import { starsIn } from './stars.ts';
import { reviewsOf, statedOf } from './state.ts';

/** What the page writes over the parts of a review. */
const PART: Readonly<Record<string, 'pros' | 'cons' | 'text'>> = { достоинства: 'pros', недостатки: 'cons', комментарий: 'text' };
/** What stands below the words: whether they helped, comments. */
const BELOW = /^(?:вам помог|ответить|показать|читать|скрыть|\d+ (?:комментари|ответ))/i;
/** The variant that was bought: «Цвет: белый», «Российский размер: 44». */
const VARIANT = /^(?:[\p{L} ]{1,20} )?(?:цвет|размер|объ[её]м|вкус|аромат|вес|модель|комплектация|количество|память)(?: [\p{L} ]{1,20})?: ?\S/iu;
const LONGEST_VARIANT = 80;
/** A review that was changed shows the day of the change, with this word. */
const CHANGED = /^измен[её]н[оа]?\s+/i;

interface Words {
  text: string | null;
  pros: string | null;
  cons: string | null;
}

export function openPublic({ document, url, now }: PageInput): OpenPage {
  const id = productOf(url);
  const place = { id, name: lineOf(document.querySelector(PUBLIC.productName)) };
  const dates = dateReader(now, [ru]);
  const state = reviewsOf(document);
  const dateOf = (line: string | undefined) => dates(line?.replace(CHANGED, ''));

  function read(card: Element): Sighting {
    const uuid = card.getAttribute('data-review-uuid') ?? '';
    const known = state.get(uuid);
    const lines = linesOf(card);
    const author = lineOf(card.querySelector(PUBLIC.author));
    const dated = lines.findIndex(({ words }) => dateOf(words) !== null);
    const shown = lines[dated]?.words ?? null;
    const stars = starsIn(card);
    const words = known ?? wordsIn(lines.slice(dated + 1).filter((line) => line.words !== author), dated >= 0);
    const [text, pros, cons] = [words.text, words.pros, words.cons];
    return sightingOf('adapter', {
      key: certainKey(PLATFORM, uuid),
      place,
      author: author ?? known?.author ?? null,
      rating: stars.rating === null && known !== undefined ? known.rating : stars,
      text,
      pros,
      cons,
      truncated: [text, pros, cons].some((part) => part?.endsWith('…')),
      postedShown: shown,
      posted: dates(card.getAttribute('publishedat')) ?? dates(known?.posted) ?? dateOf(shown ?? ''),
      photos: known?.photos ?? null,
      product: lines.find((line) => VARIANT.test(line.words) && line.words.length < LONGEST_VARIANT)?.words ?? null,
    });
  }

  return openCards({ room: 'public', cards: document.querySelectorAll(PUBLIC.card), read, anchors: PUBLIC_ANCHORS, stated: statedOf(document, id) });
}

/** The words below the head: each part under its label; without labels the first line, unless it is what stands below the words. */
function wordsIn(lines: readonly Line[], isBelowHead: boolean): Words {
  const found: Words = { text: null, pros: null, cons: null };
  for (let i = 0; i < lines.length; i++) {
    const part = partOf(lines[i]);
    const next = lines[i + 1];
    if (part !== undefined && next !== undefined && partOf(next) === undefined) found[part] ??= next.words;
  }
  if (!isBelowHead || found.text !== null || found.pros !== null || found.cons !== null) return found;
  const first = lines[0]?.words;
  return first === undefined || partOf(lines[0]) !== undefined || BELOW.test(first) || VARIANT.test(first) ? found : { ...found, text: first };
}

function partOf(line: Line | undefined): 'pros' | 'cons' | 'text' | undefined {
  const label = line?.words.toLowerCase().replace(/:$/, '') ?? '';
  return Object.hasOwn(PART, label) ? PART[label] : undefined;
}
