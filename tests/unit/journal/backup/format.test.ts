import { Decrypter, Encrypter } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { collected } from '../../../../lib/journal/backup/collect.ts';
import { INFLATED_BYTES, LINE_BYTES, MOMENT_LIMIT } from '../../../../lib/journal/backup/limits.ts';
import { nestsDeeper } from '../../../../lib/journal/backup/parse-line.ts';
import { seal } from '../../../../lib/journal/backup/passphrase.ts';
import { readJournal } from '../../../../lib/journal/backup/read.ts';
import type { Bytes } from '../../../../lib/journal/backup/pack.ts';
import { nextHlc } from '../../../../lib/journal/hlc.ts';
import { captured, MONDAY, page, sighting } from '../invent.ts';
import { event, forged, HEADER, linesIn, packed, refusal, unzipped, zipped } from './file.ts';

const question = { id: 'question-1', at: MONDAY, platform: 'practice', page: page(), sighting: sighting(), candidates: ['practice:1'], about: '[]' };
const look = { place: 'practice:place-1', room: 'public' as const, at: MONDAY, address: 'https://practice.example/', health: { read: 3, lacking: [], more: null }, fresh: 0 };
const lesson = {
  format: 'otklik-lesson' as const,
  version: 1 as const,
  host: 'shop.example',
  name: 'Лавка',
  card: 'div.review',
  parts: { author: '.who', posted: null, rating: null, text: 'p', reply: null },
  key: null,
  at: MONDAY,
};

describe('a journal file', () => {
  test('gives back what went in, in its order, and says what it holds', async () => {
    const lines = [{ event: event(1) }, { event: event(2, { at: MONDAY + 5 }) }, { question }, { look }, { lesson }];
    const file = await packed(lines);
    expect(await linesIn(file)).toEqual(lines);
    expect(await readJournal(file)).toEqual({
      header: HEADER,
      counts: { event: 2, question: 1, look: 1, lesson: 1 },
      leftOut: 0,
      cases: 2,
      places: 0,
      first: MONDAY,
      last: MONDAY + 5,
      bytes: file.size,
      encrypted: false,
    });
  });

  test('is gzip of JSON lines: any other tool can read it', async () => {
    const [header, line, footer, rest] = (await unzipped(await packed([{ event: event(1) }]))).split('\n');
    expect(JSON.parse(header ?? '')).toEqual(HEADER);
    expect(JSON.parse(line ?? '')).toEqual({ event: event(1) });
    expect(JSON.parse(footer ?? '')).toMatchObject({ end: { counts: { event: 1 } } });
    expect(rest).toBe('');
  });

  test('of an empty journal is a file too', async () => {
    expect(await readJournal(await packed([]))).toMatchObject({ cases: 0, first: null, last: null });
  });

  test('keeps every character: half of a pair, zero, quotation marks, both line ends', async () => {
    const text = 'до\uD83Dпосле \u0000 "кавычки\\" \u2028 \n\r 👩‍🍳 {[{[';
    const lines = [{ event: event(1, { payload: captured({ text }) } as object) }];
    expect(await linesIn(await packed(lines))).toEqual(lines);
  });

  test('leaves out a row that its reader would refuse, and says how many', async () => {
    const round: unknown[] = [];
    round.push(round);
    const rows = [{ event: { ...event(2), kind: 'review.sung' } }, { event: null }, { event: { ...event(3), at: 5n } }, { event: { ...event(4), payload: round } }, { look: { ...look, fresh: 'many' } }];
    const file = await packed([{ event: event(1) }, ...rows]);
    expect(await readJournal(file)).toMatchObject({ leftOut: 5, counts: { event: 1, look: 0 } });
  });

  test('takes an event that a salvaged table gives twice once', async () => {
    expect(await linesIn(await packed([{ event: event(1) }, { event: event(2) }, { event: event(1) }]))).toEqual([{ event: event(1) }, { event: event(2) }]);
  });

  test('does not come about with a head that its reader would refuse', async () => {
    await expect(packed([], { header: { ...HEADER, createdAt: 'yesterday' } })).rejects.toThrow();
  });

  test('of a newer journal keeps rows that this build cannot judge; reading them says «newer»', async () => {
    const header = { ...HEADER, schema: 99 };
    const file = await packed([{ event: { ...event(1), kind: 'review.sung' } }], { newer: true, header });
    expect(await unzipped(file)).toContain('review.sung');
    expect(await refusal(file)).toBe('newer');
  });

  test('hands each line to a change on its way out', async () => {
    const file = await packed([{ event: event(1) }, { event: event(2) }], {
      change: (line) => ('event' in line && line.event.id === 'event-no-1' ? null : 'event' in line ? { event: { ...line.event, author: 'x' } } : line),
    });
    expect(await linesIn(file)).toEqual([{ event: event(2, { author: 'x' }) }]);
  });

  test('can be cancelled while it is written and while it is read', async () => {
    const lines = Array.from({ length: 500 }, (_, n) => ({ event: event(n) }));
    const writing = new AbortController();
    await expect(packed(lines, { signal: writing.signal, onProgress: () => writing.abort() })).rejects.toMatchObject({ code: 'cancelled' });
    const reading = new AbortController();
    const file = await packed(lines);
    expect(await refusal(file, { signal: reading.signal, onProgress: () => reading.abort() })).toBe('cancelled');
  });

  test('says how far it is', async () => {
    const steps: [number, number][] = [];
    const file = await packed(Array.from({ length: 250 }, (_, n) => ({ event: event(n) })), { onProgress: (...step) => steps.push(step) });
    expect(steps).toEqual([[100, 250], [200, 250], [250, 250]]);
    const read: [number, number][] = [];
    await readJournal(file, { onProgress: (...step) => read.push(step) });
    expect(read.at(-1)).toEqual([file.size, file.size]);
  });

  test('what the taker throws comes out as it is', async () => {
    const trouble = new RangeError('no room');
    await expect(readJournal(await packed([{ event: event(1) }]), { take: () => Promise.reject(trouble) })).rejects.toBe(trouble);
  });
});

