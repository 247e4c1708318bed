import type { Lesson } from '../../model/lesson.ts';
import { LESSON_PARTS, type LessonPart } from '../../model/site.ts';
import type { Dates } from '../../platforms/kit/parts.ts';
import { cardsAround, countParts, guessParts, keyAttribute, widerCards, type Cards } from '../../platforms/lesson/guess.ts';
import { partSelector } from '../../platforms/lesson/selector.ts';
import { linesOfCard, listsOf } from './lists.ts';
import { outlineLayer, type Outline } from './outlines.ts';
import { teachPanel } from './panel.ts';
import type { Step } from './step.ts';
import type { TeachTexts } from './texts.ts';

/**
 * «Научить Отклик этому сайту»: the manager points at one review, sees what is taken for its parts on all that are like
 * it, corrects by pointing, and names the site. Outlines and counts only: no word of a customer is drawn by us.
 */

export interface TeachOptions {
  document: Document;
  texts: TeachTexts;
  dates: Dates;
  /** What the site is called as long as nobody says otherwise. */
  name: string;
  host: string;
  now(): number;
  signal: AbortSignal;
  /** Keeps the lesson; rejects when it cannot be kept. */
  keep(lesson: Lesson): Promise<void>;
  /** The teaching is over, with or without a lesson. */
  ended(): void;
}

const COLOURS: Record<LessonPart | 'card', string> = { card: '#1a56db', author: '#7c3aed', posted: '#0e7490', rating: '#b45309', text: '#15803d', reply: '#be185d' };

