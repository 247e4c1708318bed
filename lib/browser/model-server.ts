import type { ModelTrouble } from '../model/drafting.ts';

/**
 * The one place from which anything of ours goes out: a draft is asked of a server that the company named, after a click, when
 * that is switched on. No cookies, no referrer, no other address than the named one.
 */

/** A reason, and the server's own words for it. */
export class ModelError extends Error {
  readonly trouble: ModelTrouble;
  readonly said: string | null;
  constructor(trouble: ModelTrouble, said: string | null = null) {
    super(trouble);
    this.name = 'ModelError';
    this.trouble = trouble;
    this.said = said;
  }
}

export interface Server {
  /** Where drafts are asked for. */
  endpoint: string;
  origin: string;
  /** What the browser is asked to allow. */
  hosts: string;
}

/** Machines that are this very one: without encryption nothing leaves it. */
const HERE = ['localhost', '127.0.0.1'];

/** The server at an address as a person wrote it; null: no address that anything may be sent to. */
export function serverAt(address: string): Server | null {
  const written = address.trim();
  if (written === '' || !URL.canParse(written)) return null;
  const url = new URL(written);
  const isHere = HERE.includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere)) return null;
  // A key in the address would stand in settings, which content scripts can read.
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return null;
  const path = url.pathname.replace(/\/+$/, '').replace(/\/chat\/completions$/, '');
  return { endpoint: `${url.origin}${path === '' ? '/v1' : path}/chat/completions`, origin: url.origin, hosts: `${url.protocol}//${url.hostname}/*` };
}

export interface AskServer {
  server: Server;
  key: string | null;
  body: string;
  signal: AbortSignal;
  /** How long the first word may take, and each further one, in milliseconds. */
  patience?: { first: number; next: number };
}

/** A model on a small machine reads for a minute before it writes. */
const PATIENCE = { first: 120_000, next: 45_000 };

/** What the server sends, piece by piece. Throws ModelError, and the signal's reason. */
export async function* askServer({ server, key, body, signal, patience = PATIENCE }: AskServer): AsyncGenerator<Uint8Array, void, undefined> {
  const slow = new AbortController();
  let timer = setTimeout(() => { slow.abort(); }, patience.first);
  const either = AbortSignal.any([signal, slow.signal]);
  const translated = (error: unknown): unknown => {
    if (signal.aborted) return signal.reason;
    if (error instanceof ModelError) return error;
    return new ModelError(slow.signal.aborted ? 'slow' : 'network');
  };
  try {
    const response = await fetch(server.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream, application/json', ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
      body,
      signal: either,
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    const trouble = troubleOf(response);
    if (trouble !== null) throw new ModelError(trouble, await wordsOf(response));
    if (!response.body) throw new ModelError('protocol');
    const reader = response.body.getReader();
    try {
      for (;;) {
        clearTimeout(timer);
        timer = setTimeout(() => { slow.abort(); }, patience.next);
        const { done, value } = await reader.read();
        if (done) return;
        yield value;
      }
    } finally {
      // Nobody reads on: the other side may stop.
      reader.cancel().catch(() => undefined);
    }
  } catch (error) {
    throw translated(error);
  } finally {
    clearTimeout(timer);
    slow.abort();
  }
}

function troubleOf({ type, status, ok }: Response): ModelTrouble | null {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return 'elsewhere';
  if (ok) return null;
  if (status === 401) return 'key';
  if (status === 403) return 'refused';
  if (status === 404 || status === 405) return 'missing';
  if (status === 429) return 'busy';
  return status >= 500 ? 'server' : 'broken';
}

const SAID = 300;
const READ = 20_000;

/** The server's own sentence on what is wrong, as servers of this protocol say it; null where it says none. */
async function wordsOf(response: Response): Promise<string | null> {
  if (!response.body || !(response.headers.get('content-type') ?? '').includes('json')) return null;
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    while (text.length < READ) {
      const { done, value } = await reader.read();
      if (done) break;
      text += decoder.decode(value, { stream: true });
    }
    const { error } = JSON.parse(text) as { error?: { message?: unknown } | string };
    const said = typeof error === 'string' ? error : error?.message;
    return typeof said === 'string' ? said.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim().slice(0, SAID) || null : null;
  } catch {
    return null; // The status alone says enough.
  } finally {
    reader.cancel().catch(() => undefined);
  }
}
