import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $getRoot, createEditor } from 'lexical';
import type { Mount } from './kind.ts';

export const lexical: Mount = (place, placeholder) => {
  const root = place.ownerDocument.createElement('div');
  root.contentEditable = 'true';
  root.setAttribute('aria-label', placeholder);
  root.style.whiteSpace = 'pre-wrap';
  place.append(root);
  const editor = createEditor({ namespace: 'practice', onError: (error) => { console.error(error); } });
  editor.setRootElement(root);
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  return { text: () => editor.getEditorState().read(() => $getRoot().getChildren().map((child) => child.getTextContent()).join('\n')) };
};
