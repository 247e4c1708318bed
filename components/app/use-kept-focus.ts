import { useEffect, useRef, type RefObject } from 'react';

/** When the screen moves on, the pressed button may be gone or disabled, and the keyboard with it: it goes on from here. */
export function useKeptFocus(place: RefObject<HTMLElement | null>, at: unknown): void {
  const was = useRef(at);
  useEffect(() => {
    if (was.current === at) return;
    was.current = at;
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body || activeElement.matches(':disabled')) place.current?.focus();
  }, [place, at]);
}
