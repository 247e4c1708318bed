import { pageBar } from './bar.ts';
import { isDoubtful, isFresh, type Item } from './items.ts';
import type { CapturedItem, CaptureResult, SeenPage } from './options.ts';
import { standing, type CaptureDeps, type Captures } from './presses.ts';
import { parts } from './talk.ts';

const RESULT_SHOWN = 8_000;

export function captures(d: CaptureDeps): Captures {
  const { cards, journal, options } = d;
  const { port } = options;
  let saving: Promise<CaptureResult> | null = null;
  let progress: { done: number; total: number } | null = null;
  let result: { result: CaptureResult; doubtful: boolean } | null = null;

  const bar = pageBar({
    document: options.document,
    texts: options.texts,
    state: options.bar,
    save: (state) => options.saveBar(state),
    captureAll: (doubtful) => void all(doubtful),
    openPanel: () => void port.openPanel(null).catch(d.failed),
    dismiss: () => showResult(null),
  });

  function showBar(): void {
    if (d.ended()) return;
    if (progress) bar.show({ kind: 'saving', ...progress });
    else if (result) bar.show({ kind: 'result', ...result });
    else bar.show({ kind: 'fresh', ...standing(cards.items()), unread: cards.unread(), health: d.health.sentence() });
  }

  function showResult(next: typeof result): void {
    result = next;
    showBar();
    if (next && next.result.failed + next.result.asked === 0) setTimeout(() => { if (result === next) showResult(null); }, RESULT_SHOWN);
  }

  function captured(items: readonly Item[], error: unknown): void {
    d.counts.note(items);
    for (const item of items) d.pass(item, error === null ? null : 'failed');
    if (error !== null) d.failed(error);
  }

  /**
   * `before` is called before each message, to read its part once more. Never rejects: what failed, and what the page no
   * longer shows because it has moved on, is counted.
   */
  async function send(here: SeenPage, items: readonly Item[], before: (part: readonly Item[]) => void, after: (part: readonly Item[]) => void): Promise<CaptureResult> {
    const counted: CaptureResult = { captured: 0, asked: 0, failed: 0 };
    for (const part of parts(items)) {
      if (!journal.isHere(here)) {
        counted.failed += part.length;
        continue;
      }
      before(part);
      try {
        for (const answer of await journal.send<CapturedItem>(here, part, false, port.capture)) {
          // What the journal knew already was saved before, and not now.
          const outcome = answer?.outcome ?? 'failed';
          if (outcome !== 'known' && outcome !== 'edited') counted[outcome] += 1;
        }
        captured(part, null);
      } catch (error) {
        counted.failed += part.length;
        captured(part, error);
      }
      after(part);
    }
    return counted;
  }

  async function captureFresh(doubtful: boolean): Promise<CaptureResult> {
    await d.look();
    const here = journal.here();
    const fresh = here ? cards.items().filter((item) => isFresh(item) || (doubtful && isDoubtful(item))) : [];
    const done = { done: 0, total: fresh.length };
    progress = done;
    showBar();
    if (!here) return { captured: 0, asked: 0, failed: 0 };
    const readAgain = (part: readonly Item[]): void => {
      cards.readAgain(part);
      for (const item of part) d.pass(item, 'saving');
    };
    const outcome = await send(here, fresh, readAgain, (part) => {
      done.done += part.length;
      showBar();
    });
    // Another page by now: what became of the one before would be said of this one.
    if (!d.ended()) showResult(journal.isHere(here) && outcome.captured + outcome.asked + outcome.failed > 0 ? { result: outcome, doubtful } : null);
    d.again();
    return outcome;
  }

  function all(doubtful: boolean): Promise<CaptureResult> {
    saving ??= captureFresh(doubtful).finally(() => {
      saving = null;
      progress = null;
      showBar();
    });
    return saving;
  }

  return {
    all,
    showBar,
    dismiss() {
      result = null;
      showBar();
    },
    updated: () => bar.show({ kind: 'updated' }),
    remove: () => bar.remove(),
    async one(here, item) {
      await send(here, [item], () => undefined, showBar);
      // Its place may be the company's only now: what the page says of it is told with the next look.
      d.again();
    },
    setStatus(item, status) {
      if (item.case === null) return;
      port.setStatus(item.case, status).then(
        () => {
          item.passing = null;
          item.told = null;
          d.again();
        },
        (error: unknown) => {
          d.pass(item, 'status-failed');
          d.failed(error);
        },
      );
    },
    summary() {
      const items = cards.items().filter((item) => !item.stale);
      const sure = items.flatMap((item) => (isDoubtful(item) ? (item.sighting.confidence ?? []) : []));
      return {
        platform: options.adapter.platform,
        place: items.find((item) => item.sighting.place.name !== null)?.sighting.place.name ?? options.placeName(),
        reviews: items.filter((item) => item.sighting.doubt === null || item.case !== null).length,
        ...standing(items),
        confidence: sure.length > 0 ? Math.min(...sure) : null,
        inJournal: items.filter((item) => item.case !== null).length,
        answered: items.filter((item) => item.mark.kind === 'answered').length,
        untold: items.filter((item) => item.told === null && item.case === null).length,
        unread: cards.unread(),
        health: d.health.now(),
      };
    },
  };
}
