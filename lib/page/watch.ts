import type { Key, Sighting } from '../model/sighting.ts';
import { pageCards } from './cards.ts';
import { healthCheck } from './health-check.ts';
import { sameReview, type Item } from './items.ts';
import { applyMarks, pageMarks } from './marks.ts';
import { pageObserver } from './observer.ts';
import type { PageOptions, PageWatch, Part } from './options.ts';
import { presses } from './presses.ts';
import { replyCounts } from './reply-counts.ts';
import { sleep } from './slices.ts';
import { talk } from './talk.ts';
import { PARTS, world, type PageWorld } from './world.ts';
import { writing } from './writing.ts';

/** Changes of a page come in bursts: one look for all of them. */
const SETTLE = 200;
/** The address changes after its event was heard. */
const NAVIGATED = 60;
/** A page that never rests and is slow to read is looked at less often, but at least every second. */
const LEISURE = 20;
const LONGEST_WAIT = 1_000;
const RETRY = 5_000;
/** A card that has not changed for so long is drawn to its end. */
const STILL = 5_000;
const TICK = 30_000;
const SUMMARY_WAIT = 3_000;

/**
 * Watches one document: reads its reviews, marks them, captures, inserts replies and sees them taken. Never throws into
 * the page and leaves it as it was when `signal` ends.
 */
