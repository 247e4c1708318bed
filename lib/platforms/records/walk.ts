import { every, monthOf } from '../kit/date-words.ts';
import { shortTextOf } from './block.ts';
import { dateShapeIn } from './date-shapes.ts';

/** A place of the page that shows a date. */
export interface Mark {
  /** Index of the element that holds it. */
  at: number;
  shown: string | null;
  /** The date as data: `datetime`, a title, seconds of an epoch. */
  machine: string | null;
  coarse: boolean;
}

/** The page as lists, in the order of its elements: what lies inside an element is what stands between it and its end. */
export interface Tree {
  elements: Element[];
  parents: number[];
  /** Index after the last element inside. */
  ends: number[];
  /** Characters of prose inside. */
  prose: number[];
  marks: Mark[];
}

/** Not looked into: no text of the page, or a way through the site. */
const SKIPPED = 1;
/** What stands in these is no prose: labels, names and ways to other pages. */
const MUTE = 2;
/** These may carry their moment as data. */
const DATED = 4;
const KINDS: ReadonlyMap<string, number> = new Map([
  ...['script', 'style', 'template', 'svg', 'select', 'textarea', 'iframe', 'object', 'nav', 'canvas', 'video', 'audio', 'math'].map((name) => [name, SKIPPED] as const),
  ...['a', 'button', 'label', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'footer', 'legend'].map((name) => [name, MUTE] as const),
  ['time', MUTE | DATED],
  ['abbr', DATED],
  ['meta', DATED],
]);
/** Moments as data, in the order of how often they are the moment that is shown. */
const MOMENTS = ['datetime', 'title', 'data-time', 'data-timestamp', 'data-utime', 'data-created', 'data-datetime', 'data-date', 'data-original-title', 'aria-label'] as const;
const SECONDS = /^\d{10}(?:\d{3})?$/;
/** The moment of an element stands at an element with so few words: «2 Jahre», “3d”, “May '20”. */
const SHORT = 30;
const DIGIT = /\d/;
const KNOWN_LIMIT = 2_000;
const PIECE = 10;
const FIRST_PIECE = /^\d{1,2}[.,]?$/;
/** More elements are not looked at: no list of reviews is that long, and the page must not wait. */
const ELEMENTS_LIMIT = 250_000;
const ELEMENT = 1;
const TEXT = 3;

/** One walk over the page by pointers: a hostile page nests deeper than a call stack. */
export function walk(root: Element): Tree {
  const tree: Tree = { elements: [root], parents: [-1], ends: [0], prose: [0], marks: [] };
  const { elements, parents, ends, prose, marks } = tree;
  const undated = new Set<string>();
  let total = 0;
  let at = 0;
  /** The outermost element around that makes its words no prose, and the one whose date is known already. */
  let mute = -1;
  let dated = -1;
  let node: Node | null = root.firstChild;

  function close(): void {
    ends[at] = elements.length;
    prose[at] = total - (prose[at] ?? 0);
    if (mute === at) mute = -1;
    if (dated === at) dated = -1;
    at = parents[at] ?? -1;
  }

  while (at >= 0) {
    if (node === null) {
      const closed = elements[at];
      close();
      node = closed?.nextSibling ?? null;
      continue;
    }
    const type = node.nodeType;
    if (type === TEXT) {
      const value = node.nodeValue ?? '';
      const line = value.length > 1_000 ? value : value.trim();
      if (line !== '') {
        if (mute < 0) total += line.length;
        if (dated < 0 && line.length <= 200) dated = noteDate(line) ? at : notePieces(line);
      }
    } else if (type === ELEMENT && elements.length < ELEMENTS_LIMIT) {
      const element = node as Element;
      const name = element.localName;
      const kind = KINDS.get(name) ?? 0;
      if (kind !== SKIPPED && !isScriptless(element, name)) {
        const index = elements.length;
        elements.push(element);
        parents.push(at);
        ends.push(0);
        prose.push(total);
        if (mute < 0 && (kind & MUTE) !== 0) mute = index;
        at = index;
        if (dated < 0 && (kind & DATED) !== 0 && noteMoment(element, name)) dated = index;
        node = element.firstChild;
        continue;
      }
    }
    node = node.nextSibling;
  }
  return tree;

  function noteDate(line: string): boolean {
    if (undated.has(line)) return false;
    const shape = dateShapeIn(line);
    const element = elements[at];
    if (element === undefined) return false;
    const machine = line.length <= SHORT && (shape !== null || DIGIT.test(line)) ? momentOf(element) : null;
    if (shape === null && machine === null) {
      // Labels and controls are the same in every record; a number may have its moment as data in one place only.
      if (line.length <= SHORT && undated.size < KNOWN_LIMIT && !DIGIT.test(line)) undated.add(line);
      return false;
    }
    marks.push({ at, shown: shape?.shown ?? line, machine, coarse: shape?.coarse === true && machine === null });
    return true;
  }

  /** A date in pieces, «12» «марта» «2026», each in an element of its own: it is that of the element around them. */
  function notePieces(line: string): number {
    const around = parents[at] ?? -1;
    const element = elements[around];
    if (element === undefined || line.length > PIECE || !(FIRST_PIECE.test(line) || monthOf(line.toLowerCase(), every) !== null) || elements[at] !== element.firstElementChild) return -1;
    const whole = shortTextOf(element, SHORT);
    const shape = whole === null ? null : dateShapeIn(whole);
    if (shape === null) return -1;
    marks.push({ at: around, shown: shape.shown, machine: null, coarse: shape.coarse });
    return around;
  }

  function noteMoment(element: Element, name: string): boolean {
    const moment = name === 'meta' ? metaMoment(element) : element.getAttribute('datetime') ?? element.getAttribute('title');
    if (moment === null || !isMoment(moment)) return false;
    const shown = name === 'meta' ? null : (element.textContent ?? '').slice(0, 200).trim() || null;
    marks.push({ at, shown, machine: moment, coarse: false });
    return true;
  }
}

/** Where no script runs, `noscript` holds elements and they are shown; else it is one text that is not. */
function isScriptless(element: Element, name: string): boolean {
  return name === 'noscript' && element.firstElementChild === null;
}

function metaMoment(meta: Element): string | null {
  return /^date(?:Published|Created)$/.test(meta.getAttribute('itemprop') ?? '') ? meta.getAttribute('content') : null;
}

function isMoment(value: string): boolean {
  const text = value.trim();
  return SECONDS.test(text) || (text.length <= 60 && dateShapeIn(text)?.coarse === false);
}

/** The moment that an element with a few words, or the element around it alone, carries as data. */
function momentOf(element: Element): string | null {
  const around = element.parentElement;
  return ownMoment(element) ?? (around !== null && around.firstElementChild === element && element.nextElementSibling === null ? ownMoment(around) : null);
}

function ownMoment(element: Element): string | null {
  if (!element.hasAttributes()) return null;
  for (const name of MOMENTS) {
    const value = element.getAttribute(name);
    if (value !== null && isMoment(value)) return value.trim();
  }
  return null;
}
