import { TEXT_LIMIT } from '../model/limits.ts';
import type { Key, Sighting } from '../model/sighting.ts';
import { plain, sameReply } from '../model/words.ts';
import { asField } from './boxes.ts';
import { above, holds, isShown, textIn, type Field } from './field.ts';
import { isOurs } from './own-node.ts';

/**
 * Sees that the platform took a reply. Told only when all of it was observed, in this order: a person's own press (a button
 * beside the field, Enter in it, its form), then within half a minute the field gone, hidden or emptied *and* the card –
 * read again – with a reply it did not have before, in these words. A field that merely closed proves nothing: «Отмена»
 * closes it too; so where a cabinet shows no reply in the card, nothing is told and the public page is the first proof.
 */

/** How long after the press the evidence may come. */
const PATIENCE = 30_000;
const LOOK_AGAIN = 300;

interface Writing {
  field: Field;
  /** The card the field belongs to. A case inserted by us is known; one that is written by hand is asked of the card. */
  card: Element;
  case: Key | null;
  press: { text: string; until: number; repliesBefore: number } | null;
}

export interface Opener {
  card: Element;
  case: Key | null;
}

export interface SubmissionDeps {
  document: Document;
  signal: AbortSignal;
  /** Cards on the page now. */
  cards(): readonly Element[];
  /** The innermost card around a node. */
  cardAt(node: Node): Element | null;
  caseOfCard(card: Element): Key | null;
  /** Reads the card of a case again; null when it is not on the page, or its card holds another review by now. */
  readCase(shown: Key): Sighting | null;
  submitted(shown: Key, text: string): Promise<void>;
  /** A press stayed without evidence: what was held back may be reported. */
  lapsed(): void;
}

export interface Submissions {
  start(): void;
  stop(): void;
  /** The text of a case was put into this field. */
  watch(field: Field, card: Element, shown: Key): void;
  /** The field that was focused last, if a person can write in it. The panel takes the focus away when it opens. */
  lastField(): Field | null;
  /** Whether a field outside all cards, a dialogue's, was opened from the card of another review. */
  ofAnother(field: Field, card: Element, shown: Key): boolean;
  /** Looks for evidence now and waits until it is told: before the page's replies are reported as seen. */
  settle(): Promise<void>;
  /** A press of this case waits for its evidence. */
  pending(shown: Key): boolean;
}

/** The same, once it is there. */
export interface SubmissionWatch extends Submissions {
  /** Before this began: the card that was pressed last, and what has the focus since. */
  catchUp(opener: Opener | null, target: EventTarget | null): void;
}

