import { editors } from './index.ts';
import type { Box, EditorKind } from './kind.ts';

/** Runs inside a practice page: puts each editor where an element asks for one by its kind. */

const boxes: Partial<Record<EditorKind, Box>> = {};
/** While true the page undoes whatever is put into a box, by whatever way. */
let refuses = false;

for (const place of document.querySelectorAll<HTMLElement>('[data-practice-editor]')) {
  const kind = place.dataset.practiceEditor as EditorKind;
  boxes[kind] = editors[kind](place, 'Ответ компании');
}

function meddle(view: Window): void {
  for (const type of ['paste', 'beforeinput']) {
    view.addEventListener(type, (event) => {
      if (refuses && !event.isTrusted) event.stopImmediatePropagation();
    }, true);
  }
  view.addEventListener('input', (event) => {
    if (!refuses) return;
    const box = event.composedPath()[0] as HTMLElement;
    if ('value' in box) {
      event.stopImmediatePropagation();
      box.value = '';
    } else box.replaceChildren();
  }, true);
}

meddle(window);
for (const frame of document.querySelectorAll('iframe')) if (frame.contentWindow) meddle(frame.contentWindow);
Object.assign(window, {
  practiceEditors: boxes,
  practiceRefuse: (now: boolean) => {
    refuses = now;
  },
});