describe('a file is refused, whole, when it', () => {
  const good = JSON.stringify({ event: event(1) });
  const header = JSON.stringify(HEADER);

  test('is something else', async () => {
    for (const other of ['', 'x', 'PK\u0003\u0004', '%PDF-1.7', '{"format":"otklik-lesson"}', '\u001F']) expect(await refusal(new Blob([other]))).toBe('not-ours');
    expect(await refusal(zipped('just words\n'))).toBe('not-ours');
    expect(await refusal(zipped(''))).toBe('not-ours');
    expect(await refusal(zipped(`${JSON.stringify({ formatName: 'dexie', data: {} })}\n`))).toBe('not-ours');
    expect(await refusal(zipped(`[1]\n`))).toBe('not-ours');
  });

  test('asks for a newer reader, whatever else it says', async () => {
    expect(await refusal(forged([JSON.stringify({ ...HEADER, minReader: 2 }), '{"song":1}']))).toBe('newer');
    expect(await refusal(forged([JSON.stringify({ format: 'otklik-journal', minReader: 7, written: 'otherwise' })]))).toBe('newer');
    // A newer writer that this reader is enough for.
    expect(await refusal(forged([JSON.stringify({ ...HEADER, version: 2 }), good]))).toMatchObject({ cases: 1 });
    expect(await refusal(forged([JSON.stringify({ ...HEADER, version: 2 }), '{"song":1}']))).toBe('newer');
  });

  test('differs from its checksum or its counts', async () => {
    expect(await refusal(forged([header, good]))).toMatchObject({ cases: 1 });
    expect(await refusal(forged([header, good], { sha256: '0'.repeat(64) }))).toBe('damaged');
    expect(await refusal(forged([header, good], { counts: { event: 2, question: 0, look: 0, lesson: 0 } }))).toBe('damaged');
    expect(await refusal(forged([header, good], { counts: { event: 1e300, question: 0, look: 0, lesson: 0 } }))).toBe('damaged');
  });

  test('lacks its end, goes on after it, or says something twice', async () => {
    const whole = await unzipped(await forged([header, good]));
    const footer = whole.split('\n')[2] ?? '';
    expect(await refusal(zipped(`${header}\n${good}\n`))).toBe('damaged');
    expect(await refusal(zipped(whole.slice(0, -1)))).toBe('damaged');
    expect(await refusal(zipped(`${whole}${good}\n`))).toBe('damaged');
    expect(await refusal(zipped(`${whole}${footer}\n`))).toBe('damaged');
    expect(await refusal(zipped(`${header}\n${footer}\n${good}\n`))).toBe('damaged');
    expect(await refusal(forged([header, header, good]))).toBe('damaged');
    expect(await refusal(forged([header, good, good]))).toBe('damaged');
    expect(await refusal(forged([header, '', good]))).toBe('damaged');
  });

  test('holds what the schemas do not know', async () => {
    const bad = [
      { event: { ...event(1), kind: 'review.sung' } },
      { event: { ...event(1), place: 'practice:place-1' } },
      { event: event(1), look },
      { song: 1 },
      { event: { ...event(1), at: 1e20 } },
      { event: { ...event(1), at: -1 } },
      { event: { ...event(1), at: MOMENT_LIMIT + 1 } },
      { event: { ...event(1), hlc: nextHlc(null, MOMENT_LIMIT + 1) } },
      { event: { ...event(1), hlc: 'zzzzzzzzzz-zzzz' } },
      { event: { ...event(1), payload: captured({ text: 'а'.repeat(20_001) }) } },
      { event: { ...event(1), payload: captured({ link: 'javascript:alert(1)' }) } },
      { question: { ...question, sighting: { ...question.sighting, via: 'dream' } } },
      { look: { ...look, at: MOMENT_LIMIT + 1 } },
      { lesson: { ...lesson, card: 'div:has(*)' } },
      {},
      [],
      1,
      null,
    ];
    const texts = [...bad.map((line) => JSON.stringify(line)), good.replace('"rating":4', '"rating":1e400'), good.replace('"rating":4', '"rating":"4"'), good.replace('"at":', '"at":1')];
    for (const text of texts) expect([text, await refusal(forged([header, text]))]).toEqual([text, 'damaged']);
  });

  test('carries keys that reach for what every object inherits', async () => {
    const hostile = good.replace('"payload":{', '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"payload":{"__proto__":{"polluted":1},');
    const taken = await linesIn(await forged([header, hostile]));
    expect(taken).toEqual([{ event: event(1) }]);
    expect(JSON.stringify(taken)).not.toContain('polluted');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(await refusal(forged([header, '{"__proto__":{}}']))).toBe('damaged');
    expect(await refusal(forged([header, '{"constructor":{}}']))).toBe('damaged');
  });

  test('nests deeply, in whatever is well formed or not', async () => {
    for (const open of ['[', '{"a":', '[{"a":']) {
      const deep = `{"event":${open.repeat(10_000)}`;
      expect(await refusal(forged([header, deep]))).toBe('damaged');
      expect(await refusal(zipped(`${deep}\n`))).toBe('not-ours');
    }
  });

  test('is not UTF-8 inside, or begins with a mark of bytes', async () => {
    const body = new TextEncoder().encode(await unzipped(await forged([header, good])));
    body[header.length + 40] = 0xff;
    expect(await refusal(zipped(body))).toBe('damaged');
    expect(await refusal(zipped(`\uFEFF${await unzipped(await forged([header, good]))}`))).toBe('not-ours');
  });

  test('inflates to a line beyond the limit: read no further than that', async () => {
    const bomb = await zipped(new Uint8Array(200 * 1024 * 1024));
    expect(bomb.size).toBeLessThan(300_000);
    expect(await refusal(bomb)).toBe('too-large');
    expect(await refusal(zipped(`${header}\n{"event":"${'a'.repeat(LINE_BYTES)}"}\n`))).toBe('too-large');
  });

  test('inflates beyond all bounds', async () => {
    let sent = 0;
    const million = new TextEncoder().encode(' '.repeat(1_048_575) + '\n');
    const { splitLines } = await import('../../../../lib/journal/backup/split.ts');
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += million.length;
        controller.enqueue(million);
      },
    });
    const all = async (): Promise<void> => {
      for await (const line of splitLines(endless)) expect(line.length).toBe(million.length);
    };
    await expect(all()).rejects.toMatchObject({ code: 'too-large' });
    expect(sent).toBeLessThanOrEqual(INFLATED_BYTES + 3 * million.length);
  }, 120_000);

  test('was taken away while it was read', async () => {
    const file = await packed([{ event: event(1) }]);
    const gone = Object.assign(new Blob([file]), {
      stream: () => new ReadableStream({ pull: (controller) => controller.error(new DOMException('gone', 'NotReadableError')) }),
    });
    expect(await refusal(gone)).toBe('damaged');
  });
});