export function watchPage(options: PageOptions): PageWatch {
  const { document, port, signal } = options;
  const counts = replyCounts();
  let ended = signal.aborted;
  let running: Promise<void> | null = null;
  let again = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ticking: ReturnType<typeof setInterval> | undefined;
  let due = Infinity;
  let cost = 0;
  let turn = 0;

  const observer = pageObserver(document, (places) => {
    cards.touch(places);
    schedule(Math.max(SETTLE, Math.min(LONGEST_WAIT, cost * LEISURE)));
  });
  const cards = pageCards(options, (element) => marks.drop(element));
  const journal = talk(options, cards, counts);
  const marks = pageMarks(options, () => cards, observer, {
    capture: (element, sure) => acts.one(element, sure),
    decline: (element) => acts.decline(element),
    open: (element) => acts.open(element),
    setStatus: (element, status) => acts.setStatus(element, status),
  });
  const health = healthCheck({ options, cards, schedule, said: () => acts.showBar(), failed }, () => bring('health'));
  const acts = presses({ options, cards, counts, journal, marks, health, ended: () => ended, look, again: () => schedule(0), failed }, () => bring('capture'));
  const replies = writing({
    document, port, signal,
    cards: () => cards.items().flatMap((item) => (item.element ? [item.element] : [])),
    cardAt: (node) => cards.around(node),
    caseOfCard: (card) => cards.at(card)?.case ?? null,
    readCase,
    sent(shown) {
      counts.sent(shown, readCase(shown)?.replies.length ?? 0);
      return journal.here();
    },
    lapsed: () => schedule(0),
    recorded: (shown, mark) => setMarks([{ case: shown, mark }]),
    failed,
    over: () => schedule(0),
  }, () => bring('writing'));

  /** What few pages need is brought when it is needed. */
  async function bring<K extends Part>(part: K): Promise<NonNullable<PageWorld[(typeof PARTS)[K]]>> {
    if (!world[PARTS[part]]) await port.bring(part);
    const came = world[PARTS[part]];
    if (!came) throw new Error(`${part} did not come`);
    return came;
  }

  async function captureAll(doubtful: boolean): ReturnType<PageWatch['captureAll']> {
    return (await acts.captures()).all(doubtful);
  }

  function schedule(wait: number): void {
    const at = performance.now() + wait;
    if (ended || at >= due) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(() => {
      due = Infinity;
      void look();
    }, wait);
  }

  function look(): Promise<void> {
    if (ended) return Promise.resolve();
    if (running) {
      again = true;
      return running;
    }
    running = lookOnce()
      .catch((error: unknown) => failed(error))
      .finally(() => {
        running = null;
        if (!again) return;
        again = false;
        schedule(0);
      });
    return running;
  }

  async function lookOnce(): Promise<void> {
    const own = turn;
    const current = (): boolean => !ended && own === turn;
    const here = journal.here();
    if (!here) {
      leave();
      return;
    }
    const start = performance.now();
    ticking ??= setInterval(() => { if (!document.hidden) void marks.refresh(); }, TICK);
    // From the first moment: what changes while the page is read is read again.
    if (cards.items().length === 0) observer.watch([]);
    replies.start();
    health.begin();
    const whole = await cards.read(current);
    if (!current()) return;
    cost = performance.now() - start;
    const items = cards.items();
    counts.note(items);
    observer.watch(items.flatMap((item) => (item.element?.isConnected ? [item.element] : [])));
    await marks.draw(items.filter((item) => item.told !== null || item.stale));
    // Before the page's replies are reported: one that was sent from here must be known as sent first.
    await replies.settle();
    const free = items.filter(({ stale, case: shown }) => !stale && !(shown !== null && replies.pending(shown)));
    const news = free.filter((item) => item.told !== item.news);
    const still = performance.now() - STILL;
    const rested = free.filter((item) => item.unsettled && item.told === item.news && item.changedAt <= still);
    const answered = async (part: readonly Item[]): Promise<void> => {
      counts.note(part);
      acts.showBar();
      if (current()) await marks.draw(part);
    };
    const leftover = items.find((item) => item.stale && item.staleUntil < Infinity);
    if (leftover?.element) {
      cards.touch(items.flatMap((item) => (item.element && item.stale && item.staleUntil < Infinity ? [item.element] : [])));
      schedule(leftover.staleUntil - performance.now() + SETTLE);
    }
    try {
      await journal.see(here, news, false, current, answered);
      await journal.see(here, rested, true, current, answered);
    } finally {
      // A journal that did not answer must not keep anyone from saving.
      if (current()) await marks.draw(news.filter((item) => item.told === null));
      acts.showBar();
    }
    if (!current()) return;
    if (whole) health.check();
    const unsettled = items.flatMap((item) => (item.unsettled ? [item.changedAt] : []));
    if (unsettled.length > 0) schedule(Math.max(LONGEST_WAIT, Math.min(...unsettled) + STILL - performance.now()));
    if (!whole) return;
    await journal.look(here);
    await journal.place(here, health.now());
  }

  function leave(): void {
    clearInterval(ticking);
    ticking = undefined;
    observer.stop();
    replies.stop();
    cards.forget();
    health.forget();
    marks.clear();
    acts.dismiss();
  }

  function failed(error: unknown): void {
    if (ended) return;
    if (options.alive()) {
      console.debug('otklik:', error);
      schedule(RETRY);
      return;
    }
    stop();
    acts.updated();
    signal.addEventListener('abort', () => acts.remove(), { once: true });
  }

  function readCase(shown: Key): Sighting | null {
    const item = cards.of(shown);
    const now = item?.element ? cards.readNow(item.element) : null;
    return item && now && sameReview(item.sighting, now.sighting) ? now.sighting : null;
  }

  function setMarks(changed: Parameters<PageWatch['setMarks']>[0]): void {
    for (const item of applyMarks(cards, changed)) marks.drawOne(item);
    acts.showBar();
  }

  function stop(): void {
    if (ended) return;
    ended = true;
    turn += 1;
    clearTimeout(timer);
    clearInterval(ticking);
    observer.stop();
    replies.stop();
    marks.clear();
    acts.remove();
  }

  signal.addEventListener('abort', stop, { once: true });
  if (!ended) void look();

  return {
    async summary() {
      if (running) await Promise.race([running, sleep(SUMMARY_WAIT)]);
      return (await acts.captures()).summary();
    },
    captureAll,
    holds: (shown) => Boolean(cards.of(shown)?.element?.isConnected),
    show(shown) {
      const element = cards.of(shown)?.element;
      if (!element?.isConnected) return false;
      element.scrollIntoView({ block: 'center', behavior: 'auto' });
      return true;
    },
    async insert(shown, text, wish) {
      const here = journal.here();
      const [insertReply, submissions] = await Promise.all([bring('insert'), replies.begin()]);
      const done = await insertReply({ document, cards, submissions, shown, text, ...wish, known: counts.known(shown) });
      if (done.outcome === 'inserted' && here) await submissions.record(here, shown, 'inserted', text);
      else if (done.outcome === 'not-here' || done.outcome === 'already-answered') schedule(0);
      return done;
    },
    setMarks,
    navigated() {
      turn += 1;
      acts.dismiss();
      schedule(NAVIGATED);
    },
    look: () => schedule(0),
    stop,
  };
}
