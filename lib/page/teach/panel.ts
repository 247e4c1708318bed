import { LESSON_PARTS, type LessonPart } from '../../model/site.ts';
import { button, colours, FONT, lightDark, make, ownHost, primary, type Css } from '../own-node.ts';
import { TEACH_TAG } from './outlines.ts';
import type { Step } from './step.ts';
import type { TeachTexts } from './texts.ts';

export interface TeachPanelDeps {
  document: Document;
  texts: TeachTexts;
  name: string;
  wider(): void;
  again(): void;
  point(part: LessonPart): void;
  without(part: LessonPart): void;
  keep(name: string): void;
  close(): void;
}

export interface TeachPanel {
  host: HTMLElement;
  show(step: Step): void;
  /** Whether an event happened in the panel. */
  owns(event: Event): boolean;
  holdsFocus(): boolean;
  remove(): void;
}

const HOST: Css = { position: 'fixed', top: '16px', right: '16px', 'z-index': '2147483647', width: '340px', 'max-width': 'calc(100vw - 32px)' };
const BOX: Css = { all: 'initial', display: 'grid', gap: '8px', padding: '12px', border: '1px solid', 'border-radius': '10px', font: FONT, 'max-height': '80vh', overflow: 'auto' };
const LINE: Css = { all: 'initial', font: FONT, color: 'inherit', 'overflow-wrap': 'anywhere' };
const ROW: Css = { all: 'initial', display: 'flex', 'flex-wrap': 'wrap', gap: '4px 8px', 'align-items': 'center', color: 'inherit' };

/** The panel of the teaching, in a closed shadow root of its own; shows counts and names of parts, never the customer's words. */
export function teachPanel(deps: TeachPanelDeps): TeachPanel {
  const { document, texts } = deps;
  const { host, root } = ownHost(document, TEACH_TAG, HOST, texts.lang);
  const box = make(document, 'div', { ...BOX, ...colours('plain'), background: lightDark('#ffffff', '#1f2328') });
  box.setAttribute('role', 'dialog');
  box.setAttribute('aria-label', texts.region);
  const heard = make(document, 'div', { all: 'initial', position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', 'clip-path': 'inset(50%)' });
  heard.setAttribute('role', 'status');
  root.append(box, heard);
  let name = deps.name;
  let nameAsked = false;

  const say = (text: string, css: Css = {}): HTMLElement => make(document, 'p', { ...LINE, display: 'block', margin: '0', ...css }, text);
  const press = (id: string, look: Css, text: string, act: () => void, label?: string): HTMLButtonElement => {
    const element = button(document, look, text, act);
    element.dataset.control = id;
    if (label !== undefined) element.setAttribute('aria-label', label);
    return element;
  };
  const row = (...parts: HTMLElement[]): HTMLElement => {
    const element = make(document, 'div', ROW);
    element.append(...parts);
    return element;
  };

  function nameField(): HTMLElement {
    const label = make(document, 'label', { ...LINE, display: 'grid', gap: '4px' }, texts.name);
    const field = make(document, 'input', {
      all: 'initial', font: FONT, color: 'inherit', height: '28px', padding: '0 8px', border: '1px solid', 'border-radius': '6px', outline: 'revert', 'box-sizing': 'border-box', width: '100%',
    }) as HTMLInputElement;
    field.value = name;
    field.maxLength = 100;
    field.dataset.control = 'name';
    field.addEventListener('input', () => { name = field.value; });
    label.append(field);
    return label;
  }

  function keep(): void {
    nameAsked = name.trim() === '';
    if (!nameAsked) deps.keep(name.trim());
    else if (shown !== null) show(shown);
  }

  function check(step: Extract<Step, { kind: 'check' }>): HTMLElement[] {
    const plain = colours('plain');
    const rows = LESSON_PARTS.map((part) => {
      const title = texts.part[part];
      const count = step.parts[part] === null ? texts.none : texts.counted(step.counts[part], step.all);
      return row(
        make(document, 'span', { ...LINE, flex: '1 1 140px' }, `${title}: ${count}`),
        press(`point-${part}`, step.pointing === part ? primary() : plain, texts.show, () => { deps.point(part); }, `${texts.show}: ${title}`),
        press(`without-${part}`, plain, texts.noSuch, () => { deps.without(part); }, `${texts.noSuch}: ${title}`),
      );
    });
    return [
      say(texts.found(step.all), { 'font-weight': '600' }),
      ...rows,
      ...(step.pointing === null ? [] : [say(`→ ${texts.pointPart(texts.part[step.pointing])}`)]),
      row(press('wider', plain, texts.wider, deps.wider), press('again', plain, texts.again, deps.again)),
      nameField(),
      ...(nameAsked ? [say(`! ${texts.nameMissing}`)] : []),
      ...(step.saving === 'failed' ? [say(`! ${texts.notKept}`)] : []),
      row(press('keep', primary(), step.saving === 'now' ? texts.keeping : texts.keep, keep), press('close', plain, texts.cancel, deps.close)),
    ];
  }

  function content(step: Step): HTMLElement[] {
    switch (step.kind) {
      case 'card':
        return [
          say(step.over === null ? texts.point : texts.found(document.querySelectorAll(step.over.selector).length), { 'font-weight': '600' }),
          say(texts.pointKeys),
          ...(step.missed ? [say(`! ${texts.nothing}`)] : []),
          row(press('close', colours('plain'), texts.cancel, deps.close)),
        ];
      case 'check':
        return check(step);
      case 'not-begun':
        return [say(`! ${texts.notBegun}`), row(press('close', primary(), texts.close, deps.close))];
      case 'kept':
        return [say(`✓ ${texts.kept(step.name)}`), row(press('close', primary(), texts.close, deps.close))];
    }
  }

  let shown: Step | null = null;
  function show(step: Step): void {
    shown = step;
    const held = (root.activeElement as HTMLElement | null)?.dataset.control;
    const parts = content(step);
    box.replaceChildren(...parts);
    // The same control keeps the focus when the panel is drawn anew.
    if (held !== undefined) box.querySelector<HTMLElement>(`[data-control="${held}"]`)?.focus();
    const loud = parts.filter((part) => part.localName === 'p').map((part) => part.textContent).join('. ');
    if (heard.textContent !== loud) heard.textContent = loud;
  }

  return {
    host,
    show,
    owns: (event) => event.composedPath().includes(host),
    holdsFocus: () => root.activeElement !== null,
    remove: () => { host.remove(); },
  };
}
