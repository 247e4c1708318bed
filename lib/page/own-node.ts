/**
 * Our nodes in somebody else's page. Styles go through the CSSOM, property by property: a page's `style-src` stops
 * `<style>` and `style=""` and not this, in every browser; so nothing depends on style sheets. Markup is built node by
 * node: pages with Trusted Types refuse anything else.
 */

export const MARK_TAG = 'otklik-mark';
export const BAR_TAG = 'otklik-bar';

export type Css = Record<string, string>;

/** What a page could otherwise hear of a press on our buttons: links around a card, key commands, «click outside» handlers. */
const KEPT_FROM_PAGE =
  'click dblclick auxclick contextmenu mousedown mouseup pointerdown pointerup touchstart touchend keydown keyup keypress'.split(' ');

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
  return element;
}

export const FONT = '500 13px/22px system-ui, sans-serif';

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
  // The browser's own ring, which `all` takes away and the page's sheets cannot reach.
  outline: 'revert',
  'outline-offset': '1px',
};

export type Tone = 'plain' | 'call' | 'calm' | 'amber' | 'red';

/**
 * Ink and ground of each tone, in light and in dark; contrast of ink on ground is at least 4.5:1 in both. The browser
 * chooses by the person's scheme, and again when that changes.
 */
const TONES: Record<Tone, readonly [ink: Pair, ground: Pair]> = {
  plain: [['#374151', '#e5e7eb'], ['#f3f4f6', '#2b2f36']],
  call: [['#1a4fc4', '#b6ccff'], ['#ffffff', '#1f2430']],
  calm: [['#14532d', '#bbf7d0'], ['#ecfdf3', '#12301f']],
  amber: [['#7c2d12', '#fde3a7'], ['#fff4d6', '#3d2b0b']],
  red: [['#991b1b', '#fecaca'], ['#fef0f0', '#401616']],
};
type Pair = readonly [light: string, dark: string];

export function lightDark(light: string, dark: string): string {
  return `light-dark(${light}, ${dark})`;
}

export function colours(tone: Tone): Css {
  const [ink, ground] = TONES[tone];
  return { 'color-scheme': 'light dark', color: lightDark(...ink), background: lightDark(...ground), 'border-color': 'color-mix(in srgb, currentColor 40%, transparent)' };
}

/** The one thing to do: the same in both themes. */
export function primary(): Css {
  return { ...colours('call'), color: '#ffffff', background: '#1a56db' };
}
