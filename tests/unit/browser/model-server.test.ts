import { createServer, type IncomingMessage, type Server as HttpServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askServer, ModelError, serverAt } from '../../../lib/browser/model-server.ts';

describe('the address that the company names', () => {
  test.each([
    ['https://models.example', 'https://models.example/v1/chat/completions'],
    ['https://models.example/', 'https://models.example/v1/chat/completions'],
    [' https://models.example/openai/v1/ ', 'https://models.example/openai/v1/chat/completions'],
    ['https://models.example/v1/chat/completions', 'https://models.example/v1/chat/completions'],
    ['http://localhost:11434', 'http://localhost:11434/v1/chat/completions'],
    ['http://127.0.0.1:8080/v1', 'http://127.0.0.1:8080/v1/chat/completions'],
  ])('%s', (address, endpoint) => {
    expect(serverAt(address)?.endpoint).toBe(endpoint);
  });

  test('what the browser is asked to allow is this one machine', () => {
    expect(serverAt('http://127.0.0.1:8080/v1')).toMatchObject({ hosts: 'http://127.0.0.1/*', origin: 'http://127.0.0.1:8080' });
    expect(serverAt('https://models.example:8443/v1')).toMatchObject({ hosts: 'https://models.example/*', origin: 'https://models.example:8443' });
  });

  test.each(['', 'models.example', 'http://models.example', 'http://192.168.1.5:11434', 'http://localhost.evil.example', 'http://127.0.0.1.evil.example', 'ftp://models.example', 'javascript:alert(1)', 'file:///etc/passwd', 'https://user:secret@models.example', 'https://models.example/v1?key=secret', 'https://models.example/v1#secret'])('nothing goes to «%s»', (address) => {
    expect(serverAt(address)).toBeNull();
  });
});

type Behave = (request: IncomingMessage, response: ServerResponse) => void;

let http: HttpServer;
let behave: Behave = () => undefined;
let asked: { headers: IncomingMessage['headers']; body: string; method: string; url: string }[] = [];
let closed = 0;

beforeAll(async () => {
  http = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => { body += chunk.toString(); });
    request.on('end', () => {
      asked.push({ headers: request.headers, body, method: request.method ?? '', url: request.url ?? '' });
      behave(request, response);
    });
    response.on('close', () => { if (!response.writableFinished) closed += 1; });
  });
  await new Promise<void>((resolve) => { http.listen(0, '127.0.0.1', resolve); });
});
afterAll(() => {
  http.closeAllConnections();
  http.close();
});

const address = (): string => `http://127.0.0.1:${String((http.address() as AddressInfo).port)}/v1`;

async function ask(how: Behave, { signal = new AbortController().signal, key = null as string | null, patience = { first: 2_000, next: 500 }, at = address() } = {}): Promise<string> {
  behave = how;
  asked = [];
  const server = serverAt(at);
  if (!server) throw new Error('no server');
  let text = '';
  for await (const bytes of askServer({ server, key, body: '{"x":1}', signal, patience })) text += new TextDecoder().decode(bytes);
  return text;
}

async function trouble(how: Behave, options: Parameters<typeof ask>[1] = {}): Promise<{ trouble: string; said: string | null }> {
  try {
    await ask(how, options);
  } catch (error) {
    if (error instanceof ModelError) return { trouble: error.trouble, said: error.said };
    throw error;
  }
  throw new Error('no trouble');
}

describe('asking', () => {
  test('sends the body and the key as they are, and gives what comes', async () => {
    const text = await ask((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: a\n\n');
      setTimeout(() => { response.end('data: b\n\n'); }, 50);
    }, { key: 'sk-test' });
    expect(text).toBe('data: a\n\ndata: b\n\n');
    expect(asked).toMatchObject([{ method: 'POST', url: '/v1/chat/completions', body: '{"x":1}', headers: { authorization: 'Bearer sk-test', 'content-type': 'application/json' } }]);
    expect(asked[0]?.headers.cookie).toBeUndefined();
    expect(asked[0]?.headers.referer).toBeUndefined();
  });

  test('without a key none is sent', async () => {
    await ask((_, response) => response.end('x'));
    expect(asked[0]?.headers.authorization).toBeUndefined();
  });

  test.each([
    [401, 'key'], [403, 'refused'], [404, 'missing'], [405, 'missing'], [429, 'busy'], [500, 'server'], [503, 'server'], [400, 'broken'], [418, 'broken'],
  ])('%i', async (status, name) => {
    expect(await trouble((_, response) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ error: { message: 'No\u0000 such\nmodel' } })))).toEqual({ trouble: name, said: 'No such model' });
    expect(await trouble((_, response) => response.writeHead(status, { 'content-type': 'text/html' }).end('<h1>Error</h1>'))).toEqual({ trouble: name, said: null });
  });

  test('an address that sends on elsewhere is not followed', async () => {
    for (const status of [301, 302, 307, 308]) {
      expect(await trouble((_, response) => response.writeHead(status, { location: `${address()}/other` }).end())).toMatchObject({ trouble: 'elsewhere' });
      expect(asked).toHaveLength(1);
    }
  });

  test('nobody there', async () => {
    expect(await trouble(() => undefined, { at: 'http://127.0.0.1:9/v1' })).toEqual({ trouble: 'network', said: null });
  });

  test('a connection that breaks', async () => {
    expect(await trouble((_, response) => {
      response.writeHead(200);
      response.write('data: a\n\n');
      setTimeout(() => response.destroy(), 50);
    })).toMatchObject({ trouble: 'network' });
  });

  test('a server that says nothing, and one that stops in the midst', async () => {
    expect(await trouble(() => undefined, { patience: { first: 100, next: 100 } })).toMatchObject({ trouble: 'slow' });
    expect(await trouble((_, response) => {
      response.writeHead(200);
      response.write('data: a\n\n');
    }, { patience: { first: 2_000, next: 100 } })).toMatchObject({ trouble: 'slow' });
  });

  test('stopped by the person: the server is told', async () => {
    const stop = new AbortController();
    const before = closed;
    const running = ask((_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('data: a\n\n'), 20);
      response.on('close', () => { clearInterval(timer); });
    }, { signal: stop.signal });
    setTimeout(() => { stop.abort(); }, 100);
    await expect(running).rejects.toThrow(/abort/i);
    await expect.poll(() => closed).toBe(before + 1);
  });

  test('who reads no further stops the server too', async () => {
    const before = closed;
    behave = (_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('data: a\n\n'), 20);
      response.on('close', () => { clearInterval(timer); });
    };
    const server = serverAt(address());
    if (!server) throw new Error('no server');
    for await (const bytes of askServer({ server, key: null, body: '{}', signal: new AbortController().signal })) {
      expect(bytes.byteLength).toBeGreaterThan(0);
      break;
    }
    await expect.poll(() => closed).toBe(before + 1);
  });

  test('the words of an endless error page are not read to the end', async () => {
    expect(await trouble((_, response) => {
      response.writeHead(500, { 'content-type': 'application/json' });
      const timer = setInterval(() => response.write('x'.repeat(10_000)), 5);
      response.on('close', () => { clearInterval(timer); });
    })).toEqual({ trouble: 'server', said: null });
  });
});
