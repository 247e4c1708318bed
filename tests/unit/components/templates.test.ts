import { describe, expect, test } from 'vitest';
import { blocksOf, linesOf } from '../../../components/templates/blocks.ts';
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
