import { hasValue, type Field } from './field.ts';

/**
 * Ways to put a text into a field in place of all that stands there, best first. Each is tried on the fields it suits and
 * judged by what the field shows afterwards. Measured in Chromium 156 and Firefox 153 on the real libraries (tests/e2e/editors).
 */
export interface Attempt {
  name: string;
  suits(field: Field): boolean;
  /**
   * The whole content of the field is selected by now. An empty text takes away what stands. False when nobody took it, so
   * that nothing is to be waited for.
   */
  put(field: Field, text: string): boolean;
}

/**
 * Editors that keep a document of their own beside the elements. Commands of the browser change the elements behind their
 * back: the field looks right for a moment, and what would be sent is nothing.
 */
const OWN_DOCUMENT = '[data-lexical-editor], [data-slate-editor], [data-slate-node="value"], .public-DraftEditor-content, .ck-editor__editable';

const isRich = (field: Field): boolean => !hasValue(field);
const isLoose = (field: Field): boolean => isRich(field) && !field.matches(OWN_DOCUMENT);

export const attempts: readonly Attempt[] = [
  {
    // As if typed: the page gets events it trusts, frameworks hear of them, and the person's own «undo» works.
    name: 'typed',
    suits: hasValue,
    put: (field, text) => command(field, text === '' ? 'delete' : 'insertText', text),
  },
  {
    // Past the field's own accessor, which frameworks replace to notice changes: the browser's setter, then the events.
    name: 'assigned',
    suits: hasValue,
    put(field, text) {
      const { prototype } = field.localName === 'input' ? HTMLInputElement : HTMLTextAreaElement;
      Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertReplacementText', data: text }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    },
  },
  {
    // Every editor with a document of its own takes what is pasted, in one step of its own history. Where nobody listens,
    // nothing happens at all: a made event does nothing by itself. So it goes first.
    name: 'pasted',
    suits: isRich,
    put: (field, text) => text !== '' && !field.dispatchEvent(pasting(text)),
  },
  {
    // The events of a keyboard, which the same editors read where a page keeps pastes to itself.
    name: 'told',
    suits: isRich,
    put(field, text) {
      let heard = false;
      const tell = (inputType: string, data: string | null = null): void => {
        const event = new InputEvent('beforeinput', { inputType, data, bubbles: true, cancelable: true, composed: true });
        if (!field.dispatchEvent(event)) heard = true;
      };
      if (text === '') tell('deleteContentBackward');
      splitLines(text).forEach((line, index) => {
        if (index > 0) tell('insertParagraph');
        if (line !== '') tell('insertText', line);
      });
      return heard;
    },
  },
  {
    // All at once, which is one step for «undo»; Chromium makes paragraphs of the lines, Firefox line breaks.
    name: 'typed-whole',
    suits: isLoose,
    put: (field, text) => command(field, text === '' ? 'delete' : 'insertText', text),
  },
  {
    // Line by line, for fields that keep the first line only.
    name: 'typed-lines',
    suits: isLoose,
    put(field, text) {
      let done = command(field, 'delete');
      const run = (name: string, value?: string): void => {
        done = command(field, name, value) || done;
      };
      const simple = field.contentEditable === 'plaintext-only';
      splitLines(text).forEach((line, index) => {
        if (index > 0) run(simple ? 'insertLineBreak' : 'insertParagraph');
        if (line !== '') run('insertText', line);
      });
      return done;
    },
  },
];

/** One step back in the history that an editor with a document of its own keeps: what it took halfway goes as it came. */
export function undoKey(field: Field): boolean {
  const mac = /mac/i.test(navigator.userAgent);
  const keys = { key: 'z', code: 'KeyZ', keyCode: 90, ctrlKey: !mac, metaKey: mac, bubbles: true, cancelable: true, composed: true };
  return !field.dispatchEvent(new KeyboardEvent('keydown', keys));
}

/** Selects all that stands in the field and gives it the focus. */
export function takeUp(field: Field): void {
  field.focus({ preventScroll: true });
  if (!field.ownerDocument.hasFocus()) {
    // The panel has the keyboard: the browser holds these back until the page gets it, and editors wait for them.
    field.dispatchEvent(new FocusEvent('focus', { composed: true }));
    field.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
  }
  if (hasValue(field)) {
    field.setSelectionRange(0, field.value.length);
    return;
  }
  const selection = (field.getRootNode() as Document).getSelection?.() ?? field.ownerDocument.getSelection();
  const range = field.ownerDocument.createRange();
  range.selectNodeContents(field);
  selection?.removeAllRanges();
  selection?.addRange(range);
}

function command(field: Field, name: string, value?: string): boolean {
  return field.ownerDocument.execCommand(name, false, value);
}

function splitLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/**
 * A paste as the page reads it. Firefox lets a page read only what the page itself has put in: through the event as the
 * page sees it (`wrappedJSObject`, which Chromium neither has nor needs).
 */
function pasting(text: string): ClipboardEvent {
  const event = new ClipboardEvent('paste', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true, composed: true });
  const seen = (event as { wrappedJSObject?: ClipboardEvent }).wrappedJSObject ?? event;
  seen.clipboardData?.setData('text/plain', text);
  return event;
}
