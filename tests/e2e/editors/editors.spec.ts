import type { Page } from '@playwright/test';
import { EDITOR_KINDS, ONE_LINE, TAKES, type EditorKind } from '../../practice/editors/kind.ts';
import { authorOf } from '../../practice/pages/editors.ts';
import { panel } from '../screens.ts';
import { typeInto } from '../typing.ts';
import { attemptFor, expect, held, refuse, test } from './session.ts';

/** Every kind of editor in both browsers, with the extension as it ships: insertion, read-back, «undo» and the way by hand. */

// One browser after the other for all of them: starting one takes longer than trying an editor.
test.describe.configure({ mode: 'default', timeout: 60_000 });

const REPLY = 'Спасибо за отзыв!\nПередали мастеру.\n\nЖдём вас снова – «чай» за наш счёт ☕';
const linesFor = (kind: EditorKind): string[] => (ONE_LINE.includes(kind) ? [REPLY.replace(/\n+/g, ' ')] : REPLY.split(/\n+/));

async function openCase(side: Page, kind: EditorKind): Promise<void> {
  await side.bringToFront();
  if (await panel.back(side).isVisible()) await panel.back(side).click();
  await panel.row(side, authorOf(kind)).click();
  await expect(panel.caseOf(side, authorOf(kind))).toBeVisible();
}

for (const kind of EDITOR_KINDS) {
  test(`${kind}: takes the reply, keeps it, gives it back at «undo»; refused, it goes by the clipboard`, async ({ session }) => {
    const { page, panel: side } = session;
    await openCase(side, kind);
    await typeInto(panel.editor(side), REPLY);
    await panel.insert(side).click();
    await expect(side.getByText('Вставлено – осталось опубликовать')).toBeVisible();
    expect(await held(page, kind)).toEqual(linesFor(kind));

    // The person goes on in the page: the focus is in the box, and one press takes back what was inserted.
    await page.bringToFront();
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => held(page, kind)).toEqual([]);

    expect(await attemptFor(side, kind, REPLY)).toBe(`inserted ${TAKES[kind]}`);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => held(page, kind)).toEqual([]);

    await refuse(page, true);
    await side.bringToFront();
    await panel.insert(side).click();
    await expect(side.getByText('Он в буфере обмена')).toBeVisible();
    expect(await held(page, kind)).toEqual([]);
    await refuse(page, false);
    await page.bringToFront();
    await page.keyboard.press('ControlOrMeta+v');
    await expect.poll(() => held(page, kind)).toEqual(linesFor(kind));
  });
}
