import type { BarState, CaptureResult, Doubts } from './options.ts';
import { BAR_TAG, button, colours, FONT, lightDark, make, ownHost, primary, style, type Css } from './own-node.ts';
import type { PageTexts } from './texts.ts';

export type BarView =
  | { kind: 'fresh'; fresh: number; unseen: number; doubts: Doubts; unread: number; health: string | null }
  | { kind: 'saving'; done: number; total: number }
  /** `doubtful`: what was asked for, to be asked for again. */
  | { kind: 'result'; result: CaptureResult; doubtful: boolean }
  /** The extension was updated or removed: nothing more can be done from here. */
  | { kind: 'updated' };

export interface BarDeps {
  document: Document;
  texts: PageTexts;
  state: BarState;
  save(state: BarState): void;
  /** With the doubtful ones when that was the button. */
  captureAll(doubtful: boolean): void;
  openPanel(): void;
  /** The result was read. */
  dismiss(): void;
}

export interface Bar {
  show(view: BarView): void;
  remove(): void;
}

const HOST: Css = { position: 'fixed', bottom: '16px', 'z-index': '2147483647', width: 'max-content', 'max-width': 'calc(100vw - 32px)' };
const BOX: Css = { all: 'initial', display: 'flex', 'flex-wrap': 'wrap', 'align-items': 'center', gap: '8px', padding: '7px 8px', border: '1px solid', 'border-radius': '10px', font: FONT };
/** Out of sight and not out of hearing: a live region must stand before its words come. */
const HEARD: Css = { all: 'initial', position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', 'clip-path': 'inset(50%)', 'white-space': 'nowrap' };

/** A sentence and not a word: it takes a line of its own. */
const HEALTH: Css = { 'flex-basis': '100%', 'max-width': '460px' };
const REASONS = ['guess', 'editor', 'testimonial'] as const;

/** The bar at the bottom of the page: there only while it has something to say, and no larger than that. */
export function pageBar(deps: BarDeps): Bar {
  const { document, texts } = deps;
  const word = texts.say;
  let state = deps.state;
  let view: BarView | null = null;
  let made: { host: HTMLElement; root: ShadowRoot; box: HTMLElement; heard: HTMLElement } | null = null;

  const build = (): NonNullable<typeof made> => {
    const { host, root } = ownHost(document, BAR_TAG, HOST, texts.lang);
    const box = make(document, 'div', BOX);
    box.setAttribute('role', 'region');
    box.setAttribute('aria-label', word('region'));
    const heard = make(document, 'div', HEARD);
    heard.setAttribute('role', 'status');
    root.append(box, heard);
    return { host, root, box, heard };
  };

  const keep = (next: BarState): void => {
    state = next;
    deps.save(next);
    refresh();
  };

  const control = (id: string, css: Css, text: string, label: string | null, press: () => void): HTMLButtonElement => {
    const element = button(document, css, text, press);
    element.dataset.control = id;
    if (label !== null) {
      element.setAttribute('aria-label', label);
      element.title = label;
    }
    return element;
  };

  const parts = (): HTMLElement[] => {
    const quiet: Css = { ...colours('plain'), background: 'transparent', 'border-color': 'transparent', padding: '0 6px' };
    const say = (text: string, css: Css = {}): HTMLElement => make(document, 'span', { all: 'initial', font: FONT, color: 'inherit', ...css }, text);
    const folds = control('fold', quiet, '✕', word('fold'), () => keep({ ...state, folded: true }));
    const moves = state.corner === 'right'
      ? control('move', quiet, '⇤', word('moveLeft'), () => keep({ ...state, corner: 'left' }))
      : control('move', quiet, '⇥', word('moveRight'), () => keep({ ...state, corner: 'right' }));
    if (!view) return [];
    switch (view.kind) {
      case 'updated':
        return [say(`! ${word('updated')}`)];
      case 'saving':
        return [say(word('savingSome', { n: view.done, total: view.total }))];
      case 'result': {
        const { result: { captured, asked, failed }, doubtful } = view;
        const list = [captured > 0 ? `✓ ${word('saved', { n: captured })}` : '', asked > 0 ? `? ${word('asked', { n: asked })}` : '', failed > 0 ? `! ${word('notSaved', { n: failed })}` : ''];
        const said = list.filter(Boolean).map((text) => say(text));
        if (failed > 0) said.push(control('save', primary(), word('retry'), null, () => deps.captureAll(doubtful)));
        if (asked > 0) said.push(control('panel', colours('call'), word('openPanel'), null, deps.openPanel));
        return [...said, control('fold', quiet, '✕', word('fold'), deps.dismiss)];
      }
      case 'fresh': {
        const { fresh, unseen, unread, doubts, health } = view;
        const reasons = REASONS.filter((reason) => doubts[reason] > 0);
        const doubtful = reasons.reduce((sum, reason) => sum + doubts[reason], 0);
        if (fresh + doubtful === 0 && health === null) return [];
        const short = [fresh > 0 ? `＋ ${fresh}` : '', doubtful > 0 ? `? ${doubtful}` : '', health === null ? '' : '!'].filter(Boolean).join(' ');
        const news = [fresh > 0 ? word('fresh', { n: fresh }) : '', doubtful > 0 ? word('doubtfulSome', { n: doubtful }) : ''].filter(Boolean);
        if (state.folded) return [control('unfold', quiet, short, [word('unfold'), ...news].join(': '), () => keep({ ...state, folded: false }))];
        const said: HTMLElement[] = [];
        if (health !== null) said.push(say(`! ${health}`, HEALTH));
        if (fresh > 0) said.push(say(unseen > 0 ? `${word('fresh', { n: fresh })}, ${word('unseen', { n: unseen })}` : word('fresh', { n: fresh })));
        if (unread > 0 && fresh > 0) said.push(say(`! ${word('unread', { n: unread })}`));
        if (fresh > 0) said.push(control('save', primary(), word('saveAll'), null, () => deps.captureAll(false)));
        if (doubtful > 0) {
          said.push(say(`? ${word('doubtfulSome', { n: doubtful })}: ${reasons.map((reason) => word(`${reason}Many`)).join(', ')}`));
          said.push(control('save-doubtful', colours('call'), word(fresh > 0 ? 'saveToo' : 'saveThese', { n: doubtful }), null, () => deps.captureAll(true)));
        }
        return [...said, moves, folds];
      }
    }
  };

  const refresh = (): void => {
    const content = parts();
    if (content.length === 0) {
      made?.host.remove();
      return;
    }
    made ??= build();
    const { host, root, box, heard } = made;
    // The same control keeps the focus when the bar is drawn anew; when it is gone, the next one takes it.
    const held = (root.activeElement as HTMLElement | null)?.dataset.control;
    style(box, { ...colours('plain'), background: lightDark('#ffffff', '#1f2328') });
    style(host, state.corner === 'right' ? { right: '16px', left: 'auto' } : { left: '16px', right: 'auto' });
    box.replaceChildren(...content);
    if (!host.isConnected) document.documentElement.append(host);
    if (held !== undefined) (content.find((part) => part.dataset.control === held) ?? content.find((part) => part.dataset.control))?.focus();
    const said = (): string => content.filter((part) => part.localName === 'span').map((part) => part.textContent).join('. ');
    const loud = view?.kind === 'result' || view?.kind === 'updated' ? said() : view?.kind === 'fresh' ? (view.health ?? '') : '';
    if (heard.textContent !== loud) heard.textContent = loud;
  };

  return {
    show(next) {
      view = next;
      refresh();
    },
    remove() {
      made?.host.remove();
      made = null;
    },
  };
}
