import type { Mark } from '../../../lib/model/mark.ts';
import type { Doubt, Key, Sighting } from '../../../lib/model/sighting.ts';
import type { Adapter, OpenPage } from '../../../lib/platforms/adapter.ts';
import type { BarState, CapturedItem, Look, PageHealth, PageOptions, PageWatch, Part, Port, Seen, SeenItem, SeenPage, SeenPlace } from '../../../lib/page/options.ts';
import { healthWatch } from '../../../lib/page/health-watch.ts';
import { insertReply } from '../../../lib/page/insertion.ts';
import { captures } from '../../../lib/page/captures.ts';
import { watchReplies } from '../../../lib/page/replies.ts';
import { PARTS, world } from '../../../lib/page/world.ts';
import { fallingDates } from '../../../lib/platforms/kit/falling.ts';
import { replyOpenerOf } from '../../../lib/platforms/kit/reply-opener.ts';
import type { PageTexts, Word } from '../../../lib/page/texts.ts';
import { watchPage } from '../../../lib/page/watch.ts';

/** A platform of our own, a journal of our own that lives in a Map, and the words of the marks: the room's doors in tests. */

export interface Review {
  id?: string;
  author: string;
  text: string;
  date?: string;
  reply?: string;
  box?: boolean;
  doubt?: Doubt;
  confidence?: number;
}

export function card(review: Review): HTMLElement {
  const element = document.createElement('article');
  element.className = 'review';
  const header = document.createElement('header');
  header.append(span('author', review.author), span('date', review.date ?? ''));
  element.append(header, span('text', review.text));
  if (review.id) element.dataset.id = review.id;
  if (review.doubt) element.dataset.doubt = review.doubt;
  if (review.confidence) element.dataset.confidence = String(review.confidence);
  if (review.reply) element.append(span('reply', review.reply));
  if (review.box) {
    const box = document.createElement('textarea');
    box.className = 'box';
    element.append(box);
  }
  return element;
}

function span(name: string, text: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  element.textContent = text;
  return element;
}

/** Writes another review into the same nodes, as a recycling list does. */
export function recycle(element: HTMLElement, review: Review): void {
  if (review.id) element.dataset.id = review.id;
  for (const name of ['author', 'text', 'date'] as const) {
    const part = element.querySelector(`.${name}`);
    if (part) part.textContent = review[name] ?? '';
  }
}

const line = (element: Element, selector: string): string | null => element.querySelector(selector)?.textContent?.trim() || null;

/** `/reviews/<place>` and `/cabinet/<place>` hold reviews, nothing else does. */
export const practice: Adapter = {
  platform: 'practice',
  usual: { author: 0.9, posted: 0.9 },
  roomOf(url) {
    if (url.pathname.startsWith('/reviews/')) return 'public';
    return url.pathname.startsWith('/cabinet/') ? 'cabinet' : null;
  },
  open({ document, url }): OpenPage {
    const placeId = url.pathname.split('/')[2] ?? null;
    return {
      room: url.pathname.startsWith('/cabinet/') ? 'cabinet' : 'public',
      via: 'adapter',
      // Words in the page's data and in no card, as JSON-LD has them.
      entries: [...[...document.querySelectorAll('.review')].map((element) => ({ element })), ...[...document.querySelectorAll('template.data')].map(() => ({ element: null }))],
      read({ element }) {
        const data = document.querySelector<HTMLTemplateElement>('template.data');
        if (!element) return data ? readCard(data, placeId) : null;
        if (element.hasAttribute('data-broken')) throw new Error('a card this adapter does not understand');
        return readCard(element, placeId);
      },
      anchor: (element) => element.querySelector('header') ?? element,
      replyOpener: replyOpenerOf,
      stated: document.querySelector('.stated') === null ? null : { reviews: Number(line(document.body, '.stated')), rating: 4.5, ratingScale: 5 },
      list: { whole: document.querySelector('.whole') !== null, unfiltered: document.querySelector('.filter') === null ? fallingDates : null },
    };
  },
};

function readCard(outer: Element, placeId: string | null): Sighting {
  const element = outer.localName === 'template' ? ((outer as HTMLTemplateElement).content.firstElementChild ?? outer) : outer;
  const id = element.getAttribute('data-id');
  const date = line(element, '.date');
  const replies = [...element.querySelectorAll('.reply')].map((reply) => ({ text: reply.textContent, author: null, postedShown: null, postedEarliest: null, postedLatest: null }));
  return {
    kind: 'review', key: id ? `practice:${id}` : null, place: { id: placeId, name: placeId ? `Кофейня ${placeId}` : null }, author: line(element, '.author'),
    rating: null, ratingScale: null, title: null, text: line(element, '.text'), pros: null, cons: null, postedShown: date,
    postedEarliest: date ? `${date}T00:00:00+03:00` : null, postedLatest: date ? `${date}T23:59:59+03:00` : null,
    link: null, replies, turns: [], replyable: true, photos: null, language: null, product: null, truncated: false, via: 'adapter',
    doubt: element.getAttribute('data-doubt') as Doubt | null, confidence: element.hasAttribute('data-confidence') ? Number(element.getAttribute('data-confidence')) : null, missing: [],
  };
}

