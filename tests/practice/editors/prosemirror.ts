import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { Mount } from './kind.ts';

export const prosemirror: Mount = (place, placeholder) => {
  const view = new EditorView(place, {
    state: EditorState.create({ schema, plugins: [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)] }),
    attributes: { 'aria-label': placeholder, style: 'white-space: pre-wrap; min-height: 1.5em' },
  });
  return { text: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n') };
};
