import { expect, test } from 'vitest';
import { lessonsFile, lessonsIn } from '../../../components/settings/lessons-file.ts';
import type { Lesson } from '../../../lib/model/lesson.ts';

const lesson: Lesson = {
  format: 'otklik-lesson', version: 1, host: 'dacha.example', name: 'Лесной берег', card: 'div.row', key: null, at: 1_763_000_000_000,
  parts: { author: 'span.who', posted: 'span.when', rating: null, text: 'div.what', reply: null },
};
const read = (text: string) => lessonsIn(new Blob([text]));

test('lessons come back from a file as they were', async () => {
  expect(await read(lessonsFile([lesson, { ...lesson, host: 'camp.example' }]))).toEqual([lesson, { ...lesson, host: 'camp.example' }]);
});

test.each([
  ['nothing', ''],
  ['half a file', lessonsFile([lesson]).slice(0, -20)],
  ['an empty list', '[]'],
  ['one bad lesson among good ones', lessonsFile([lesson, { ...lesson, card: 'div:has(*)' }])],
  ['a script', '<script>alert(1)</script>'],
  ['a lesson that brings more than a lesson has', JSON.stringify([{ ...lesson, parts: { ...lesson.parts, text: 'a{}' } }])],
  ['two hundred and one', lessonsFile(Array.from({ length: 201 }, (_, n) => ({ ...lesson, host: `h${String(n)}.example` })))],
])('%s is refused whole', async (_, text) => {
  expect(await read(text)).toBeNull();
});

test('a file of the wrong size is not even read', async () => {
  expect(await read(`[${' '.repeat(2_000_001)}]`)).toBeNull();
});
