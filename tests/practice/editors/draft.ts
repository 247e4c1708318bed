import { Editor, EditorState, getDefaultKeyBinding, RichUtils } from 'draft-js';
import { createElement, useState } from 'react-18';
import { flushSync } from 'react-dom-18';
import { createRoot } from 'react-dom-18/client';
import type { Mount } from './kind.ts';

/** Draft.js calls `findDOMNode`, which React 19 no longer has: it gets a React 18 of its own, as the sites that use it have. */
export const draft: Mount = (place, placeholder) => {
  let now = EditorState.createEmpty();
  const Writing = (): unknown => {
    const [editorState, setState] = useState(now);
    const onChange = (next: EditorState): void => {
      now = next;
      setState(next);
    };
    return createElement(Editor, {
      editorState, onChange, placeholder, keyBindingFn: getDefaultKeyBinding,
      handleKeyCommand: (command: string, state: EditorState) => {
        const next = RichUtils.handleKeyCommand(state, command);
        if (next) onChange(next);
        return next ? 'handled' : 'not-handled';
      },
    });
  };
  flushSync(() => { createRoot(place).render(createElement(Writing)); });
  return { text: () => now.getCurrentContent().getPlainText('\n') };
};