export function watchSubmissions(deps: SubmissionDeps): SubmissionWatch {
  const { document } = deps;
  const writings = new Map<Field, Writing>();
  /** The card that was pressed last, and in which a press opened a field outside it. */
  let pressed: Opener | null = null;
  const openers = new WeakMap<Field, Opener>();
  let last: Field | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let listening: AbortController | null = null;

  const onFocus = (event: Event): void => focused(event.composedPath()[0] ?? null);

  const focused = (target: EventTarget | null): void => {
    const field = asField(target);
    if (!field) return;
    last = field;
    const card = deps.cardAt(field);
    if (!card && pressed) openers.set(field, pressed);
    if (card && !writings.has(field)) writings.set(field, { field, card, case: null, press: null });
  };

  const onTouch = (event: Event): void => {
    const target = event.composedPath()[0] as Node;
    const card = event.isTrusted && !isOurs(target) ? deps.cardAt(target) : null;
    if (card) pressed = { card, case: deps.caseOfCard(card) };
  };

  const onPress = (event: Event): void => {
    if (!event.isTrusted || writings.size === 0) return;
    const target = event.composedPath()[0] as Node;
    for (const writing of writings.values()) {
      if (!writing.field.isConnected && !writing.press) writings.delete(writing.field);
      else if (isPress(event, target, writing, deps.cards())) note(writing);
    }
  };

  const note = (writing: Writing): void => {
    const shown = writing.case ?? deps.caseOfCard(writing.card);
    const text = textIn(writing.field).trim().slice(0, TEXT_LIMIT);
    const sighting = shown === null ? null : deps.readCase(shown);
    if (shown === null || sighting === null || text === '') return;
    writing.case = shown;
    const repliesBefore = writing.press?.repliesBefore ?? sighting.replies.length;
    writing.press = { text, until: performance.now() + PATIENCE, repliesBefore };
    timer ??= setTimeout(check, LOOK_AGAIN);
  };

  const settle = async (): Promise<void> => {
    for (const writing of [...writings.values()]) {
      const { press, case: shown, field } = writing;
      if (!press || shown === null) continue;
      if (performance.now() > press.until) {
        writing.press = null;
        if (!field.isConnected) writings.delete(field);
        deps.lapsed();
        continue;
      }
      if (isShown(field) && plain(textIn(field)) === plain(press.text)) continue;
      const replies = deps.readCase(shown)?.replies ?? [];
      const added = replies.length > press.repliesBefore;
      if (!added || !replies.some((reply) => reply.text === null || sameReply(press.text, reply.text))) continue;
      writings.delete(field);
      await deps.submitted(shown, press.text);
    }
  };

  const check = (): void => {
    timer = undefined;
    void settle().then(() => {
      if (!listening || ![...writings.values()].some((writing) => writing.press)) return;
      timer ??= setTimeout(check, LOOK_AGAIN);
    });
  };

  return {
    catchUp(opener, target) {
      pressed = opener;
      focused(target);
    },
    start() {
      if (listening) return;
      listening = new AbortController();
      const options = { capture: true, passive: true, signal: AbortSignal.any([deps.signal, listening.signal]) };
      document.addEventListener('focusin', onFocus, options);
      // A dialogue may open at either.
      for (const type of ['pointerdown', 'click']) document.addEventListener(type, onTouch, options);
      // Before the page hears of it: what stands in the field at the press is what is sent.
      for (const type of ['click', 'keydown', 'submit']) document.addEventListener(type, onPress, options);
    },
    stop() {
      listening?.abort();
      listening = null;
      clearTimeout(timer);
      timer = undefined;
      writings.clear();
    },
    watch(field, card, shown) {
      // Whoever is quick has pressed already, while the field was still being read back.
      writings.set(field, { field, card, case: shown, press: writings.get(field)?.press ?? null });
    },
    lastField: () => (last && isShown(last) ? asField(last) : null),
    ofAnother(field, card, shown) {
      const opener = openers.get(field);
      if (!opener) return false;
      return opener.case === null ? opener.card !== card : opener.case !== shown;
    },
    settle,
    pending: (shown) => [...writings.values()].some((writing) => writing.press && writing.case === shown),
  };
}

function isPress(event: Event, target: Node, writing: Writing, cards: readonly Element[]): boolean {
  const { field } = writing;
  if (event.type === 'keydown') {
    const { key, shiftKey, isComposing } = event as KeyboardEvent;
    return key === 'Enter' && !shiftKey && !isComposing && holds(field, target);
  }
  if (event.type === 'submit') return holds(target as Element, field);
  if (isOurs(target) || holds(field, target)) return false;
  const pressed = event.composedPath().find((node) => (node as Element).matches?.('button, input, a, [role="button"], [tabindex]'));
  return pressed !== undefined && belongTogether(field, target, writing.card, cards);
}

/** The button stands in the card of the field, or nearer to the field than any other review does (a dialogue of its own). */
function belongTogether(field: Field, target: Node, card: Element, cards: readonly Element[]): boolean {
  if (holds(card, target)) return true;
  let common: Node | null = field;
  while (common && !(common.nodeType === 1 && holds(common as Element, target))) common = above(common);
  return common !== null && !cards.some((other) => other !== card && holds(common as Element, other));
}
