import type { browser as Browser } from 'wxt/browser';
import { answering, exchange, isEnvelope, type Answer, type Envelope } from './envelope.ts';
import type { In, Out } from './protocol.ts';
import type { ToBackground } from './to-background.ts';
import type { ToPage } from './to-page.ts';

/**
 * The content script's side of the messages. It runs in every page of a platform, so it carries neither the polyfill
 * (both engines give promises for what is used here) nor zod: its messages come from the extension itself, and what it
 * sends is parsed where it arrives.
 */

const api = ((globalThis as { browser?: unknown }).browser ?? (globalThis as { chrome?: unknown }).chrome) as typeof Browser;

/** Whether the extension behind this script is still the one that started it; false after an update or removal. */
export function isAlive(): boolean {
  try {
    return Boolean(api.runtime.id);
  } catch {
    return false; // Firefox has taken the whole object away.
  }
}

/** Asks the background. Throws a MessageError. */
export async function askBackground<K extends keyof ToBackground & string>(name: K, body: In<ToBackground, K>): Promise<Out<ToBackground, K>> {
  const envelope: Envelope = { otklik: name, body };
  return (await exchange(() => api.runtime.sendMessage(envelope), name)) as Out<ToBackground, K>;
}

export type PageHandlers = { [K in keyof ToPage]: (body: In<ToPage, K>) => Promise<Out<ToPage, K>> };

/** Answers messages to this page. Returns a function that stops it. */
export function answerPage(handlers: PageHandlers): () => void {
  // A promise returned from the listener is an answer in Firefox only; `sendResponse` is one in both.
  const listener = (message: unknown, sender: { id?: string }, respond: (answer: Answer) => void): boolean => {
    if (sender.id !== api.runtime.id || !isEnvelope(message) || !Object.hasOwn(handlers, message.otklik)) return false;
    const handler = handlers[message.otklik as keyof ToPage] as (body: unknown) => Promise<unknown>;
    void answering(handler(message.body), () => 'failed').then(respond);
    return true;
  };
  api.runtime.onMessage.addListener(listener);
  return () => api.runtime.onMessage.removeListener(listener);
}