export function teach(options: TeachOptions): void {
  const { document, texts, signal } = options;
  const outlines = outlineLayer(document);
  let step: Step = { kind: 'card', over: null, missed: false };
  let hovered: Element | null = null;
  let turn = -1;
  let lists: readonly Cards[] | null = null;

  const panel = teachPanel({
    document, texts, name: options.name,
    wider: () => { if (step.kind === 'check') take(widerCards(step.cards.card)); },
    again: () => { go({ kind: 'card', over: null, missed: false }); },
    point: (part) => { if (step.kind === 'check') { hovered = null; turn = -1; go({ ...step, pointing: part }); } },
    without: (part) => { if (step.kind === 'check') setPart(part, null); },
    keep: (name) => void keep(name),
    close: end,
  });

  const elements = (cards: Cards): Element[] => [...document.querySelectorAll(cards.selector)];

  function go(next: Step): void {
    step = next;
    panel.show(step);
    draw();
  }

  /** These are the reviews: what their parts are is guessed, for the manager to check. */
  function take(cards: Cards | null): void {
    if (cards === null) return;
    const all = elements(cards);
    const parts = guessParts(all, options.dates);
    go({ kind: 'check', cards, parts, counts: countParts(all, parts), all: all.length, pointing: null, saving: 'no' });
  }

  function setPart(part: LessonPart, selector: string | null): void {
    if (step.kind !== 'check') return;
    const parts = { ...step.parts, [part]: selector };
    go({ ...step, parts, counts: countParts(elements(step.cards), parts), pointing: null });
  }

  async function keep(name: string): Promise<void> {
    if (step.kind !== 'check' || step.saving === 'now') return;
    const { cards, parts } = step;
    go({ ...step, saving: 'now' });
    const lesson: Lesson = { format: 'otklik-lesson', version: 1, host: options.host, name, card: cards.selector, parts, key: keyAttribute(elements(cards)), at: options.now() };
    try {
      await options.keep(lesson);
      go({ kind: 'kept', name });
    } catch (error) {
      console.debug('otklik:', error);
      go({ ...step, saving: 'failed' });
    }
  }

  /** The element under the pointer that a press would choose. */
  function overCards(target: Element): Element | null {
    if (step.kind !== 'check') return null;
    const card = elements(step.cards).find((one) => one.contains(target));
    return card === undefined || card === target ? null : target;
  }

  function moved(event: MouseEvent): void {
    const target = targetOf(event);
    if (target === null || target === hovered) return;
    hovered = target;
    if (step.kind === 'card') go({ kind: 'card', over: cardsAround(target), missed: false });
    else draw();
  }

  function pressed(event: MouseEvent): void {
    const target = targetOf(event);
    const chooses = target !== null && (step.kind === 'card' || (step.kind === 'check' && step.pointing !== null));
    if (!chooses) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'click') choose(target);
  }

  function choose(target: Element): void {
    if (step.kind === 'card') {
      const cards = cardsAround(target);
      if (cards === null) go({ kind: 'card', over: null, missed: true });
      else take(cards);
    } else if (step.kind === 'check' && step.pointing !== null) {
      const card = elements(step.cards).find((one) => one.contains(target));
      const selector = card === undefined ? null : partSelector(card, target, elements(step.cards));
      if (selector !== null) setPart(step.pointing, selector);
    }
  }

  /** Arrows step through the lists of the page, then through the lines of the first card; enter takes what is framed. */
  function typed(event: KeyboardEvent): void {
    if (event.key === 'Escape') return done(event, step.kind === 'check' && step.pointing !== null ? () => { if (step.kind === 'check') go({ ...step, pointing: null }); } : end);
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step.kind === 'card') {
      if (by !== 0) done(event, () => {
        // Looked for only when the keyboard asks: most people point.
        lists ??= listsOf(document);
        if (lists.length === 0) return go({ kind: 'card', over: null, missed: true });
        turn = (turn + by + lists.length) % lists.length;
        go({ kind: 'card', over: lists[turn] ?? null, missed: false });
        scrollTo(lists[turn]?.card);
      });
      const { over } = step;
      if (event.key === 'Enter' && over !== null && !panel.holdsFocus()) done(event, () => { take(over); });
    } else if (step.kind === 'check' && step.pointing !== null) {
      const [first] = elements(step.cards);
      const lines = first === undefined ? [] : linesOfCard(first);
      if (by !== 0 && lines.length > 0) done(event, () => { turn = (turn + by + lines.length) % lines.length; hovered = lines[turn] ?? null; scrollTo(hovered); draw(); });
      if (event.key === 'Enter' && hovered !== null) done(event, () => { if (hovered !== null) choose(hovered); });
    }
  }

  function done(event: Event, act: () => void): void {
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  }

  function scrollTo(element: Element | null | undefined): void {
    element?.scrollIntoView({ block: 'center', behavior: 'auto' });
  }

  function draw(): void {
    const shown: Outline[] = [];
    if (step.kind === 'card' && step.over !== null) for (const element of elements(step.over)) shown.push({ element, label: '', colour: COLOURS.card });
    if (step.kind === 'check') {
      // Named once each: on every card the names would hide what they name.
      const named = new Set<LessonPart>();
      for (const card of elements(step.cards)) {
        shown.push({ element: card, label: '', colour: COLOURS.card });
        for (const part of LESSON_PARTS) {
          const selector = step.parts[part];
          const element = selector === null ? null : card.querySelector(selector);
          if (element !== null) shown.push({ element, label: named.has(part) ? '' : texts.part[part], colour: COLOURS[part] });
          if (element !== null) named.add(part);
        }
      }
      const over = step.pointing === null || hovered === null ? null : overCards(hovered);
      if (over !== null && step.pointing !== null) shown.push({ element: over, label: texts.part[step.pointing], colour: '#b91c1c' });
    }
    outlines.show(shown);
  }

  /** What of the page lies under the pointer; null over our own panel. */
  function targetOf(event: MouseEvent): Element | null {
    const target = event.composedPath()[0];
    return target instanceof Element && !panel.owns(event) && target !== document.documentElement && target !== document.body ? target : null;
  }

  function end(): void {
    own.abort();
    outlines.host.remove();
    panel.remove();
    options.ended();
  }

  const own = new AbortController();
  const listening = { capture: true, signal: AbortSignal.any([own.signal, signal]) };
  document.addEventListener('mousemove', moved, listening);
  for (const type of ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'] as const) document.addEventListener(type, pressed, listening);
  document.addEventListener('keydown', typed, listening);
  document.addEventListener('scroll', draw, listening);
  document.defaultView?.addEventListener('resize', draw, { signal: listening.signal });
  signal.addEventListener('abort', end, { once: true });
  document.documentElement.append(outlines.host, panel.host);
  try {
    go(step);
  } catch (error) {
    console.debug('otklik:', error);
    panel.show({ kind: 'not-begun' });
  }
}
