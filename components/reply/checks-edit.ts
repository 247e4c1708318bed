import type { Change } from './checks-view.ts';

/**
 * Puts words into the editor as if typed, so that Ctrl+Z takes them back: assigning the value would empty the browser's own
 * list of what can be undone. The editor keeps the keyboard. False where the field took nothing.
 */
export function typeChange(editor: HTMLTextAreaElement, { from, to, text }: Change): boolean {
  editor.focus();
  // Behind a dialog it takes no keyboard, and the words would go where the cursor is.
  if (document.activeElement !== editor) return false;
  editor.setSelectionRange(from, to);
  if (from === to && text === '') return true;
  // The only way in that the list of undoing knows; both browsers keep it for exactly that.
  return text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
}

/** Marks words in the editor, or sets the cursor where words would stand. */
export function showWords(editor: HTMLTextAreaElement, { from, to }: { from: number; to: number }): void {
  editor.focus();
  editor.setSelectionRange(from, to);
}