describe('how deep a line nests', () => {
  test('is counted outside of strings only', () => {
    expect(nestsDeeper('{"a":[1,{"b":[]}]}', 4)).toBe(false);
    expect(nestsDeeper('{"a":[1,{"b":[]}]}', 3)).toBe(true);
    expect(nestsDeeper('["[[[[[[", "a\\"[[[[", "\\\\", [1]]', 2)).toBe(false);
    expect(nestsDeeper('["\\\\", [[1]]]', 2)).toBe(true);
    expect(nestsDeeper('[[],[],[],[]]', 2)).toBe(false);
    expect(nestsDeeper('["never ends [[[[', 1)).toBe(false);
  });
});

describe('a passphrase', () => {
  const plain = packed([{ event: event(1) }]);
  /** Its key is dear on purpose, so it is computed once for all tests. */
  const ours = plain.then((file) => collected(seal(file.stream() as ReadableStream<Bytes>, 'три слова й')));
  /** By age itself, at a low price. */
  const theirs = async (passphrase: string): Promise<Blob> => {
    const encrypter = new Encrypter();
    encrypter.setScryptWorkFactor(10);
    encrypter.setPassphrase(passphrase);
    return new Blob([(await encrypter.encrypt(new Uint8Array(await (await plain).arrayBuffer()))) as Bytes]);
  };

  test('opens what it closed, and age’s own implementation opens it too', async () => {
    const file = await ours;
    expect(await refusal(file)).toBe('passphrase-needed');
    // Typed on another machine, where one letter is written as two.
    expect(await readJournal(file, { passphrase: 'три слова й'.normalize('NFD') })).toMatchObject({ cases: 1, encrypted: true, bytes: file.size });
    const decrypter = new Decrypter();
    decrypter.addPassphrase('три слова й');
    const opened = await decrypter.decrypt(new Uint8Array(await file.arrayBuffer()));
    expect(await linesIn(new Blob([opened as Bytes]))).toEqual([{ event: event(1) }]);
  }, 120_000);

  test('opens what age closed, and only with the very words', async () => {
    const file = await theirs('слово');
    expect(await linesIn(file, { passphrase: 'слово' })).toEqual([{ event: event(1) }]);
    expect(await refusal(file, { passphrase: '' })).toBe('passphrase-needed');
    for (const passphrase of ['Слово', 'слово ', 'word']) expect(await refusal(file, { passphrase })).toBe('passphrase-wrong');
  });

  test('of a hostile file costs nothing', async () => {
    const text = Array.from(new Uint8Array(await (await theirs('слово')).arrayBuffer()), (byte) => String.fromCharCode(byte)).join('');
    const as = (changed: string): Blob => new Blob([Uint8Array.from(changed, (character) => character.charCodeAt(0))]);
    const start = performance.now();
    expect(await refusal(as(text.replace(/ 10\n/, ' 30\n')), { passphrase: 'слово' })).toBe('too-large');
    expect(await refusal(as(text.replace(/ 10\n/, ' 0\n')), { passphrase: 'слово' })).toBe('damaged');
    expect(await refusal(as(text.replace('-> scrypt', '-> X25519')), { passphrase: 'слово' })).toBe('damaged');
    expect(await refusal(as(`age-encryption.org/v1\n-> scrypt ${'A'.repeat(1_000_000)}`), { passphrase: 'слово' })).toBe('damaged');
    // At the price that the file asks for it would be hours.
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  test('is cancelled while its key is computed', async () => {
    expect(await refusal(ours, { passphrase: 'три слова', signal: AbortSignal.timeout(30) })).toBe('cancelled');
    const again = seal((await plain).stream() as ReadableStream<Bytes>, 'слово', AbortSignal.timeout(30));
    await expect(collected(again)).rejects.toMatchObject({ code: 'cancelled' });
  });
});
