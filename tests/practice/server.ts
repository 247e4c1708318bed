import { readFileSync } from 'node:fs';
import https from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { stripTypeScriptTypes } from 'node:module';
import { makeCertificate } from './certificate.ts';
import { bundleEditors } from './editors/bundle.ts';
import { Html } from './html.ts';
import { answer, type Answer } from './routes.ts';
import type { World } from './world.ts';

/** The hosts whose practice pages exist; browsers are told to look for them here and for nothing else anywhere. */
export const PRACTICE_HOSTS = ['yandex.ru', 'www.wildberries.ru', 'seller.wildberries.ru', 'www.avito.ru', 'shop.example', 'dacha.example', '2gis.ru', 'account.2gis.com', 'business.google.com', 'www.google.com', 'seller.ozon.ru', 'otzovik.com'] as const;

export interface PracticeServer {
  port: number;
  /** Every request that came in: `GET yandex.ru/maps/…`. */
  requests: string[];
  close: () => Promise<void>;
}

export async function startServer(world: World): Promise<PracticeServer> {
  const requests: string[] = [];
  const server = https.createServer(makeCertificate(PRACTICE_HOSTS), (request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host ?? 'unknown'}`);
    requests.push(`${request.method ?? ''} ${url.host}${url.pathname}${url.search}`);
    respond(world, url, request, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** Built when a page first asks for it: real libraries are not quick to put together. */
let editors: Promise<string> | null = null;

async function respond(world: World, url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (url.pathname === '/practice/editors.ts') {
    editors ??= bundleEditors();
    response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(await editors);
    return;
  }
  const file = /^\/practice\/([a-z-]+)\.(ts|css)$/.exec(url.pathname);
  if (file) {
    sendFile(`${file[1] ?? ''}.${file[2] ?? ''}`, response);
    return;
  }
  const body = request.method === 'POST' ? (JSON.parse(await readBody(request)) as Record<string, unknown>) : null;
  send(answer(world, url, body), response);
}

function send(what: Answer, response: ServerResponse): void {
  if (what instanceof Html) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': what.loose ? LOOSE_POLICY : POLICY, 'cache-control': 'no-store' });
    response.end(what.source);
  } else if (what === null) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Такой учебной страницы нет');
  } else {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
    response.end(JSON.stringify(what));
  }
}

/** As strict as a page can be: nothing inline, no code or style but the page's own, no string becomes markup by accident. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  // The widget of a platform on a company's own site; a frame of the same one.
  "frame-src 'self' https://yandex.ru",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** For pages with libraries that write styles and markup of their own. */
const LOOSE_POLICY = POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'").replace(/; require-trusted-types-for.*/, '');

function sendFile(name: string, response: ServerResponse): void {
  const isStyle = name.endsWith('.css');
  const source = readFileSync(new URL(isStyle ? `./${name}` : `./in-page/${name}`, import.meta.url), 'utf8');
  response.writeHead(200, {
    'content-type': isStyle ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8',
  });
  response.end(isStyle ? source : stripTypeScriptTypes(source));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}
