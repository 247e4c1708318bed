import { adapterFor } from '../../lib/platforms/registry.ts';

/**
 * Runs inside a real page: what detection costs beside a bare walk over the same nodes. Both are measured warm, in turn,
 * and reported as medians, so that only their ratio counts.
 */
export interface DetectionFigures {
  nodes: number;
  reviews: number;
  readMs: number;
  walkMs: number;
}

const ROUNDS = 15;

export function measureDetection(): DetectionFigures {
  const url = new URL(location.href);
  const adapter = adapterFor(url);
  if (!adapter) throw new Error(`no adapter for ${url.href}`);
  const now = Temporal.Now.zonedDateTimeISO();
  const read: number[] = [];
  const walk: number[] = [];
  let reviews = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    let start = performance.now();
    const page = adapter.open({ document, url, now });
    reviews = page.entries.filter((entry) => page.read(entry) !== null).length;
    read.push(performance.now() - start);

    start = performance.now();
    for (const entry of page.entries) if (entry.element) bareWalk(entry.element);
    walk.push(performance.now() - start);
  }
  return { nodes: document.querySelectorAll('*').length, reviews, readMs: median(read), walkMs: median(walk) };
}

/** Touches every node below a card once: its class and its text, what a reader must at least look at to know what stands there. */
function bareWalk(card: Element): number {
  let touched = 0;
  const walker = document.createTreeWalker(card, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    touched += node.nodeType === Node.ELEMENT_NODE ? (node as Element).classList.length : (node as Text).data.length;
  }
  return touched;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
