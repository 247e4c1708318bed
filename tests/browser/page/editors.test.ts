import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { editors } from '../../practice/editors/index.ts';
import { EDITOR_KINDS, ONE_LINE, TAKES, type Box, type EditorKind } from '../../practice/editors/kind.ts';
import { card, markText, PracticeJournal, rest, sightingOf, stage, type Review, type Stage } from './practice.ts';

/** The chain of insertion on the real libraries; with the extension in both browsers: tests/e2e/editors. */

let now: Stage;
afterEach(() => now.end());

const review: Review = { id: 'a1', author: 'Вера Лугина', text: 'Кофе остыл, пока несли' };
const REPLY = 'Вера, благодарим за отзыв.\nКофе теперь подают сразу.\n\nПриходите ещё – «кофе» за наш счёт ☕';
const CASE = 'practice:a1';
const OWN = { reach: 'own', past: [] } as const;

/** A page with one known review, whose card holds this editor. */
async function holding(kind: EditorKind): Promise<Box> {
  const journal = new PracticeJournal();
  journal.know(sightingOf(card(review)));
  now = stage([review], { journal });
  const first = now.list.querySelector('.review') as HTMLElement;
  const place = document.createElement('div');
  first.append(place);
  const box = editors[kind](place, 'Ответ компании');
  await expect.poll(() => markText(first)).toBe('✓ 21 ч');
  // CKEditor stands a moment later than it was asked for.
  await expect.poll(() => place.querySelector('.ck-editor__editable') !== null || kind !== 'ckeditor').toBe(true);
  return box;
}

const linesOf = (text: string): string[] => text.split(/\n+/).map((line) => line.replace(/\u00a0/g, ' ').trim()).filter(Boolean);
const wanted = (kind: EditorKind): string[] => (ONE_LINE.includes(kind) ? [REPLY.replace(/\n+/g, ' ')] : linesOf(REPLY));

describe.each(EDITOR_KINDS)('%s', (kind) => {
  test('takes the reply line by line, keeps it, and gives it back at «undo»', async () => {
    const box = await holding(kind);
    expect(await now.watch.insert(CASE, REPLY, OWN)).toEqual({ outcome: 'inserted', limit: null, by: TAKES[kind] });
    expect(linesOf(box.text())).toEqual(wanted(kind));
    await rest(300);
    expect(linesOf(box.text())).toEqual(wanted(kind));
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => linesOf(box.text())).toEqual([]);
  });

  test('keeps other words until replacing is asked for, and then holds the reply alone', async () => {
    const box = await holding(kind);
    await now.watch.insert(CASE, 'Уже написано рукой', OWN);
    expect((await now.watch.insert(CASE, REPLY, OWN)).outcome).toBe('occupied');
    expect(linesOf(box.text())).toEqual(['Уже написано рукой']);
    expect((await now.watch.insert(CASE, REPLY, { reach: 'own', past: ['occupied'] })).outcome).toBe('inserted');
    expect(linesOf(box.text())).toEqual(wanted(kind));
  });
});

describe.each(['prosemirror', 'quill', 'lexical', 'slate', 'draft', 'ckeditor'] as const)('%s on a page that meddles', (kind) => {
  test('what it takes halfway only is taken back, and the clipboard is left as the way', async () => {
    const box = await holding(kind);
    // The page hands on the first words of whatever comes in, by whatever way.
    let halfway = '';
    const cut = (event: ClipboardEvent): void => {
      if (event.clipboardData?.getData('text/plain') === 'Вера,') return;
      setTimeout(() => { halfway = box.text().trim(); }, 80);
      event.stopImmediatePropagation();
      event.preventDefault();
      const less = new DataTransfer();
      less.setData('text/plain', 'Вера,');
      event.target?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: less, bubbles: true, cancelable: true }));
    };
    const stop = (event: Event): void => {
      event.stopImmediatePropagation();
      event.preventDefault();
    };
    const put = document.execCommand.bind(document);
    window.addEventListener('paste', cut, true);
    window.addEventListener('beforeinput', stop, true);
    document.execCommand = (name: string, ui?: boolean, value?: string) => name === 'delete' && put(name, ui, value);
    try {
      expect((await now.watch.insert(CASE, REPLY, OWN)).outcome).toBe('refused');
    } finally {
      window.removeEventListener('paste', cut, true);
      window.removeEventListener('beforeinput', stop, true);
      document.execCommand = put;
    }
    expect([halfway, ...linesOf(box.text())]).toEqual(['Вера,']);
    expect(now.journal.records).toEqual([]);
  });
});
