/** How often the address is compared where the browser does not tell of changes (Firefox before 147). */
const COMPARE = 1_000;

interface Navigation {
  addEventListener(type: 'currententrychange', listener: () => void, options: { signal: AbortSignal }): void;
}

/** Tells when this document's address changes without a load, as single-page applications do it. */
export function watchAddress(view: Window, changed: () => void, signal: AbortSignal): void {
  let last = view.location.href;
  const compare = (): void => {
    if (view.location.href === last) return;
    last = view.location.href;
    changed();
  };
  const { navigation } = view as unknown as { navigation?: Navigation };
  if (navigation) {
    navigation.addEventListener('currententrychange', compare, { signal });
    return;
  }
  const timer = setInterval(compare, COMPARE);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
