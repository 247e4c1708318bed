import { make, ownHost, style, type Css } from '../own-node.ts';

/** Frames drawn over parts of the page, in a layer of our own: nothing of the page is touched, nothing of it is copied. */

export const TEACH_TAG = 'otklik-teach';

export interface Outline {
  element: Element;
  label: string;
  /** Any CSS colour; the label says the same in words. */
  colour: string;
}

export interface Outlines {
  host: HTMLElement;
  show(outlines: readonly Outline[]): void;
}

const LAYER: Css = { position: 'fixed', inset: '0', 'z-index': '2147483646', 'pointer-events': 'none' };
/** More frames at once help nobody. */
const MOST = 120;

export function outlineLayer(document: Document): Outlines {
  const { host, root } = ownHost(document, TEACH_TAG, LAYER, '');
  host.setAttribute('aria-hidden', 'true');
  return {
    host,
    show(outlines) {
      const view = document.defaultView;
      const frames = outlines.slice(0, MOST).flatMap(({ element, label, colour }) => {
        const box = element.getBoundingClientRect();
        if (box.width === 0 || box.height === 0 || box.bottom < 0 || box.top > (view?.innerHeight ?? 0)) return [];
        const frame = make(document, 'div', {
          all: 'initial', position: 'fixed', left: `${String(box.left - 2)}px`, top: `${String(box.top - 2)}px`, width: `${String(box.width)}px`, height: `${String(box.height)}px`,
          border: `2px solid ${colour}`, 'border-radius': '4px', 'box-sizing': 'content-box', 'pointer-events': 'none',
        });
        if (label !== '') frame.append(tag(document, label, colour));
        return [frame];
      });
      root.replaceChildren(...frames);
    },
  };
}

function tag(document: Document, label: string, colour: string): HTMLElement {
  const words = make(document, 'span', {}, label);
  style(words, {
    all: 'initial', position: 'absolute', left: '-2px', top: '-18px', padding: '0 4px', background: colour, color: '#ffffff', font: '600 11px/16px system-ui, sans-serif', 'white-space': 'nowrap', 'border-radius': '3px', 'pointer-events': 'none',
  });
  return words;
}
