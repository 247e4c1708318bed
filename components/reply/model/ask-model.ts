import { accessTo } from '../../../lib/browser/model-access.ts';
import { askServer, ModelError, serverAt } from '../../../lib/browser/model-server.ts';
import { askOnDevice, onDevice } from '../../../lib/browser/on-device.ts';
import { maySend } from '../../../lib/browser/permissions.ts';
import { noteSent, trimSent } from '../../../lib/browser/sent-log.ts';
import type { ChatMessage, Drafting, ModelTrouble, Sent } from '../../../lib/model/drafting.ts';
import type { Key } from '../../../lib/model/sighting.ts';
import { requestBody } from '../../../lib/reply/drafting/prompt.ts';
import { ANSWER_LIMIT, answerReader, seenAnswer } from '../../../lib/reply/drafting/stream.ts';

export interface Asked {
  drafting: Drafting;
  messages: readonly [ChatMessage, ChatMessage];
  /** Of the reply. */
  language: string;
  /** Null: a trial of the settings. */
  case: Key | null;
  signal: AbortSignal;
  /** The words so far. */
  show: (text: string) => void;
}

export interface Answered {
  /** What came, also where it ended too early. */
  text: string;
  /** Null: whole, or stopped by the person. */
  trouble: ModelTrouble | null;
  /** The server's own words for its trouble. */
  said: string | null;
  stopped: boolean;
  /** Something went out. */
  sent: boolean;
}

/** Asks the model that the company chose, and writes down what was sent, before it leaves. Throws nothing but what the browser's storage throws. */
export async function askModel(asked: Asked): Promise<Answered> {
  const { drafting, messages } = asked;
  const server = drafting.by === 'server' ? serverAt(drafting.address) : null;
  const body = requestBody(drafting.model, messages);
  const sent: Sent = {
    id: crypto.randomUUID(),
    at: Date.now(),
    case: asked.case,
    to: server?.origin ?? null,
    model: drafting.by === 'server' ? drafting.model : '',
    messages: [...messages],
    characters: messages.reduce((sum, { content }) => sum + content.length, 0),
    outcome: 'asked',
    answered: 0,
  };
  const access = server && (await accessTo(server.origin));
  if (drafting.by === 'server') {
    if (!server || !access) return failed('unconfirmed');
    if (!(await maySend([server.hosts]))) return failed('permission');
  } else if ((await onDevice(asked.language)) !== 'ready') return failed('gone');
  await noteSent(sent);
  const answered = server ? await fromServer(asked, { server, body, key: access?.key ?? null }) : await fromBrowser(asked);
  await noteSent({ ...sent, outcome: answered.stopped ? 'stopped' : (answered.trouble ?? 'drafted'), answered: answered.text.length });
  await trimSent(Date.now());
  return answered;
}

const failed = (trouble: ModelTrouble): Answered => ({ text: '', trouble, said: null, stopped: false, sent: false });

async function fromServer({ signal, show }: Asked, request: Pick<Parameters<typeof askServer>[0], 'server' | 'key' | 'body'>): Promise<Answered> {
  const reader = answerReader();
  try {
    for await (const bytes of askServer({ ...request, signal })) {
      reader.push(bytes);
      show(reader.text());
      if (reader.state().done) break;
    }
    reader.end();
  } catch (error) {
    return { text: reader.text(), stopped: signal.aborted, sent: true, ...(error instanceof ModelError ? { trouble: error.trouble, said: error.said } : { trouble: signal.aborted ? null : 'broken', said: null }) };
  }
  const { trouble, said } = reader.state();
  return ended(reader.text(), trouble, said);
}

async function fromBrowser({ messages, language, signal, show }: Asked): Promise<Answered> {
  let raw = '';
  try {
    for await (const words of askOnDevice(messages, language, signal)) {
      raw += words;
      show(seenAnswer(raw));
      if (raw.length > ANSWER_LIMIT) return ended(seenAnswer(raw.slice(0, ANSWER_LIMIT)), 'huge', null);
    }
  } catch (error) {
    if (!signal.aborted) console.warn(error);
    return { text: seenAnswer(raw), trouble: signal.aborted ? null : 'broken', said: null, stopped: signal.aborted, sent: true };
  }
  return ended(seenAnswer(raw), null, null);
}

function ended(text: string, trouble: ModelTrouble | null, said: string | null): Answered {
  return { text, trouble: trouble ?? (text === '' ? 'empty' : null), said, stopped: false, sent: true };
}
