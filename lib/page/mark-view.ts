import type { Status } from '../model/status.ts';
import { sayDoubt, sayMark, type MarkState } from './mark-words.ts';
import { button, colours, FONT, make, MARK_TAG, ownHost, style } from './own-node.ts';
import type { PageTexts } from './texts.ts';

export interface MarkView {
  readonly host: HTMLElement;
  show(state: MarkState): void;
  /** The same state at another moment. */
  refresh(): void;
  remove(): void;
}

export interface MarkDeps {
  document: Document;
  texts: PageTexts;
  now(): number;
  /** Each is called in the very turn of the press. */
  capture(): void;
  /** Saves a doubtful one: the manager said that it is a review. */
  confirm(): void;
  decline(): void;
  open(): void;
  setStatus(status: Status): void;
}

const HOST = { display: 'inline-block', 'margin-left': '8px', 'vertical-align': 'middle', height: '24px' };
const MENU = { all: 'initial', position: 'fixed', inset: 'auto', margin: '0', padding: '4px', gap: '4px', border: '1px solid', 'border-radius': '8px', font: FONT };
/** Long enough to cross the gap between mark and actions, and not to open on the way past. */
const HOVER_OPEN = 150;
const HOVER_CLOSE = 250;

/**
 * The mark beside one review. The platform's node may come to hold another review at any moment, so the mark knows
 * nothing of it: it shows a state and hands presses on.
 */
export function markView(deps: MarkDeps): MarkView {
  const { document, texts } = deps;
  const { say } = texts;
  const { host, root } = ownHost(document, MARK_TAG, HOST, texts.lang);
  let state: MarkState = { kind: 'saving' };
  let menu: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** What can be done: the key, its place on the keyboard (the letters work in a Russian layout), the name. */
  type Choice = [key: string, code: string, name: string, run: () => void];
  const opens: Choice = ['o', 'KeyO', say('open'), deps.open];
  const ofKnown: Choice[] = [
    opens,
    ['1', 'Digit1', say('toRework'), () => deps.setStatus('rework')],
    ['2', 'Digit2', say('toQuality'), () => deps.setStatus('quality')],
    ['3', 'Digit3', say('toNotReview'), () => deps.setStatus('not-review')],
  ];
  const ofDoubtful: Choice[] = [
    ['c', 'KeyC', say('saveThis'), deps.confirm],
    ['3', 'Digit3', say('notHere'), deps.decline],
  ];

  /** The actions of this state; none where a press does the one thing there is to do. */
  const choices = (): Choice[] => {
    if (state.kind === 'doubtful') return ofDoubtful;
    const known = state.kind === 'status-failed' || (state.kind === 'journal' && state.mark.kind !== 'new' && state.mark.kind !== 'asking');
    return known ? ofKnown : [];
  };
  const press = (): void => {
    if (state.kind === 'doubtful') open();
    else if (state.kind === 'failed' || (state.kind === 'journal' && state.mark.kind === 'new')) deps.capture();
    else if (state.kind !== 'saving') deps.open();
  };
  const main = button(document, {}, '', press);
  root.append(main);

  const close = (): void => {
    clearTimeout(timer);
    menu?.remove();
    menu = null;
    main.setAttribute('aria-expanded', 'false');
  };
  const act = (run: () => void) => (): void => {
    main.focus({ preventScroll: true });
    close();
    run();
  };
  const open = (): void => {
    clearTimeout(timer);
    const list = choices();
    if (menu || list.length === 0 || !host.isConnected) return;
    menu = make(document, 'div', { ...MENU, ...colours('plain'), display: 'flex' });
    menu.setAttribute('role', 'group');
    menu.setAttribute('aria-label', say('group'));
    for (const [key, , name, run] of list) {
      const choice = button(document, colours('call'), `${name} · ${key}`, act(run));
      choice.setAttribute('aria-keyshortcuts', key);
      menu.append(choice);
    }
    // The top layer: no card that clips its content cuts the actions, no z-index covers them.
    menu.popover = 'manual';
    root.append(menu);
    menu.showPopover();
    place(menu, main);
    main.setAttribute('aria-expanded', 'true');
  };
  const later = (run: () => void, wait: number) => (): void => {
    clearTimeout(timer);
    timer = setTimeout(run, wait);
  };

  host.addEventListener('pointerenter', later(open, HOVER_OPEN));
  host.addEventListener('pointerleave', later(() => { if (!root.activeElement?.matches(':focus-visible')) close(); }, HOVER_CLOSE));
  // A press with the mouse gives the focus too and does something else: only a focus that is shown opens.
  root.addEventListener('focusin', () => { if (main.matches(':focus-visible')) open(); });
  // Comes out of the shadow root only when the focus leaves the mark altogether.
  host.addEventListener('focusout', later(() => { if (!root.activeElement && !host.matches(':hover')) close(); }, 0));
  host.addEventListener('keydown', (event) => onKey(event));

  function onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'Escape' && menu) {
      main.focus({ preventScroll: true });
      close();
      event.preventDefault();
      return;
    }
    const list = choices();
    const isKey = ([key, code]: Choice): boolean => event.key === key || event.code === code;
    // Without actions, `c` presses the mark and `o` opens the panel all the same.
    const alone: Choice[] = list.length > 0 || state.kind === 'saving' ? [] : [['c', 'KeyC', '', press], opens];
    const run = [...list, ...alone].find(isKey)?.[3];
    if (!run) return;
    event.preventDefault();
    run();
  }

  const refresh = (): void => {
    const { text, tone } = sayMark(state, deps.now(), texts);
    if (main.textContent !== text) main.textContent = text;
    style(main, colours(tone));
    const busy = state.kind === 'saving';
    main.setAttribute('aria-busy', String(busy));
    if (choices().length > 0) main.setAttribute('aria-expanded', String(menu !== null));
    else main.removeAttribute('aria-expanded');
    main.title = state.kind === 'doubtful' ? sayDoubt(state, texts) : '';
  };

  return {
    host,
    show(next) {
      if (main.textContent !== '' && isSame(next, state)) return;
      const before = choices();
      state = next;
      if (menu && choices() !== before) close();
      refresh();
    },
    refresh,
    remove() {
      close();
      host.remove();
    },
  };
}

function isSame(a: MarkState, b: MarkState): boolean {
  if (a.kind === 'journal') return b.kind === 'journal' && a.mark === b.mark;
  return a.kind === b.kind && (a.kind !== 'doubtful' || JSON.stringify(a) === JSON.stringify(b));
}

function place(menu: HTMLElement, beside: HTMLElement): void {
  const box = beside.getBoundingClientRect();
  const { clientWidth, clientHeight } = beside.ownerDocument.documentElement;
  const left = Math.max(4, Math.min(box.left, clientWidth - menu.offsetWidth - 4));
  const under = box.bottom + 4;
  const top = under + menu.offsetHeight > clientHeight ? box.top - menu.offsetHeight - 4 : under;
  style(menu, { left: `${left}px`, top: `${top}px` });
}
