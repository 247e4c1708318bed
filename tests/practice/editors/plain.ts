import { createElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Box, Mount } from './kind.ts';

/** Fields of the browser itself, bare and held by React. */

type Field = HTMLTextAreaElement | HTMLInputElement;

export function field(tag: 'textarea' | 'input'): Mount {
  return (place, placeholder): Box => {
    const box = place.ownerDocument.createElement(tag) as Field;
    box.placeholder = placeholder;
    place.append(box);
    return { text: () => box.value };
  };
}

export function reactField(tag: 'textarea' | 'input'): Mount {
  return (place, placeholder): Box => {
    let state = '';
    const Controlled = (): ReturnType<typeof createElement> => {
      const [value, setValue] = useState('');
      state = value;
      return createElement(tag, { value, placeholder, onChange: (event: { target: Field }) => { setValue(event.target.value); } });
    };
    flushSync(() => { createRoot(place).render(createElement(Controlled)); });
    return { text: () => state };
  };
}

export function editable(mode: 'true' | 'plaintext-only'): Mount {
  return (place, placeholder): Box => {
    const box = place.ownerDocument.createElement('div');
    box.setAttribute('contenteditable', mode);
    box.setAttribute('aria-label', placeholder);
    box.style.whiteSpace = mode === 'true' ? 'normal' : 'pre-wrap';
    place.append(box);
    return { text: () => box.innerText };
  };
}
