import { useEffectEvent, useLayoutEffect } from 'react';

/** What each key does, by the names of {@link keyName}. */
export type KeyTable = Readonly<Record<string, (() => void) | undefined>>;

/**
 * Single keys of our own screens. They rest while the person types, while a dialog is open, and with Ctrl, Alt or ⌘.
 * Letters go by their place on the keyboard where the layout has no Latin ones, so that `j` works in Russian too.
 */
export function useKeys(table: KeyTable): void {
  const react = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
    const name = keyName(event);
    // Enter on a button or a link is that button's.
    if (name === 'enter' && event.target instanceof Element && event.target.closest('button, a, summary')) return;
    const act = table[name];
    if (!act) return;
    event.preventDefault();
    act();
  });
  // Before the first paint: who sees the screen may press a key on it.
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent): void => { react(event); };
    document.addEventListener('keydown', listener);
    return () => { document.removeEventListener('keydown', listener); };
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio';
  return target.isContentEditable || target.matches('textarea, select');
}

export function keyName(event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string {
  if (/^[a-z0-9/?]$/i.test(event.key)) return event.key.toLowerCase();
  if (event.key.length > 1) return event.key.toLowerCase();
  if (event.code === 'Slash') return event.shiftKey ? '?' : '/';
  const place = /^(?:Key([A-Z])|Digit(\d))$/.exec(event.code);
  return (place?.[1] ?? place?.[2] ?? event.key).toLowerCase();
}
