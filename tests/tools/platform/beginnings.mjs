/** What the folder of a new platform begins with: each file's name and its text. A list with one review that is read at once. */
export function beginnings(id, name, url) {
  const example = url.href;
  return {
    'about.ts': `import type { Platform } from '../adapter.ts';

export const about: Platform = {
  id: '${id}',
  name: { ru: ${text(name)}, en: ${text(name)}, zh: ${text(name)} },
  origins: ['${url.origin}/*'],
  pages: ['${url.origin}/*'],
  languages: ['ru'],
  replies: 'yes',
  replyLimit: null,
  rooms: {
    public: { certainty: { level: 'claimed' }, example: ${text(example)} },
  },
  remark: 'new',
};
`,
    'selectors.ts': `/** The public list of reviews. Say when and where each was seen. */
export const PUBLIC = {
  /** One review. */
  card: '[data-review]',
  /** Who wrote it. */
  author: '.author',
  /** The rating, as a number in a label. */
  stars: '[aria-label]',
  /** The shown date. */
  date: 'time',
  /** The customer's words. */
  text: '.text',
  /** The owner's reply, inside the card: it is cut off before the review is read. */
  reply: '.reply',
} as const;

/** Where the mark of a card goes. */
export const PUBLIC_ANCHORS = ['.author'] as const;
`,
    'index.ts': `import type { Adapter, OpenPage, PageInput } from '../adapter.ts';
import { ru } from '../kit/date-words.ts';
import { dateReader } from '../kit/dates.ts';
import { firstOutside } from '../kit/find.ts';
import { certainKey } from '../kit/key.ts';
import { isWeb } from '../kit/links.ts';
import { openCards } from '../kit/open-page.ts';
import { ratingOfLabel } from '../kit/rating.ts';
import { sightingOf } from '../kit/sighting.ts';
import { bodyOf, lineOf } from '../kit/text.ts';
import { PUBLIC, PUBLIC_ANCHORS } from './selectors.ts';

const PLATFORM = '${id}';
const HOST = '${url.hostname}';
const STARS = 5;

export const adapter: Adapter = {
  platform: PLATFORM,
  usual: { author: 0.9, rating: 0.9, posted: 0.9, key: 1 },
  // Looks at the address only: say here at which paths reviews stand.
  roomOf: (url) => (isWeb(url) && url.hostname === HOST && url.pathname !== '/' ? 'public' : null),
  open,
};

function open({ document, url, now }: PageInput): OpenPage {
  const dates = dateReader(now, [ru]);
  const place = { id: url.pathname.split('/').find((part) => part !== '') ?? null, name: lineOf(document.querySelector('h1')) };
  return openCards({
    room: 'public',
    cards: document.querySelectorAll(PUBLIC.card),
    anchors: PUBLIC_ANCHORS,
    read(card) {
      const reply = card.querySelector(PUBLIC.reply);
      const shown = lineOf(firstOutside(card, PUBLIC.date, reply));
      return sightingOf('adapter', {
        key: certainKey(PLATFORM, card.getAttribute('data-review')),
        place,
        author: lineOf(firstOutside(card, PUBLIC.author, reply)),
        rating: ratingOfLabel(firstOutside(card, PUBLIC.stars, reply)?.getAttribute('aria-label'), STARS),
        text: bodyOf(firstOutside(card, PUBLIC.text, reply)),
        postedShown: shown,
        posted: dates(shown),
        replies: reply === null ? [] : [{ text: bodyOf(reply) }],
      });
    },
  });
}
`,
    'cases/list.html': `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>${escaped(name)}</title></head><body>
<h1>Пекарня «Колосок»</h1>
<article data-review="7001"><span class="author">Ирина</span> <span aria-label="Оценка 4 из 5">★★★★☆</span> <time>3 марта 2026</time>
<p class="text">Пироги свежие, а очередь длинная.</p>
<div class="reply">Ирина, спасибо: с понедельника работают две кассы.</div></article>
</body></html>
`,
    'cases/list.json': `${JSON.stringify({ url: example, now: '2026-05-20T12:00:00+03:00' }, null, 2)}\n`,
  };
}

function text(value) {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function escaped(value) {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
