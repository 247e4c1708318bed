import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANSWER_LIMIT, answerReader, seenAnswer } from '../../../../lib/reply/drafting/stream.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const word = (content: string): string => `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content } }] })}\n\n`;

function read(...chunks: (string | Uint8Array)[]): { text: string; done: boolean; trouble: string | null; said: string | null } {
  const reader = answerReader();
  for (const chunk of chunks) reader.push(typeof chunk === 'string' ? bytes(chunk) : chunk);
  reader.end();
  return { text: reader.text(), ...reader.state() };
}

const STREAM = `: comment\n\nevent: message\nid: 1\n${word('Марина')}${word(', спасибо')}data: {"choices":[{"delta":{"role":"assistant"},"finish_reason":"stop"}]}\n\ndata: {"choices":[],"usage":{"total_tokens":9}}\n\ndata: [DONE]\n\n`;

describe('a stream', () => {
  test('cut anywhere, with any end of lines', () => {
    for (const text of [STREAM, STREAM.replaceAll('\n', '\r\n'), STREAM.replaceAll('\n', '\r'), STREAM.replaceAll('\n\ndata', '\ndata')]) {
      const all = bytes(text);
      fc.assert(
        fc.property(fc.array(fc.nat(all.length), { maxLength: 12 }), (cuts) => {
          const at = [0, ...cuts.sort((a, b) => a - b), all.length];
          expect(read(...at.slice(1).map((to, index) => all.slice(at[index], to)))).toEqual({ text: 'Марина, спасибо', done: true, trouble: null, said: null });
        }),
        { numRuns: 60 },
      );
    }
  });

  test('grows as it comes, and is done with its own word for it', () => {
    const reader = answerReader();
    reader.push(bytes(word('Марина')));
    expect([reader.text(), reader.state().done]).toEqual(['Марина', false]);
    reader.push(bytes('data: [DONE]\n\n'));
    expect(reader.state()).toEqual({ done: true, trouble: null, said: null });
    reader.push(bytes(word(' и ещё')));
    expect(reader.text()).toBe('Марина');
  });

  test('without its last empty line', () => {
    expect(read(word('Спасибо').trimEnd()).text).toBe('Спасибо');
  });

  test('broken off keeps what came', () => {
    expect(read(word('Спасибо'), 'data: {"choices":[{"del')).toMatchObject({ text: 'Спасибо', trouble: 'protocol' });
  });

  test('an answer that was cut short is not whole', () => {
    const end = (reason: string): string => `data: ${JSON.stringify({ choices: [{ delta: { content: ' за' }, finish_reason: reason }] })}\n\ndata: [DONE]\n\n`;
    expect(read(word('Спасибо'), end('length'))).toMatchObject({ text: 'Спасибо за', trouble: 'broken' });
    expect(read(word('Спасибо'), end('content_filter'))).toMatchObject({ trouble: 'broken' });
    expect(read(word('Спасибо'), end('stop'))).toMatchObject({ text: 'Спасибо за', trouble: null });
    // Neither a reason nor the protocol's last word: somebody on the way hung up.
    expect(read(word('Спасибо'))).toMatchObject({ text: 'Спасибо', trouble: 'broken' });
    expect(read(JSON.stringify({ choices: [{ message: { content: 'Спасибо за' }, finish_reason: 'length' }] }))).toMatchObject({ text: 'Спасибо за', trouble: 'broken' });
  });

  test('an error in the midst says what the server said', () => {
    expect(read(word('Спа'), 'data: {"error":{"message":"model \\u0007overloaded\\n now"}}\n\n')).toEqual({ text: 'Спа', done: true, trouble: 'broken', said: 'model overloaded now' });
  });

  test('nothing at all', () => {
    expect(read('')).toMatchObject({ text: '', trouble: 'protocol' });
    expect(read(': ping\n\n: ping\n\n')).toMatchObject({ trouble: 'protocol' });
  });
});

describe('another answer', () => {
  test('whole, from a server that streams nothing', () => {
    expect(read(JSON.stringify({ choices: [{ message: { content: 'Спасибо за отзыв.' } }] }, null, 2))).toMatchObject({ text: 'Спасибо за отзыв.', trouble: null });
    expect(read('{"error":"no such model"}')).toMatchObject({ trouble: 'broken', said: 'no such model' });
  });

  test.each(['<!doctype html><html><body>data: {"choices":[]}</body></html>', 'OK', '[]', '{"choices":"a"}', 'data: <html>\n\n', 'data: null\n\n', '{"answer":"x"}'])('not this protocol: %s', (answer) => {
    expect(read(answer)).toMatchObject({ text: '', trouble: 'protocol' });
  });

  test('contents that are no words are none', () => {
    expect(read('data: {"choices":[{"delta":{"content":{"a":1}}}]}\n\n', 'data: {"choices":[{"delta":{"content":["x"]}}]}\n\ndata: {"choices":[null]}\n\ndata: [DONE]\n\n')).toMatchObject({ text: '', trouble: null });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('bounded', () => {
  test('an answer without end is cut', () => {
    const reader = answerReader();
    let pushed = 0;
    for (; pushed < 100_000 && !reader.state().done; pushed += 1) reader.push(bytes(word('ещё слово ')));
    expect(pushed).toBeLessThan(2_500);
    expect(reader.state().trouble).toBe('huge');
    expect(reader.text().length).toBeLessThanOrEqual(ANSWER_LIMIT);
  });

  test('a line without end, bytes that say nothing, and an event of many lines', () => {
    for (const piece of ['data: ' + 'x'.repeat(100_000), ': ping\n\n'.repeat(20_000), 'x'.repeat(100_000), 'data: {\n'.repeat(5_000)]) {
      const reader = answerReader();
      const from = performance.now();
      for (let pushed = 0; pushed < 200 && !reader.state().done; pushed += 1) reader.push(bytes(piece));
      expect(['huge', 'protocol'], piece.slice(0, 10)).toContain(reader.state().trouble);
      expect(performance.now() - from).toBeLessThan(5_000);
    }
  });

  test('any bytes at all are no exception', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.uint8Array({ maxLength: 60 }), fc.constantFrom('data: ', '{"choices":[{"delta":{"content":"a"}}]}', '\n\n', '\r', '[DONE]', '{', '"error":', ':').map(bytes)), { maxLength: 20 }), (chunks) => {
        const answer = read(...chunks);
        expect(answer.done).toBe(true);
        expect(answer.text).toBe(answer.text.toWellFormed());
      }),
      { numRuns: 1_500 },
    );
  });
});

describe('the words as a person may see them', () => {
  test('without hidden signs, controls and what the model says to itself', () => {
    expect(seenAnswer('<think>надо извиниться\n\n</think>\n\nПростите нас.')).toBe('Простите нас.');
    expect(seenAnswer('Простите.<think>и ещё')).toBe('Простите.');
    expect(seenAnswer('Про\u202eсти\u200bте\u0007 нас\u{E0041}.')).toBe('Простите нас.');
    expect(seenAnswer('```\nСпасибо.\n```')).toBe('Спасибо.');
    expect(seenAnswer('«Спасибо за отзыв.»')).toBe('Спасибо за отзыв.');
    expect(seenAnswer('«Сырники» хвалят, спасибо за «отлично»')).toBe('«Сырники» хвалят, спасибо за «отлично»');
  });
});
