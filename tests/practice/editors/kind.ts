/** Every kind of box that people write replies in, each with the library that real platforms use. */
export const EDITOR_KINDS = [
  'textarea', 'input', 'react-textarea', 'react-input', 'editable', 'plaintext', 'prosemirror', 'quill', 'lexical', 'slate', 'draft', 'ckeditor',
  'shadow-textarea', 'shadow-prosemirror', 'frame-textarea', 'frame-editable', 'frame-prosemirror',
] as const;
export type EditorKind = (typeof EDITOR_KINDS)[number];

/** A box that stands on the page. `text` is what the library itself holds: the truth that the platform would send. */
export interface Box {
  text(): string;
}

export type Mount = (place: HTMLElement, placeholder: string) => Box;

/** Fields that hold one line only. */
export const ONE_LINE: readonly EditorKind[] = ['input', 'react-input'];

/** The attempt of the chain (`lib/page/attempts.ts`) that each editor takes, in both browsers. */
export const TAKES: Readonly<Record<EditorKind, string>> = {
  textarea: 'typed', input: 'typed', 'react-textarea': 'typed', 'react-input': 'typed', editable: 'typed-whole', plaintext: 'typed-whole',
  prosemirror: 'pasted', quill: 'pasted', lexical: 'pasted', slate: 'pasted', draft: 'pasted', ckeditor: 'pasted',
  'shadow-textarea': 'typed', 'shadow-prosemirror': 'pasted', 'frame-textarea': 'typed', 'frame-editable': 'typed-whole', 'frame-prosemirror': 'pasted',
};
