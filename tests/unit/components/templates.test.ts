import { describe, expect, test } from 'vitest';
import { blocksOf, linesOf } from '../../../components/templates/blocks.ts';
import { takenAs } from '../../../components/templates/taken-as.ts';
import { readTemplatesFile } from '../../../components/templates/read-file.ts';
import { exportTemplates } from '../../../lib/reply/template-file.ts';
import { templates as ours } from '../../../lib/reply/templates.ts';

describe('a template in fields', () => {
  test('every template that comes with the extension is the same after editing', () => {
    for (const { blocks } of ours) expect(blocksOf(linesOf(blocks))).toEqual(blocks);
  });

  test('a line break inside a variant stays inside it; empty lines and empty blocks are left out', () => {
    const blocks = [{ kind: 'thanks' as const, variants: ['Спасибо.\nЖдём снова.', 'Благодарим.'] }];
    expect(linesOf(blocks)).toEqual([{ kind: 'thanks', lines: 'Спасибо. ⏎ Ждём снова.\nБлагодарим.' }]);
    expect(blocksOf(linesOf(blocks))).toEqual(blocks);
    expect(blocksOf([{ kind: 'greeting', lines: ' \n\n' }, { kind: 'thanks', lines: '\nСпасибо. \n' }])).toEqual([{ kind: 'thanks', variants: ['Спасибо.'] }]);
  });
});

describe('a file with templates', () => {
  const read = (text: string) => readTemplatesFile(new Blob([text]));

  test('of our own is taken whole', async () => {
    expect(await read(exportTemplates(ours.slice(0, 3)))).toEqual({ ok: true, templates: ours.slice(0, 3), refused: [] });
  });

  test('of another tool is shown first: its placeholders are ours, its bad rows are named', async () => {
    const incoming = await read('title,text\nТепло,"{{customer.name}}, спасибо за отзыв!"\nПусто,\nРазметка,"<b>Спасибо</b>"\n');
    expect(incoming).toMatchObject({ ok: true, refused: [{ row: 3, reason: 'empty' }, { row: 4, reason: 'markup' }] });
    expect(incoming.ok && incoming.templates.map(({ blocks }) => blocks[0]?.variants)).toEqual([['{name}, спасибо за отзыв!']]);
  });

  test('that is damaged, newer, foreign or hostile is refused whole, with the reason', async () => {
    const [one] = ours;
    const why = async (text: string) => {
      const incoming = await read(text);
      return incoming.ok ? null : [incoming.why, incoming.where];
    };
    expect(await why('{ nothing')).toEqual(['templates.refusedNot', '']);
    expect(await why('{"format":"notes","version":1}')).toEqual(['templates.refusedNot', '']);
    expect(await why('{"format":"otklik-templates","version":9,"templates":[]}')).toEqual(['templates.refusedNewer', '']);
    expect(await why('a\n')).toEqual(['templates.refusedNot', '']);
    expect((await why(JSON.stringify({ format: 'otklik-templates', version: 1, templates: [{ ...one, tone: 'angry' }] })))?.[1]).toBe('templates.0.tone');
    expect((await why(exportTemplates([{ ...ours[0], blocks: [{ kind: 'thanks', variants: ['Спасибо, {name'] }] } as (typeof ours)[number]])))?.[1]).toContain(one?.id);
    expect(await why(`text\n${'"Спасибо, что зашли к нам сегодня"\n'.repeat(1_002)}`)).toEqual(['templates.refusedMany', '']);
  });
});

describe('templates from a file, as they are kept', () => {
  const [model] = ours;
  if (!model) throw new Error('no templates');
  const one = (id: string, set: 'approved' | 'personal', title = '') => ({ ...model, id, set, title });
  const kept = (id: string, set: 'approved' | 'personal', author: string) => ({ template: one(id, set), author, event: id });

  test('the company’s stays the company’s, mine stays mine, with the words of the file', () => {
    const journal = [kept('own-1', 'approved', 'boris'), kept('own-2', 'personal', 'anna')];
    expect(takenAs([one('own-1', 'personal', 'новое'), one('own-2', 'approved', 'новое')], journal, 'anna').map(({ id, set, title }) => [id, set, title])).toEqual([
      ['own-1', 'approved', 'новое'],
      ['own-2', 'personal', 'новое'],
    ]);
  });

  test('a colleague’s personal one is not written over: the file’s is another one', () => {
    const [taken] = takenAs([one('own-3', 'personal')], [kept('own-3', 'personal', 'boris')], 'anna');
    expect(taken?.id).toMatch(/^own-(?!3$)/);
    expect(taken?.set).toBe('personal');
  });

  test('unknown ones are personal; one that is not called so gets an id of its own, so that ours is never written over', () => {
    const [known, foreign] = takenAs([one('own-4', 'approved'), one(model.id, 'approved')], [], 'anna');
    expect([known?.id, known?.set]).toEqual(['own-4', 'personal']);
    expect(foreign?.id).not.toBe(model.id);
  });
});