export const words: PageTexts = {
  lang: 'ru',
  mark: {
    add: '＋ в журнал', saving: 'сохраняем…', failed: '! не сохранено – повторить', asking: '? похож на два',
    left: (ms) => `✓ ${Math.ceil(ms / 3_600_000)} ч`, late: (ms) => `! просрочено на ${Math.ceil(ms / 3_600_000)} ч`,
    maybeLate: '! срок мог выйти', kept: '✓ в журнале', backlog: '✓ до начала', inserted: 'вставлено', submitted: 'отправлено, ждём', answered: () => '✓ отвечено',
    edited: '✎ изменён', rework: '↻ на доработке', quality: '↗ в отделе качества', notReview: '– не отзыв', archived: '– в архиве', erased: 'erased',
    turned: '↩ снова', unanswerable: '– ответить нельзя', doubtful: '? похоже на отзыв',
  },
  sureness: (confidence) => (confidence > 0.8 ? 'уверенно' : 'может быть'),
  say: (word, numbers) => said[word].replace('{n}', String(numbers?.n)).replace('{total}', String(numbers?.total)),
};

const said: Record<Word, string> = {
  editorOne: 'отзыв редакции', testimonialOne: 'из подборки', guessOne: 'по строению',
  editorMany: 'отзывы редакции', testimonialMany: 'из подборки', guessMany: 'по строению',
  group: 'Что сделать', open: 'Открыть в панели', toRework: 'На доработке', toQuality: 'В отдел качества', toNotReview: 'Не отзыв', saveThis: 'Сохранить в журнал', notHere: 'Здесь не отзыв', statusFailed: 'Не записано',
  region: 'Отклик: отзывы на странице', fresh: '{n} новых', unseen: 'из них {n} без карточки', doubtfulSome: '{n} похожи на отзывы', saveToo: 'Сохранить и их ({n})', saveThese: 'Сохранить их ({n})', saveAll: 'Сохранить все', savingSome: 'Сохраняем: {n} из {total}',
  saved: 'Сохранено {n} в журнал', asked: 'Похожи на сохранённые: {n}', notSaved: 'Не сохранено: {n}', unread: 'Не прочитано: {n}',
  retry: 'Повторить', openPanel: 'Открыть панель', fold: 'Свернуть', unfold: 'Развернуть', moveLeft: 'Влево', moveRight: 'Вправо',
  updated: 'Отклик обновлён: перезагрузите страницу',
};

export const HOUR = 3_600_000;
const NO_CLOCK = { dueAt: null, warnAt: null, lateAt: null, since: null, backlog: false } as const;

/** A journal in memory: what it was told, and answers that a test can hold back or let fail. */
export class PracticeJournal implements Port {
  readonly cases = new Map<string, { key: Key; mark: Mark }>();
  readonly seen: Seen[] = [];
  readonly captured: Sighting[] = [];
  /** Where each captured review was said to stand. */
  readonly capturedOn: SeenPage[] = [];
  readonly looks: Look[] = [];
  readonly records: { case: Key; step: 'inserted' | 'submitted'; text: string; page: SeenPage }[] = [];
  readonly opened: (Key | null)[] = [];
  readonly statuses: { case: Key; status: string }[] = [];
  readonly places: SeenPlace[] = [];
  readonly healths: PageHealth[] = [];
  readonly brought: Part[] = [];
  /** In which order things were told. */
  readonly order: string[] = [];
  /** Awaited before a capture answers. */
  gate: Promise<void> = Promise.resolve();
  broken = false;
  /** Answers all but what was done with a reply. */
  deaf = false;

