import type { Key, Sighting } from '../model/sighting.ts';
import { pageBar } from './bar.ts';
import { pageCards } from './cards.ts';
import { insertReply } from './insertion.ts';
import { isFresh, isNew, sameReview, type Item } from './items.ts';
import { applyMarks, pageMarks } from './marks.ts';
import { pageObserver } from './observer.ts';
import type { CaptureResult, PageOptions, PageWatch, Summary } from './options.ts';
import { records } from './records.ts';
import { replyCounts } from './reply-counts.ts';
import { sleep } from './slices.ts';
import { watchSubmissions } from './submission.ts';
import { talk } from './talk.ts';

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
const RESULT_SHOWN = 8_000;
const SUMMARY_WAIT = 3_000;

/**
 * Watches one document: reads its reviews, marks them, captures, inserts replies and sees them taken. Never throws into
 * the page and leaves it as it was when `signal` ends.
 */
export function watchPage(options: PageOptions): PageWatch {
  const { document, adapter, port, signal, texts } = options;
  const counts = replyCounts();
  let ended = signal.aborted;
  let running: Promise<void> | null = null;
  let again = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Infinity;
  let cost = 0;
  let turn = 0;
  let saving: Promise<CaptureResult> | null = null;
  let progress = { done: 0, total: 0 };
  let result: CaptureResult | null = null;

  const observer = pageObserver(document, (places) => {
    cards.touch(places);
    schedule(Math.max(SETTLE, Math.min(LONGEST_WAIT, cost * LEISURE)));
  });
  const cards = pageCards(options, (element) => marks.drop(element));
  const journal = talk(options, cards, counts);
  const marks = pageMarks(options, () => cards, observer, { capture: (element) => void captureOne(element), open: openCase, setStatus });
  const bar = pageBar({
    document, texts, state: options.bar,
    save: (state) => options.saveBar(state),
    captureAll: () => void captureAll(),
    openPanel: () => quietly(port.openPanel(null)),
    dismiss: () => showResult(null),
  });
  const submissions = watchSubmissions({
    document, adapter, signal,
    cards: () => cards.items().flatMap((item) => (item.element ? [item.element] : [])),
    cardAt: (node) => cards.around(node),
    caseOfCard: (card) => cards.at(card)?.case ?? null,
    readCase,
    submitted: async (shown, text) => {
      counts.sent(shown, readCase(shown)?.replies.length ?? 0);
      const here = journal.here();
      if (here) await recorded.record(here, shown, 'submitted', text);
    },
    lapsed: () => schedule(0),
  });
  const recorded = records({ port, signal, recorded: (shown, mark) => setMarks([{ case: shown, mark }]), failed, over: () => schedule(0) });

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
    // From the first moment: what changes while the page is read is read again.
    if (cards.items().length === 0) observer.watch([]);
    submissions.start();
    const whole = await cards.read(current);
    if (!current()) return;
    cost = performance.now() - start;
    const items = cards.items();
    counts.note(items);
    observer.watch(items.flatMap((item) => (item.element?.isConnected ? [item.element] : [])));
    await marks.draw(items.filter((item) => item.told !== null || item.stale));
    // Before the page's replies are reported: one that was sent from here must be known as sent first.
    await submissions.settle();
    const free = items.filter(({ stale, case: shown }) => !stale && !(shown !== null && (submissions.pending(shown) || recorded.pending(shown))));
    const news = free.filter((item) => item.told !== item.news);
    const still = performance.now() - STILL;
    const rested = free.filter((item) => item.doubt && item.told === item.news && item.changedAt <= still);
    const answered = async (part: readonly Item[]): Promise<void> => {
      counts.note(part);
      showBar();
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
      showBar();
    }
    if (!current()) return;
    const doubts = items.flatMap((item) => (item.doubt ? [item.changedAt] : []));
    if (doubts.length > 0) schedule(Math.max(LONGEST_WAIT, Math.min(...doubts) + STILL - performance.now()));
    if (whole) await journal.look(here);
  }

  function leave(): void {
    observer.stop();
    submissions.stop();
    cards.forget();
    marks.clear();
    result = null;
    showBar();
  }

  function failed(error: unknown): void {
    if (ended) return;
    if (options.alive()) {
      console.debug('otklik:', error);
      schedule(RETRY);
      return;
    }
    stop();
    bar.show({ kind: 'updated' });
    signal.addEventListener('abort', () => bar.remove(), { once: true });
  }

  function quietly(promise: Promise<unknown>): void {
    promise.catch((error: unknown) => failed(error));
  }

  function showBar(): void {
    if (ended) return;
    const fresh = cards.items().filter(isNew).length;
    if (saving) bar.show({ kind: 'saving', ...progress });
    else if (result) bar.show({ kind: 'result', result });
    else bar.show(fresh > 0 ? { kind: 'fresh', fresh, unread: cards.unread() } : { kind: 'none' });
  }

  function showResult(next: CaptureResult | null): void {
    result = next;
    showBar();
    if (next && next.failed + next.asked === 0) setTimeout(() => { if (result === next) showResult(null); }, RESULT_SHOWN);
  }

  /** Reads the card as it stands now; what the page shows at the click is what counts. */
  function readHere(element: Element): Item | null {
    const now = cards.readNow(element);
    const item = now ? cards.renew(element, now.sighting) : null;
    if (!item) schedule(0);
    return item?.stale ? null : item;
  }

  function pass(item: Item, passing: Item['passing']): void {
    item.passing = passing;
    marks.drawOne(item);
  }

  async function captureOne(element: Element): Promise<void> {
    const item = readHere(element);
    const here = journal.here();
    if (!item || !here) return;
    pass(item, 'saving');
    await journal.capture(here, [item], () => undefined, captured);
    showBar();
  }

  function captured(items: readonly Item[], error: unknown): void {
    counts.note(items);
    for (const item of items) pass(item, error === null ? null : 'failed');
    if (error !== null) failed(error);
  }

  function captureAll(): Promise<CaptureResult> {
    saving ??= captureFresh().finally(() => {
      saving = null;
      showBar();
    });
    return saving;
  }

  async function captureFresh(): Promise<CaptureResult> {
    await look();
    const here = journal.here();
    const fresh = here ? cards.items().filter(isFresh) : [];
    progress = { done: 0, total: fresh.length };
    showBar();
    if (!here) return { captured: 0, asked: 0, failed: 0 };
    const outcome = await journal.capture(here, fresh, readAgain, (part, error) => {
      progress.done += part.length;
      captured(part, error);
      showBar();
    });
    // Another page by now: what became of the one before would be said of this one.
    if (!ended) showResult(journal.isHere(here) ? outcome : null);
    return outcome;
  }

  /** The cards of one message, read once more right before it is sent. */
  function readAgain(part: readonly Item[]): void {
    cards.readAgain(part);
    for (const item of part) pass(item, 'saving');
  }

  function openCase(element: Element): void {
    const before = cards.at(element)?.sighting;
    const item = readHere(element);
    if (item && before && sameReview(before, item.sighting)) quietly(port.openPanel(item.case));
    else schedule(0);
  }

  function setStatus(element: Element, status: Parameters<typeof port.setStatus>[1]): void {
    const before = cards.at(element)?.sighting;
    const item = readHere(element);
    if (!item || item.case === null || !before || !sameReview(before, item.sighting)) return schedule(0);
    port.setStatus(item.case, status).then(
      () => {
        item.passing = null;
        item.told = null;
        schedule(0);
      },
      (error: unknown) => {
        pass(item, 'status-failed');
        failed(error);
      },
    );
  }

  function readCase(shown: Key): Sighting | null {
    const item = cards.of(shown);
    const now = item?.element ? cards.readNow(item.element) : null;
    return item && now && sameReview(item.sighting, now.sighting) ? now.sighting : null;
  }

  function setMarks(changed: Parameters<PageWatch['setMarks']>[0]): void {
    for (const item of applyMarks(cards, changed)) marks.drawOne(item);
    showBar();
  }

  function stop(): void {
    if (ended) return;
    ended = true;
    turn += 1;
    clearTimeout(timer);
    clearInterval(ticking);
    observer.stop();
    submissions.stop();
    marks.clear();
    bar.remove();
  }

  const ticking = setInterval(() => { if (!document.hidden) void marks.refresh(); }, TICK);
  signal.addEventListener('abort', stop, { once: true });
  if (ended) clearInterval(ticking);
  else void look();

  return {
    async summary(): Promise<Summary> {
      if (running) await Promise.race([running, sleep(SUMMARY_WAIT)]);
      return summaryOf(options, cards.items(), cards.unread());
    },
    captureAll,
    holds: (shown) => Boolean(cards.of(shown)?.element?.isConnected),
    show(shown) {
      const element = cards.of(shown)?.element;
      if (!element?.isConnected) return false;
      element.scrollIntoView({ block: 'center', behavior: 'auto' });
      return true;
    },
    async insert(shown, text, replace, loose) {
      const here = journal.here();
      const done = await insertReply({ document, adapter, cards, submissions, shown, text, replace, loose, known: counts.known(shown) });
      if (done.outcome === 'inserted' && here) await recorded.record(here, shown, 'inserted', text);
      else if (done.outcome === 'not-here' || done.outcome === 'already-answered') schedule(0);
      return done;
    },
    setMarks,
    navigated() {
      turn += 1;
      result = null;
      schedule(NAVIGATED);
    },
    look: () => schedule(0),
    stop,
  };
}

function summaryOf(options: PageOptions, all: readonly Item[], unread: number): Summary {
  const items = all.filter((item) => !item.stale);
  return {
    platform: options.adapter.platform,
    place: items.find((item) => item.sighting.place.name !== null)?.sighting.place.name ?? options.placeName(),
    reviews: items.length,
    fresh: items.filter(isNew).length,
    inJournal: items.filter((item) => item.case !== null).length,
    answered: items.filter((item) => item.mark.kind === 'answered').length,
    undated: items.filter((item) => item.sighting.postedEarliest === null).length,
    unread,
  };
}
