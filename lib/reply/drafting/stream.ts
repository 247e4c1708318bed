import type { ModelTrouble } from '../../model/drafting.ts';
import { seenWords } from './clean.ts';

/**
 * What a server says, as it comes: events of the kind `text/event-stream`, as OpenAI-compatible servers send them; or the
 * whole answer at once, from one that streams nothing. Everything is bounded: the other side may be anything.
 */

/** The longest answer: no platform publishes a longer reply. */
export const ANSWER_LIMIT = 20_000;
/** The most bytes that may carry it; servers wrap each word in some hundred. */
const BYTES_LIMIT = 8_000_000;
const EVENT_LIMIT = 1_000_000;
/** One event is one line with every server we know of. */
const LINES_LIMIT = 40;
const SAID_LIMIT = 300;

export interface AnswerReader {
  /** Takes what came. */
  push: (bytes: Uint8Array) => void;
  /** The other side has ended. */
  end: () => void;
  /** The words so far, as a person may see them. */
  text: () => string;
  state: () => { done: boolean; trouble: ModelTrouble | null; /** What the server said of it. */ said: string | null };
}

export function answerReader(): AnswerReader {
  const decoder = new TextDecoder();
  let rest = '';
  let bytes = 0;
  let raw = '';
  let event: string[] = [];
  let events = 0;
  let done = false;
  let trouble: ModelTrouble | null = null;
  let said: string | null = null;
  /** It said itself that it has ended. */
  let ended = false;

  const fail = (why: ModelTrouble, words: unknown = null): void => {
    done = true;
    trouble ??= why;
    if (typeof words === 'string' && words !== '') said ??= seenWords(words).replace(/\s+/g, ' ').trim().slice(0, SAID_LIMIT);
  };
  const take = (words: unknown): void => {
    if (typeof words !== 'string') return;
    raw += words;
    if (raw.length > ANSWER_LIMIT) {
      raw = raw.slice(0, ANSWER_LIMIT);
      fail('huge');
    }
  };
  const read = (json: string): void => {
    const value = parsed(json);
    if (value === undefined) { fail('protocol'); return; }
    const error = field(value, 'error');
    if (error !== undefined && error !== null) { fail('broken', field(error, 'message') ?? error); return; }
    const choices = field(value, 'choices');
    if (!Array.isArray(choices)) { fail('protocol'); return; }
    const choice: unknown = choices[0];
    // Some servers end with an event of figures alone.
    if (choice === undefined) return;
    take(field(field(choice, 'delta'), 'content') ?? field(field(choice, 'message'), 'content') ?? field(choice, 'text'));
    const reason = field(choice, 'finish_reason');
    if (typeof reason === 'string') ended = true;
    // The model had no room for more, or somebody beside it stopped it: half a reply.
    if (reason === 'length' || reason === 'content_filter') fail('broken');
  };
  const dispatch = (): void => {
    const data = event.join('\n');
    event = [];
    if (done || data === '') return;
    events += 1;
    if (data.trim() === '[DONE]') done = true;
    else read(data);
  };
  const line = (words: string): void => {
    if (words === '') dispatch();
    else if (words.startsWith('data:')) {
      // Servers leave the empty line out at times: two whole events are two.
      if (event.length > 0 && parsed(event.join('\n')) !== undefined) dispatch();
      event.push(words.slice(5).replace(/^ /, ''));
      if (event.length > LINES_LIMIT) fail('protocol');
    }
  };
  const lines = (last: boolean): void => {
    // A line that ends with a return may go on with its newline.
    for (let match = /\r\n|\n|\r(?!$)/.exec(rest); match && !done; match = /\r\n|\n|\r(?!$)/.exec(rest)) {
      const words = rest.slice(0, match.index);
      rest = rest.slice(match.index + match[0].length);
      if (isStream) line(words);
      else whole += `${words}\n`;
    }
    if (last && !done) {
      if (isStream) line(rest.replace(/\r$/, ''));
      else whole += rest;
      rest = '';
    }
  };
  // An answer is a stream from its first line on, or it is none.
  let isStream = true;
  let whole = '';
  let begun = false;
  const begin = (): void => {
    const head = rest.trimStart();
    if (begun || head === '') return;
    begun = true;
    isStream = /^(?:data|event|id|retry|:)/.test(head) || 'data:'.startsWith(head) || 'event:'.startsWith(head);
  };
  return {
    push(chunk) {
      if (done) return;
      bytes += chunk.byteLength;
      rest += decoder.decode(chunk, { stream: true });
      if (!begun && rest.trimStart().length < 6 && bytes < 64) return;
      begin();
      lines(false);
      const open = rest.length + whole.length + event.reduce((sum, one) => sum + one.length, 0);
      if (bytes > BYTES_LIMIT || open > EVENT_LIMIT) fail('huge');
    },
    end() {
      if (done) return;
      rest += decoder.decode();
      begin();
      lines(true);
      if (isStream) dispatch();
      else read(whole);
      if (!done && isStream) trouble ??= events === 0 ? 'protocol' : ended ? null : 'broken';
      done = true;
    },
    text: () => seenAnswer(raw),
    state: () => ({ done, trouble, said }),
  };
}

/** The answer without what a model says to itself, and without the wrapping that models like. */
export function seenAnswer(raw: string): string {
  const spoken = raw
    .replace(/<think(?:ing)?>[\s\S]{0,20000}?(?:<\/think(?:ing)?>|$)/gi, '')
    .replace(/<\|[^|<>\n]{1,40}\|>/g, '');
  const words = seenWords(spoken).replace(/[ \t]+\n/g, '\n').replace(/\n{3,}/g, '\n\n').trim();
  const fenced = /^```[a-z]{0,12}\n([\s\S]*?)\n?```$/i.exec(words)?.[1] ?? words;
  const quoted = /^(?:«([^«»]*)»|"([^"]*)"|“([^“”]*)”)$/.exec(fenced.trim());
  return (quoted?.[1] ?? quoted?.[2] ?? quoted?.[3] ?? fenced).trim();
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined; // Not JSON: what that means its reader says.
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}