  private identity(s: Sighting): string {
    return s.key ?? `${s.author}|${s.text}`;
  }
  private answer(s: Sighting): SeenItem {
    const known = this.cases.get(this.identity(s));
    return known ? { case: known.key, mark: known.mark } : { case: null, mark: { ...NO_CLOCK, kind: 'new' } };
  }
  know(s: Sighting, mark: Partial<Mark> = {}): Key {
    const key = s.key ?? `practice:~${this.cases.size + 1}`;
    this.cases.set(this.identity(s), { key, mark: { ...NO_CLOCK, kind: 'waiting', dueAt: Date.now() + 21 * HOUR, warnAt: Date.now() + 15 * HOUR, lateAt: Date.now() + 30 * HOUR, ...mark } });
    return key;
  }
  see = async (seen: Seen): Promise<{ items: SeenItem[] }> => {
    if (this.broken) throw new Error('no answer');
    const { sightings } = seen;
    this.seen.push(seen);
    this.order.push(...sightings.map((s) => `see ${s.author} ${s.replies.length}`));
    return { items: sightings.map((s) => this.answer(s)) };
  };
  capture = async ({ page, sightings }: Seen): Promise<{ items: CapturedItem[] }> => {
    await this.gate;
    if (this.broken) throw new Error('no answer');
    return {
      items: sightings.map((s) => {
        const known = this.cases.has(this.identity(s));
        this.captured.push(s);
        this.capturedOn.push(page);
        if (!known) this.know(s);
        return { ...this.answer(s), outcome: known ? 'known' : 'captured' };
      }),
    };
  };
  look = async (look: Look): Promise<void> => {
    this.looks.push(look);
  };
  record = async (record: PracticeJournal['records'][number]): Promise<{ mark: Mark }> => {
    if (this.broken || this.deaf) throw new Error('no answer');
    this.records.push(record);
    this.order.push(record.step);
    return { mark: { ...NO_CLOCK, kind: record.step } };
  };
  place = async (seen: SeenPlace): Promise<void> => {
    this.places.push(seen);
  };
  sayHealth = async (health: PageHealth): Promise<{ text: string | null }> => {
    this.healths.push(health);
    return { text: 'Страница изменилась' };
  };
  bring = async (part: Part): Promise<void> => {
    this.brought.push(part);
    Object.assign(world, { [PARTS[part]]: { insert: insertReply, writing: watchReplies, capture: captures, health: healthWatch }[part] });
  };
  openPanel = async (shown: Key | null): Promise<void> => {
    this.opened.push(shown);
  };
  setStatus = async (shown: Key, status: string): Promise<void> => {
    this.statuses.push({ case: shown, status });
    const known = [...this.cases.values()].find((one) => one.key === shown);
    if (known) known.mark = { ...known.mark, kind: status as Mark['kind'] };
  };
}

export interface Stage {
  list: HTMLElement;
  journal: PracticeJournal;
  watch: PageWatch;
  saved: BarState[];
  go(path: string): void;
  end(): void;
}

export interface StageOptions {
  path?: string;
  journal?: PracticeJournal;
  alive?: () => boolean;
  granted?: boolean;
  placeName?: string;
  /** The clock of whoever looks. */
  now?: () => Temporal.ZonedDateTime;
}

let ending: (() => void) | null = null;

/** A page with these reviews, watched. The stage before it ends first. */
export function stage(reviews: readonly Review[], o: StageOptions = {}): Stage {
  ending?.();
  for (const part of Object.values(PARTS)) Reflect.deleteProperty(world, part);
  document.body.replaceChildren();
  const list = document.createElement('section');
  list.append(...reviews.map(card));
  document.body.append(list);
  let path = o.path ?? '/reviews/mira';
  const end = new AbortController();
  ending = () => end.abort();
  const journal = o.journal ?? new PracticeJournal();
  const saved: BarState[] = [];
  const options: PageOptions = {
    document, adapter: practice, visit: 'visit-1', signal: end.signal,
    now: o.now ?? (() => Temporal.Now.zonedDateTimeISO('Europe/Moscow')),
    address: () => new URL(path, 'https://practice.example'),
    port: journal, alive: o.alive ?? (() => true), texts: words,
    bar: { folded: false, corner: 'right' }, saveBar: (state) => saved.push(state), granted: o.granted ?? true, placeName: () => o.placeName ?? null,
  };
  const watch = watchPage(options);
  return {
    list, journal, watch, saved,
    go(next) {
      path = next;
      watch.navigated();
    },
    end: () => end.abort(),
  };
}

export function markOf(element: Element): HTMLButtonElement | null {
  return element.querySelector('otklik-mark')?.shadowRoot?.querySelector('button') ?? null;
}

export function markText(element: Element | undefined): string | null {
  return element ? (markOf(element)?.textContent ?? null) : null;
}

export function barOf(): ShadowRoot | null {
  return document.querySelector('otklik-bar')?.shadowRoot ?? null;
}

export function barText(): string | null {
  return barOf()?.querySelector('[role=region]')?.textContent ?? null;
}

export function sightingOf(element: Element, place = 'mira'): Sighting {
  return readCard(element, place);
}

export const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
