import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, PANEL, test } from './fixtures.ts';
import { journalRows, kindsOf } from './journal.ts';
import { closeOwn } from './own-pages.ts';
import { places } from './places.ts';
import { cards, inPage, panel } from './screens.ts';
import { typeInto } from './typing.ts';

const ANGRY = 'Марина Костюк';
const HAPPY = 'Тимур Аскаров';
const WIDE = { width: 1_200, height: 900 };
const CONTACT = 'telegram @sever-kofe';

const listed = (page: Page): Locator => page.getByRole('list', { name: 'Шаблоны' }).getByRole('listitem');
const box = (page: Page, author: string): Locator => cards.cabinet(page, author).getByRole('textbox', { name: 'Ответ компании' });

async function saveCabinet(page: Page, reader: Page): Promise<void> {
  await page.goto(places.coffeeCabinet);
  await page.bringToFront();
  await expect(inPage.marks(page)).toHaveCount(10);
  await inPage.saveAll(page).click();
  await expect.poll(async () => (await journalRows(reader)).cases.length).toBe(10);
}

test('an own template comes first; what it lacks is asked once; it goes out to a file and comes back, a damaged one does not', async ({ ctx, openExt, download }) => {
  const own = await openExt('desk.html#templates', WIDE);
  await expect(listed(own)).not.toHaveCount(0);
  await typeInto(own.getByRole('searchbox', { name: 'Искать в названиях' }), 'сорок минут на Луне');
  await expect(own.getByText('Ничего не нашлось')).toBeVisible();
  await typeInto(own.getByRole('searchbox', { name: 'Искать в названиях' }), ' ');

  await own.getByRole('button', { name: 'Новый шаблон' }).click();
  await typeInto(own.getByRole('textbox', { name: 'Название' }), 'Тепло о кофе');
  const part = (n: number): Locator => own.getByRole('group', { name: `Часть ${String(n)}` }).getByRole('textbox');
  await typeInto(part(1), '{name}, добрый день!');
  await typeInto(part(2), 'Спасибо за тёплые слова о нашем кофе.');
  await typeInto(part(3), 'Новости о зёрнах пишем здесь: {contact');
  await expect(own.getByText('Часть 3, строка 1: лишний или незакрытый знак')).toBeVisible();
  await expect(own.getByRole('button', { name: 'Сохранить шаблон' })).toBeDisabled();
  await typeInto(part(3), 'Новости о зёрнах пишем здесь: {contact}.');
  expect((await new AxeBuilder({ page: own }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze()).violations).toEqual([]);
  await own.getByRole('button', { name: 'Сохранить шаблон' }).click();
  await expect(listed(own).first()).toContainText('Тепло о кофе');
  await expect(listed(own).first()).toContainText('Мои');

  const page = await ctx.newPage();
  const side = await openExt('sidepanel.html', PANEL);
  await saveCabinet(page, side);
  await side.bringToFront();
  await panel.row(side, HAPPY).click();
  await expect(panel.caseOf(side, HAPPY)).toBeVisible();
  await expect(panel.proposals(side).first()).toContainText('о нашем кофе');
  await side.keyboard.press('r');
  const asked = side.getByRole('form', { name: 'Шаблону нужно то, чего мы не знаем' });
  await expect(asked).toBeVisible();
  expect(await kindsOf(side, HAPPY)).not.toContain('reply.inserted');
  await typeInto(asked.getByRole('textbox', { name: 'Как с вами связаться' }), CONTACT);
  await side.keyboard.press('Enter');
  await expect(box(page, HAPPY)).toHaveValue(`Тимур, добрый день! Спасибо за тёплые слова о нашем кофе. Новости о зёрнах пишем здесь: ${CONTACT}.`);
  await side.bringToFront();
  await panel.back(side).click();
  // Asked once: the next review needs no question.
  await panel.row(side, 'Olivia Brandt').click();
  await expect(panel.proposals(side)).toHaveCount(3);
  await side.keyboard.press('t');
  await expect(side.getByRole('dialog', { name: 'Выбрать шаблон' })).toBeVisible();
  await side.keyboard.press('Escape');
  // Words of one's own come back by the editor's own undo, and changed words are still their template's.
  const editor = panel.editor(side);
  await typeInto(editor, 'My own words');
  await panel.proposals(side).first().click();
  await expect(editor).not.toHaveValue('My own words');
  const proposed = await editor.inputValue();
  await editor.press('Control+z');
  await expect(editor).toHaveValue('My own words');
  await panel.proposals(side).first().click();
  await expect(editor).toHaveValue(proposed);
  await editor.press('End');
  await editor.pressSequentially(' Truly.');
  await editor.blur();
  const drafts = async () => (await journalRows(side)).events.filter(({ kind }) => kind === 'reply.drafted').sort((a, b) => (String(a.hlc) < String(b.hlc) ? -1 : 1)).map(({ payload }) => [payload?.text, payload?.template !== null]);
  await expect.poll(async () => (await drafts()).slice(-2)).toEqual([[proposed, true], [`${proposed} Truly.`, true]]);
  await closeOwn(side);

  await own.bringToFront();
  const remembered = own.getByRole('region', { name: 'Что шаблоны подставляют' }).getByRole('textbox', { name: 'Как с вами связаться' });
  await expect(remembered).toHaveValue(CONTACT);
  await typeInto(remembered, '[почта]');
  await expect(own.getByText('Такое в ответ не встанет')).toBeVisible();
  await typeInto(remembered, '@sever');
  await remembered.press('Enter');
  await expect(own.getByText('Запомнили').first()).toBeVisible();
  await expect(remembered).toHaveValue('@sever');
  await own.getByRole('button', { name: 'Изменить шаблон «Тепло о кофе»' }).click();
  // While one is written no other can be opened over it.
  await expect(own.getByRole('button', { name: /^Взять за основу/ })).toHaveCount(0);
  await own.getByRole('button', { name: 'Не сохранять' }).click();
  const { bytes } = await download(own, () => own.getByRole('button', { name: 'Сохранить свои в файл' }).click());
  await own.getByRole('button', { name: 'Убрать шаблон «Тепло о кофе»' }).click();
  await expect(own.getByText('Шаблон убран').first()).toBeVisible();
  await expect(listed(own).filter({ hasText: 'Тепло о кофе' })).toHaveCount(0);
  const choose = (body: Buffer): Promise<void> => own.getByLabel('Взять из файла', { exact: true }).last().setInputFiles({ name: 'templates.json', mimeType: 'application/json', buffer: body });
  await choose(Buffer.from(bytes.toString('utf8').replace('"positive"', '"angry"')));
  await expect(own.getByText('В файле испорчен шаблон: templates.0.tone')).toBeVisible();
  await choose(bytes);
  await expect(own.getByText('Возьмём 1 шаблон')).toBeVisible();
  await own.getByRole('button', { name: 'Взять', exact: true }).click();
  await expect(listed(own).first()).toContainText('Тепло о кофе');
});

test('A10, C2: a negative reply waits for its facts and for the head of quality, who changes it; then it goes into the box', async ({ ctx, openExt }) => {
  const own = await openExt('desk.html#regulation', WIDE);
  await own.getByRole('combobox', { name: 'Какие ответы согласуют' }).selectOption('negative');
  await own.getByRole('checkbox', { name: 'До ответа на отрицательный отзыв записывают, что проверено' }).check();
  await own.getByRole('button', { name: 'Принять новую версию' }).click();
  await expect.poll(async () => (await journalRows(own)).events.filter(({ kind }) => kind === 'regulation.revised').length).toBe(1);

  const page = await ctx.newPage();
  const side = await openExt('sidepanel.html', PANEL);
  await saveCabinet(page, side);
  await side.bringToFront();
  await panel.row(side, ANGRY).click();
  await typeInto(panel.editor(side), 'Марина, простите нас за ожидание.');
  // A copy is made, and what stands between it and the page is said.
  await side.getByRole('button', { name: 'Копировать' }).click();
  await expect(side.getByText('сначала согласует руководитель качества (A10)')).toBeVisible();
  await panel.insert(side).click();
  await expect(side.getByText('записывают, что проверено (C2)').last()).toBeVisible();
  await expect(side.getByText('сначала согласует руководитель качества (A10)')).toBeVisible();
  expect(await box(page, ANGRY).inputValue()).toBe('');

  const facts = side.getByRole('textbox', { name: 'Что проверено, где и когда' });
  await typeInto(facts, 'Смена подтвердила: зал ждал 40 минут');
  // Half-written facts outlive a look elsewhere.
  await panel.back(side).click();
  await panel.row(side, ANGRY).click();
  await expect(facts).toHaveValue('Смена подтвердила: зал ждал 40 минут');
  await panel.insert(side).click();
  await expect(side.getByText('записывают, что проверено (C2)').last()).toBeVisible();
  await side.getByRole('button', { name: 'Записать' }).click();
  await expect(side.getByText('Факты записаны').first()).toBeVisible();
  await expect(side.getByText('записывают, что проверено (C2)')).toHaveCount(0);
  await expect(facts).toHaveValue('');
  await side.getByRole('button', { name: 'Отправить на согласование' }).click();
  await expect(side.getByText('Ждёт согласования с')).toBeVisible();
  await panel.insert(side).click();
  await expect(side.getByText('Ответ ждёт согласования; вставить его можно после (A10)')).toBeVisible();

  await become(side, ['quality']);
  await own.bringToFront();
  await own.getByRole('link', { name: 'Сегодня' }).click();
  await expect(own.getByRole('list', { name: 'Ждут вашего согласования' })).toContainText(ANGRY);
  await side.bringToFront();
  await expect(side.getByText('просит согласовать ответ')).toBeVisible();
  await typeInto(panel.editor(side), 'Марина, простите нас за долгое ожидание.');
  await expect(side.locator('ins')).toHaveText('долгое ');
  await side.getByRole('button', { name: 'Согласовать' }).click();
  await expect(side.getByText('Согласовано сегодня')).toBeVisible();
  await expect(side.getByText('Ответ ждёт согласования; вставить его можно после (A10)')).toHaveCount(0);
  await become(side, ['manager']);
  await typeInto(panel.editor(side), 'Марина, простите нас за долгое ожидание?');
  await panel.insert(side).click();
  await expect(side.getByText('Согласован другой текст')).toBeVisible();
  await side.getByRole('button', { name: 'Взять согласованный текст' }).click();
  await panel.insert(side).click();
  await expect(box(page, ANGRY)).toHaveValue('Марина, простите нас за долгое ожидание.');
  expect((await kindsOf(side, ANGRY)).filter((kind) => kind.startsWith('approval.'))).toEqual(['approval.asked', 'approval.given']);
});

/** Gives the person who works here these roles, as the section «Люди» does. */
async function become(page: Page, roles: readonly string[]): Promise<void> {
  const ok = await page.evaluate(async (given) => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { local: { get: (key: string) => Promise<{ settings: { me: { id: string } } }> } }; runtime: { sendMessage: (message: unknown) => Promise<{ ok: boolean }> } } };
    const { me } = (await chrome.storage.local.get('settings')).settings;
    const doing = { company: 'people', kind: 'person.named', payload: { person: me.id, name: 'Анна', roles: given, department: null, active: true } };
    return (await chrome.runtime.sendMessage({ otklik: 'company.record', body: { doing } })).ok;
  }, roles);
  expect(ok).toBe(true);
}
