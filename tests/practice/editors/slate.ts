import { createElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createEditor, Node, type Descendant } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import type { Mount } from './kind.ts';

export const slate: Mount = (place, placeholder) => {
  const editor = withHistory(withReact(createEditor()));
  const empty = [{ children: [{ text: '' }] }] as unknown as Descendant[];
  const Writing = (): ReturnType<typeof createElement> => {
    const [initialValue] = useState(empty);
    return createElement(Slate, { editor, initialValue } as never, createElement(Editable, { placeholder }));
  };
  flushSync(() => { createRoot(place).render(createElement(Writing)); });
  return { text: () => editor.children.map((child) => Node.string(child)).join('\n') };
};
