import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { journalRows } from './journal.ts';
import type { ExtensionApi } from './own-pages.ts';
import { places } from './places.ts';
import { inPage } from './screens.ts';
import { typeInto } from './typing.ts';

const HOUR = 3_600_000;
const ANGRY = 'Марина Костюк';
const hours = (page: Page) => page.getByRole('textbox', { name: 'Сколько: ответ (для всех)' });
const save = (page: Page) => page.getByRole('button', { name: 'Принять новую версию' });
const version = (page: Page, number: number) => page.getByRole('list', { name: 'Версии' }).getByRole('listitem').filter({ hasText: `Версия ${String(number)}` });

/** The reviews that wait for a reply, with the moment by which it is due. */
async function waiting(page: Page): Promise<Map<string, number>> {
  const { cases } = await journalRows(page);
  return new Map(cases.filter(({ open }) => open === 1).map(({ key, dueAt }) => [String(key), Number(dueAt)]));
}

test('D10, D11: the rules are changed once it is seen what that does, every deadline moves, and back', async ({ ctx, openExt, download }) => {
  const own = await openExt('desk.html#regulation', { width: 1_200, height: 900 });
  const page = await ctx.newPage();
  await page.goto(places.coffee);
  await page.bringToFront();
  await inPage.saveAll(page).click();
  await own.bringToFront();
  await expect.poll(async () => (await waiting(own)).size).toBeGreaterThan(0);
  const before = await waiting(own);

  await typeInto(hours(own), '0');
  await expect(hours(own)).toHaveAttribute('aria-invalid', 'true');
  await expect(own.getByText('не понятно, останется «24»')).toBeVisible();
  await typeInto(hours(own), '12');
  // The draft outlives a look at another section.
  await own.getByRole('link', { name: 'Люди' }).click();
  await own.getByRole('link', { name: 'Регламент' }).click();
  await expect(hours(own)).toHaveValue('12');
  const change = own.getByRole('region', { name: 'Что изменится' });
  const earlier = change.getByRole('button', { name: `у ${String(before.size)} срок раньше` });
  await earlier.click();
  await expect(change.getByRole('list', { name: `у ${String(before.size)} срок раньше` }).getByRole('listitem')).toHaveCount(before.size);
  await change.getByRole('button', { name: ANGRY }).click();
  await expect(own.getByRole('complementary').getByRole('heading', { name: ANGRY })).toBeVisible();
  await own.keyboard.press('Escape');
  await typeInto(change.getByRole('textbox', { name: 'Почему меняем' }), 'Клиенты ждут слишком долго');
  await typeInto(change.getByRole('combobox', { name: 'Кто утвердил' }), 'Вера Павлова');
  expect(await waiting(own)).toEqual(before);
  expect((await new AxeBuilder({ page: own }).analyze()).violations).toEqual([]);

  await save(own).click();
  await expect(own.getByRole('heading', { name: 'Версии' })).toBeFocused();
  await expect(version(own, 2)).toContainText('Клиенты ждут слишком долго');
  await expect(version(own, 2)).toContainText('Утвердил: Вера Павлова');
  await expect(version(own, 2)).toContainText('действует');
  expect(await waiting(own)).toEqual(new Map([...before].map(([key, due]) => [key, due - 12 * HOUR])));

  const file = await download(own, () => own.getByRole('button', { name: 'Скачать действующий регламент' }).click());
  expect(JSON.parse(file.bytes.toString())).toMatchObject({ otklik: 'rules', rules: { version: 2, approvedBy: 'Вера Павлова' } });
  const load = (text: string): Promise<void> => own.locator('input[type=file]').setInputFiles({ name: 'rules.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await load('{"otklik":"rules","format":99,"rules":{}}');
  await expect(own.getByText('Файл записан более новой версией')).toBeVisible();
  await load(file.bytes.toString().replaceAll('"Europe/Moscow"', '"Mars/Olympus"'));
  await expect(own.getByText('из него ничего не взято')).toBeVisible();
  await expect(save(own)).toBeHidden();

  await own.getByRole('heading', { name: 'Версии' }).click();
  await own.keyboard.press('u');
  await expect(version(own, 2)).toBeHidden();
  await expect(hours(own)).toHaveValue('24');
  expect(await waiting(own)).toEqual(before);
});

test('A10: who works here is chosen once, and who is on duty is known by day', async ({ openExt }) => {
  const own = await openExt('desk.html#people', { width: 1_200, height: 900 });
  await expect(own.getByText('Это порядок, а не защита')).toBeVisible();
  await typeInto(own.getByRole('textbox', { name: 'Ваше имя' }), 'Анна Лисицына');
  await own.keyboard.press('Enter');
  await expect(own.getByText('За этим браузером – Анна Лисицына')).toBeVisible();

  // A name that is changed back is signed with again.
  const signsAs = (): Promise<string> => own.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
    return ((await chrome.storage.local.get('settings')).settings as { me: { name: string } }).me.name;
  });
  await own.getByRole('button', { name: 'Изменить: Анна Лисицына' }).click();
  await typeInto(own.getByRole('list', { name: 'Кто здесь работает' }).getByRole('textbox', { name: 'Имя' }), 'Анна Лисова');
  await own.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await expect.poll(signsAs).toBe('Анна Лисова');
  await own.getByRole('heading', { name: 'Дежурство' }).click();
  await own.keyboard.press('u');
  await expect.poll(signsAs).toBe('Анна Лисицына');
  await own.getByRole('button', { name: 'Изменить: Анна Лисицына' }).click();

  await own.getByText('Добавить коллегу').click();
  await typeInto(own.getByRole('textbox', { name: 'Имя' }), 'Борис Дятлов');
  await own.getByRole('checkbox', { name: 'качество ответов' }).click();
  await own.getByRole('button', { name: 'Добавить', exact: true }).click();
  await expect(own.getByRole('definition').filter({ hasText: 'Борис Дятлов' }).first()).toBeVisible();

  for (const day of ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье']) {
    await own.getByRole('combobox', { name: day, exact: true }).selectOption({ label: 'Борис Дятлов' });
    await expect(own.getByText(`Дежурство, ${day}: Борис Дятлов`)).toBeVisible();
  }
  await expect(own.getByText('Сегодня дежурит: Борис Дятлов')).toBeVisible();
  expect((await new AxeBuilder({ page: own }).analyze()).violations).toEqual([]);
  const { events } = await journalRows(own);
  expect(events.filter(({ kind }) => kind === 'duty.given')).toHaveLength(7);

  await own.getByRole('button', { name: 'Изменить: Борис Дятлов' }).click();
  await own.getByRole('button', { name: 'Больше не работает здесь' }).click();
  await expect(own.getByText('больше не работает', { exact: false }).first()).toBeVisible();
  await own.getByRole('heading', { name: 'Дежурство' }).click();
  await own.keyboard.press('u');
  await expect(own.getByText('Отменено: Больше не работает')).toBeVisible();
});
