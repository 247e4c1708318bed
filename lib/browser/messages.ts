import { browser, type Browser } from 'wxt/browser';
import { answering, exchange, isEnvelope, MessageError, type Answer, type Envelope, type MessageCode } from './envelope.ts';
import type { PageFrame } from './page-frame.ts';
import { MESSAGE_LIMIT, type In, type Out, type SenderClass } from './protocol.ts';
import type { ToBackground } from './to-background.ts';
import { toPage, type ToPage } from './to-page.ts';

export { MessageError, type MessageCode } from './envelope.ts';

/** Messages from and to the extension's own contexts. The content script's side is `in-page.ts`. */

/** Who really sent a message, by the browser's word. */
export interface Sender {
  class: SenderClass;
  tabId: number | null;
  /** 0 for a whole page; of a frame, its own. */
  frameId: number;
  /** Address of the sending document: of a frame, the frame's. */
  url: URL;
}

/** Asks the background. Throws a {@link MessageError}. */
export async function ask<K extends keyof ToBackground & string>(name: K, body: In<ToBackground, K>): Promise<Out<ToBackground, K>> {
  const envelope: Envelope = { otklik: name, body };
  return (await exchange(() => browser.runtime.sendMessage(envelope), name)) as Out<ToBackground, K>;
}

/**
 * Asks the content script of one document; null when there is none. What comes back was made inside a web page and is parsed
 * like anything else from there. Throws a {@link MessageError} when it refuses, fails or answers nonsense.
 */
export async function askTab<K extends keyof ToPage & string>({ tab, frame }: PageFrame, name: K, body: In<ToPage, K>): Promise<Out<ToPage, K> | null> {
  const envelope: Envelope = { otklik: name, body };
  try {
    const value = await exchange(() => browser.tabs.sendMessage(tab, envelope, { frameId: frame }), name);
    return parse(toPage[name].out, value) as Out<ToPage, K>;
  } catch (error) {
    // «Could not establish connection»: no script of ours runs there.
    if (error instanceof MessageError && error.code === 'gone') return null;
    throw error;
  }
}

export type BackgroundHandlers = { [K in keyof ToBackground]: (body: In<ToBackground, K>, sender: Sender) => Promise<Out<ToBackground, K>> };

/**
 * Answers messages to the background. Call it while the background starts, before any `await`: a listener that comes
 * later misses the message that woke the worker. A handler runs in the same turn as its message came:
 * `sidePanel.open()` counts as the manager's own click only then.
 */
export function answerBackground(table: ToBackground, handlers: BackgroundHandlers, codeOf: (error: unknown) => MessageCode): void {
  const react = (message: unknown, sender: Browser.runtime.MessageSender): Promise<Answer> | undefined => {
    if (sender.id !== browser.runtime.id || !isEnvelope(message) || !Object.hasOwn(table, message.otklik)) return undefined;
    const name = message.otklik as keyof ToBackground;
    return answering(Promise.try(admit, name, message.body, sender), codeOf);
  };
  const admit = (name: keyof ToBackground, body: unknown, sender: Browser.runtime.MessageSender): Promise<unknown> => {
    const from = classify(sender);
    if (!from || !(table[name].from as readonly SenderClass[]).includes(from.class)) throw new MessageError('refused', `${name} from this sender`);
    const size = (JSON.stringify(body) ?? '').length;
    if (size > MESSAGE_LIMIT) throw new MessageError('refused', `${name} of ${size} characters`);
    return (handlers[name] as (body: unknown, sender: Sender) => Promise<unknown>)(parse(table[name].in, body), from);
  };
  browser.runtime.onMessage.addListener(react as never);
}

interface Parser {
  safeParse(value: unknown): { success: true; data: unknown } | { success: false; error: { message: string } };
}

function parse(schema: unknown, value: unknown): unknown {
  const parsed = (schema as Parser).safeParse(value);
  if (!parsed.success) throw new MessageError('refused', parsed.error.message.slice(0, 500));
  return parsed.data;
}

function classify(sender: Browser.runtime.MessageSender): Sender | null {
  if (!sender.url || !URL.canParse(sender.url)) return null;
  const url = new URL(sender.url);
  const tabId = sender.tab?.id ?? null;
  const frameId = sender.frameId ?? 0;
  if (url.origin === new URL(browser.runtime.getURL('/')).origin) return { class: 'own', tabId, frameId, url };
  // A frame speaks for its own address, never for the page around it.
  if (tabId !== null && (url.protocol === 'https:' || url.protocol === 'http:')) return { class: 'page', tabId, frameId, url };
  return null;
}
