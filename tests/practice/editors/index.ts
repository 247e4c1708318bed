import { ckeditor } from './ckeditor.ts';
import { draft } from './draft.ts';
import type { EditorKind, Mount } from './kind.ts';
import { lexical } from './lexical.ts';
import { editable, field, reactField } from './plain.ts';
import { prosemirror } from './prosemirror.ts';
import { quill } from './quill.ts';
import { slate } from './slate.ts';

/** The same box in an open shadow root, as web components have it. */
function inShadow(mount: Mount): Mount {
  return (place, placeholder) => {
    const host = place.ownerDocument.createElement('practice-composer');
    place.append(host);
    const inner = place.ownerDocument.createElement('div');
    host.attachShadow({ mode: 'open' }).append(inner);
    return mount(inner, placeholder);
  };
}

/** The same box in a frame of the page's own origin, as older editors have it. */
function inFrame(mount: Mount): Mount {
  return (place, placeholder) => {
    const frame = place.ownerDocument.createElement('iframe');
    frame.title = placeholder;
    place.append(frame);
    const inner = frame.contentDocument;
    if (!inner) throw new Error('A frame without a document');
    const home = inner.createElement('div');
    inner.body.append(home);
    return mount(home, placeholder);
  };
}

export const editors: Readonly<Record<EditorKind, Mount>> = {
  textarea: field('textarea'),
  input: field('input'),
  'react-textarea': reactField('textarea'),
  'react-input': reactField('input'),
  editable: editable('true'),
  plaintext: editable('plaintext-only'),
  prosemirror,
  quill,
  lexical,
  slate,
  draft,
  ckeditor,
  'shadow-textarea': inShadow(field('textarea')),
  'shadow-prosemirror': inShadow(prosemirror),
  'frame-textarea': inFrame(field('textarea')),
  'frame-editable': inFrame(editable('true')),
  'frame-prosemirror': inFrame(prosemirror),
};
