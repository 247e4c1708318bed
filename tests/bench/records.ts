import { openRecords } from '../../lib/platforms/records/index.ts';

/**
 * Runs inside a real page: reading by records on a page of 50,000 nodes – a thread of posts between menus, teasers and side
 * boxes – beside a bare walk over the same nodes. Opening is one task; the records are read in slices as a look reads them.
 */
export interface RecordsFigures {
  nodes: number;
  records: number;
  openMs: number;
  readMs: number;
  longestSliceMs: number;
  walkMs: number;
}

const NODES = 50_000;
const ROUNDS = 7;
const SLICE_MS = 25;

export function measureRecords(): RecordsFigures {
  build();
  const url = new URL('https://forum.example/viewtopic.php?t=1');
  const now = Temporal.Now.zonedDateTimeISO();
  const figures = Array.from({ length: ROUNDS }, () => measureOnce(url, now));
  const middle = (of: (one: RecordsFigures) => number): number => figures.map(of).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
  return {
    nodes: figures[0]?.nodes ?? 0,
    records: figures[0]?.records ?? 0,
    openMs: middle(({ openMs }) => openMs),
    readMs: middle(({ readMs }) => readMs),
    longestSliceMs: middle(({ longestSliceMs }) => longestSliceMs),
    walkMs: middle(({ walkMs }) => walkMs),
  };
}

function measureOnce(url: URL, now: Temporal.ZonedDateTime): RecordsFigures {
  let start = performance.now();
  const nodes = bareWalk(document.body);
  const walkMs = performance.now() - start;
  start = performance.now();
  const page = openRecords({ document, url, now });
  const openMs = performance.now() - start;
  let records = 0;
  let readMs = 0;
  let longestSliceMs = openMs;
  let sliceStart = performance.now();
  for (const entry of page.entries) {
    if (page.read(entry) !== null) records += 1;
    const spent = performance.now() - sliceStart;
    if (spent < SLICE_MS) continue;
    longestSliceMs = Math.max(longestSliceMs, spent);
    readMs += spent;
    sliceStart = performance.now();
  }
  return { nodes, records, openMs, readMs: readMs + performance.now() - sliceStart, longestSliceMs, walkMs };
}

/** Touches every node once: its class or its text. */
function bareWalk(root: Element): number {
  let nodes = 0;
  let touched = 0;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    nodes += 1;
    touched += node.nodeType === Node.ELEMENT_NODE ? (node as Element).className.length : (node as Text).data.length;
  }
  return touched > 0 ? nodes : 0;
}

function build(): void {
  document.body.innerHTML = '';
  const menu = `<nav><ul>${'<li><a href="/f/1">Раздел</a></li>'.repeat(200)}</ul></nav>`;
  const side = `<aside>${Array.from({ length: 200 }, (_, i) => `<div class="recent"><a href="/t/${String(i)}">Тема номер ${String(i)} о разном</a> <span class="when">${String(1 + (i % 28))}.03.2026</span></div>`).join('')}</aside>`;
  const words = 'Заказывали на прошлой неделе, привезли вовремя, упаковано хорошо, цвет тот же. ';
  const post = (i: number): string =>
    `<div class="post" id="p${String(10_000 + i)}"><div class="author"><a href="/member.php?u=${String(i % 90)}">Участник ${String(i % 90)}</a><dl><dt>Сообщений</dt><dd>${String(i)}</dd><dt>Откуда</dt><dd>Тула</dd></dl></div>` +
    `<div class="main"><p class="date"><a href="#p${String(10_000 + i)}">${String(1 + (i % 28))} мая 2026, ${String(10 + (i % 12))}:05</a></p><div class="content">${words.repeat(1 + (i % 4))}<br>${words}<b>Итого</b>: ${words}</div>` +
    `<div class="sig">Всем добра</div><ul class="buttons"><li><a href="/reply?p=${String(i)}">Ответить</a></li><li><a href="/quote?p=${String(i)}">Цитата</a></li></ul></div></div>`;
  const one = document.createElement('div');
  one.innerHTML = post(0);
  const size = bareWalk(one) - 1;
  const count = Math.floor((NODES - 3_000) / size);
  document.body.innerHTML = menu + side + `<div class="posts">${Array.from({ length: count }, (_, i) => post(i)).join('')}</div>`;
}
