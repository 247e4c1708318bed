/**
 * Our nodes in somebody else's page. Styles go through the CSSOM, property by property: a page's `style-src` stops
 * `<style>` and `style=""` and not this, in every browser; so nothing depends on style sheets. Markup is built node by
 * node: pages with Trusted Types refuse anything else.
 */

export const MARK_TAG = 'otklik-mark';
export const BAR_TAG = 'otklik-bar';

export type Css = Record<string, string>;

/** What a page could otherwise hear of a press on our buttons: links around a card, key commands, «click outside» handlers. */
const KEPT_FROM_PAGE = [
  'click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart', 'touchend',
  'keydown', 'keyup', 'keypress',
];

export function isOurs(node: Node | null | undefined): boolean {
  const name = node?.nodeName.toLowerCase();
  return name === MARK_TAG || name === BAR_TAG;
}

export function style(element: HTMLElement, css: Css): void {
  for (const [name, value] of Object.entries(css)) element.style.setProperty(name, value, 'important');
}

/**
 * A host with its own shadow root. Listeners sit on the host and go with it: whoever made it removes it when the
 * watching ends.
 */
export function ownHost(document: Document, tag: string, css: Css, lang: string): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(tag);
  host.lang = lang;
  style(host, { all: 'initial', ...css });
  for (const type of KEPT_FROM_PAGE) host.addEventListener(type, keep);
  return { host, root: host.attachShadow({ mode: __SHADOW_MODE__ }) };
}

function keep(event: Event): void {
  event.stopPropagation();
  // A card may be one large link.
  if (event.type === 'click' || event.type === 'auxclick') event.preventDefault();
}

export function make(document: Document, tag: string, css: Css, text = ''): HTMLElement {
  const element = document.createElement(tag);
  style(element, css);
  element.textContent = text;
  return element;
}

/** A real button that only a person can press: the page's own scripts cannot. */
export function button(document: Document, css: Css, text: string, press: () => void): HTMLButtonElement {
  const element = make(document, 'button', { ...BUTTON, ...css }, text) as HTMLButtonElement;
  element.type = 'button';
  element.addEventListener('click', (event) => {
    if (event.isTrusted) press();
  });
  // The ring without a style sheet: `:focus-visible` is asked, not styled.
  element.addEventListener('focus', () => style(element, { outline: element.matches(':focus-visible') ? '2px solid #1a56db' : 'none' }));
  element.addEventListener('blur', () => style(element, { outline: 'none' }));
  return element;
}

export const FONT = '500 13px/22px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';

const BUTTON: Css = {
  all: 'initial',
  'box-sizing': 'border-box',
  font: FONT,
  height: '24px',
  'min-width': '24px',
  padding: '0 8px',
  border: '1px solid transparent',
  'border-radius': '6px',
  cursor: 'pointer',
  'white-space': 'nowrap',
  'font-variant-numeric': 'tabular-nums',
  'outline-offset': '1px',
};

export type Tone = 'plain' | 'call' | 'primary' | 'calm' | 'amber' | 'red';

/** Ink, ground and edge of each tone; contrast of ink on ground is at least 4.5:1 in both schemes. */
const LIGHT: Record<Tone, [string, string, string]> = {
  plain: ['#374151', '#f3f4f6', '#d1d5db'],
  call: ['#1a4fc4', '#ffffff', '#9db8f2'],
  primary: ['#ffffff', '#1a56db', '#1a56db'],
  calm: ['#14532d', '#ecfdf3', '#a7d7b8'],
  amber: ['#7c2d12', '#fff4d6', '#e0b252'],
  red: ['#991b1b', '#fef0f0', '#f0a3a3'],
};
const DARK: Record<Tone, [string, string, string]> = {
  plain: ['#e5e7eb', '#2b2f36', '#4b5563'],
  call: ['#b6ccff', '#1f2430', '#4a68ad'],
  primary: ['#ffffff', '#1a56db', '#5c8df5'],
  calm: ['#bbf7d0', '#12301f', '#2f6b47'],
  amber: ['#fde3a7', '#3d2b0b', '#8a6a1f'],
  red: ['#fecaca', '#401616', '#8f3a3a'],
};

export function colours(tone: Tone, dark: boolean): Css {
  const [color, background, edge] = (dark ? DARK : LIGHT)[tone];
  return { color, background, 'border-color': edge };
}
