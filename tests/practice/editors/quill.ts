import Quill from 'quill';
import type { Mount } from './kind.ts';

export const quill: Mount = (place, placeholder) => {
  const host = place.ownerDocument.createElement('div');
  place.append(host);
  const editor = new Quill(host, { placeholder });
  return { text: () => editor.getText().replace(/\n$/, '') };
};
