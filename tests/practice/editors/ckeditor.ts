import { ClassicEditor, Essentials, Paragraph } from 'ckeditor5';
import type { Mount } from './kind.ts';

export const ckeditor: Mount = (place, placeholder) => {
  const source = place.ownerDocument.createElement('div');
  place.append(source);
  let text = (): string => '';
  void ClassicEditor.create({ attachTo: source, licenseKey: 'GPL', plugins: [Essentials, Paragraph], toolbar: [], root: { placeholder } }).then((editor) => {
    text = () => editor.getData().replace(/<\/p>|<br>/g, '\n').replace(/<[^>]*>/g, '').replace(/&nbsp;/g, ' ').trimEnd();
  });
  return { text: () => text() };
};
