import { isOurs } from './own-node.ts';
import type { Replies, ReplyDeps } from './replies.ts';
import type { Opener, Submissions } from './submission.ts';

/** Where people write. Whether it is a field for a reply is looked at by what is brought then. */
const FIELD = 'textarea, [contenteditable]:not([contenteditable="false"])';

/** Stands in for the watch over replies until somebody writes on this page: on most pages nobody ever does. */
export function writing(deps: ReplyDeps, bring: () => Promise<(deps: ReplyDeps) => Replies>): Pick<Submissions, 'start' | 'stop' | 'settle' | 'pending'> & { begin(): Promise<Replies> } {
  const { document } = deps;
  let watch: Replies | null = null;
  let coming: Promise<Replies> | null = null;
  let listening: AbortController | null = null;
  let pressed: Opener | null = null;
  let focused: EventTarget | null = null;

  const come = async (): Promise<Replies> => {
    const came = (await bring())(deps);
    watch = came;
    came.catchUp(pressed, focused);
    if (listening) came.start();
    quiet();
    return came;
  };
  const begin = (): Promise<Replies> => {
    coming ??= come().catch((error: unknown) => {
      coming = null;
      throw error;
    });
    return coming;
  };
  const quiet = (): void => {
    listening?.abort();
    listening = null;
  };

  const onTouch = (event: Event): void => {
    const target = event.composedPath()[0] as Node;
    const card = event.isTrusted && !isOurs(target) ? deps.cardAt(target) : null;
    if (card) pressed = { card, case: deps.caseOfCard(card) };
  };
  const onFocus = (event: Event): void => {
    const target = event.composedPath()[0] as Element;
    if (!target.matches?.(FIELD)) return;
    focused = target;
    begin().catch((error: unknown) => console.debug('otklik:', error));
  };

  return {
    begin,
    start() {
      if (watch) return watch.start();
      if (listening) return;
      listening = new AbortController();
      const options = { capture: true, passive: true, signal: AbortSignal.any([deps.signal, listening.signal]) };
      document.addEventListener('focusin', onFocus, options);
      for (const type of ['pointerdown', 'click']) document.addEventListener(type, onTouch, options);
    },
    stop() {
      quiet();
      watch?.stop();
    },
    settle: async () => watch?.settle(),
    pending: (shown) => watch?.pending(shown) ?? false,
  };
}
