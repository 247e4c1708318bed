import type { ChatMessage } from '../model/drafting.ts';

/**
 * The browser's own model (Prompt API, Chromium; open to extensions since 138): nothing leaves the machine. Which languages it
 * speaks only it knows (English, Spanish, Japanese and a few more in 2026), so it is asked for each.
 */

interface Session {
  promptStreaming: (words: string, options: { signal: AbortSignal }) => ReadableStream<string>;
  destroy: () => void;
}
interface Expected {
  type: 'text';
  languages: string[];
}
interface CoreOptions {
  expectedInputs: Expected[];
  expectedOutputs: Expected[];
}
interface CreateOptions extends CoreOptions {
  initialPrompts?: readonly ChatMessage[];
  signal?: AbortSignal;
  monitor?: (monitor: EventTarget) => void;
}
interface LanguageModel {
  availability: (options: CoreOptions) => Promise<string>;
  create: (options: CreateOptions) => Promise<Session>;
}

const languageModel = (): LanguageModel | undefined => (globalThis as { LanguageModel?: LanguageModel }).LanguageModel;
const speaking = (language: string): CoreOptions => ({ expectedInputs: [{ type: 'text', languages: [language] }], expectedOutputs: [{ type: 'text', languages: [language] }] });

/** `none`: this browser has no model for the language. `downloadable`: it would have to be fetched first. */
export type OnDevice = 'none' | 'downloadable' | 'downloading' | 'ready';

export async function onDevice(language: string): Promise<OnDevice> {
  try {
    const state = await languageModel()?.availability(speaking(language));
    if (state === 'available') return 'ready';
    return state === 'downloadable' || state === 'downloading' ? state : 'none';
  } catch (error) {
    console.warn(error);
    return 'none';
  }
}

/** Has the browser fetch its model; call it in a click handler only: it is some gigabytes. `progress` from 0 to 1. */
export async function fetchOnDevice(language: string, progress: (loaded: number) => void, signal: AbortSignal): Promise<void> {
  const session = await languageModel()?.create({
    ...speaking(language),
    signal,
    monitor(monitor) {
      monitor.addEventListener('downloadprogress', (event) => { progress(Math.min(1, (event as Event & { loaded?: number }).loaded ?? 0)); });
    },
  });
  session?.destroy();
}

/** The answer, piece by piece. Throws what the browser throws, and the signal's reason. */
export async function* askOnDevice([rules, data]: readonly [ChatMessage, ChatMessage], language: string, signal: AbortSignal): AsyncGenerator<string, void, undefined> {
  const model = languageModel();
  if (!model) throw new Error('No model in this browser');
  const session = await model.create({ ...speaking(language), initialPrompts: [rules], signal });
  try {
    const reader = session.promptStreaming(data.content, { signal }).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    session.destroy();
  }
}
