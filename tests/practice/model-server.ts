import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that speaks the protocol of `/v1/chat/completions`, on this machine, as well or as badly as a test wants. */

export interface AskedOf {
  authorization: string | undefined;
  origin: string | undefined;
  body: string;
}
export type Behaviour = (response: ServerResponse, request: IncomingMessage) => void;

export interface ModelServer {
  /** As a person writes it into the settings. */
  address: string;
  /** What it was asked, in order. */
  asked: AskedOf[];
  /** Answers that the other side did not read to the end. */
  left: number;
  behave: Behaviour;
  close: () => Promise<void>;
}

export async function startModelServer(): Promise<ModelServer> {
  const http = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => { body += chunk.toString(); });
    request.on('end', () => {
      server.asked.push({ authorization: request.headers.authorization, origin: request.headers.origin, body });
      server.behave(response, request);
    });
    response.on('close', () => { if (!response.writableFinished) server.left += 1; });
  });
  await new Promise<void>((resolve) => { http.listen(0, '127.0.0.1', resolve); });
  const server: ModelServer = {
    address: `http://127.0.0.1:${String((http.address() as AddressInfo).port)}/v1`,
    asked: [],
    left: 0,
    behave: says('OK'),
    close: () =>
      new Promise((resolve) => {
        http.close(() => { resolve(); });
        http.closeAllConnections();
      }),
  };
  return server;
}

export const word = (content: string): string => `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content } }] })}\n\n`;
const DONE = 'data: [DONE]\n\n';
const STREAM = { 'content-type': 'text/event-stream' };

/** Streams the words one by one and ends. */
export function says(words: string): Behaviour {
  return (response) => {
    response.writeHead(200, STREAM);
    for (const one of words.split(/(?<= )/)) response.write(word(one));
    response.end(DONE);
  };
}

/** Streams the beginning, waits until `goOn` is called, and streams the rest. */
export function pausing(before: string, after: string): { behave: Behaviour; goOn: () => void } {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  return {
    goOn: () => { resolve(undefined); },
    behave: (response) => {
      response.writeHead(200, STREAM);
      response.write(word(before));
      void promise.then(() => { response.end(word(after) + DONE); });
    },
  };
}

/** Never ends; `every`: milliseconds between two words. */
export function endless(every: number): Behaviour {
  return (response) => {
    response.writeHead(200, STREAM);
    const timer = setInterval(() => response.write(word('ещё и ещё '.repeat(every < 20 ? 200 : 1))), every);
    response.on('close', () => { clearInterval(timer); });
  };
}

export function fails(status: number, message: string, headers: Record<string, string> = {}): Behaviour {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify({ error: { message } }));
  };
}

export function page(html: string): Behaviour {
  return (response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(html);
  };
}
