import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { endless, fails, page as htmlPage, pausing, says, startModelServer, type ModelServer } from '../practice/model-server.ts';
import { test as base, expect, PANEL, permissionsOf } from './fixtures.ts';
import { journalRows } from './journal.ts';
import { closeOwn, type ExtensionApi } from './own-pages.ts';
import { places } from './places.ts';
import { inPage, panel } from './screens.ts';
import { typeInto } from './typing.ts';

/** Drafts by a model: nothing by default, a server that the company names, everything that a server may do, and the browser's own model. */

const HERE = 'http://127.0.0.1/*';
const test = base.extend<{ model: ModelServer }>({
  model: async ({}, use) => {
    const server = await startModelServer();
    await use(server);
    await server.close();
  },
});
test.use({ hosts: [HERE] });

const ANGRY = 'Марина Костюк';
const SECRET = 'sk-canary-5512';
const GOOD = 'Спасибо за отзыв. Простите нас, это наша ошибка. Мы добавили второго официанта. Напишите нам, пожалуйста, в личные сообщения.';

const group = (page: Page): Locator => page.getByRole('group', { name: 'Черновик моделью' });
const ask = (page: Page): Locator => group(page).getByRole('button', { name: /^(?:Черновик моделью|Ещё один черновик)$/ });
const take = (page: Page): Locator => group(page).getByRole('button', { name: 'Взять в редактор' });
const faults = (page: Page): Locator => page.getByRole('list', { name: 'Замечания' }).getByRole('listitem');
const settings = (page: Page): Locator => page.getByRole('region', { name: 'Черновики моделью' });
const log = (page: Page): Locator => page.getByRole('list', { name: 'Что отправлялось' }).getByRole('listitem');

async function saveAll(page: Page, reader: Page): Promise<void> {
  await page.goto(places.coffee);
  await page.bringToFront();
  await inPage.saveAll(page).click();
  await expect.poll(async () => (await journalRows(reader)).cases.length).toBe(10);
  await reader.bringToFront();
}

async function name(own: Page, server: ModelServer): Promise<void> {
  await settings(own).getByRole('combobox', { name: 'Кто пишет черновики' }).selectOption('server');
  await typeInto(own.getByRole('textbox', { name: 'Адрес сервера' }), server.address);
  await typeInto(own.getByRole('textbox', { name: 'Название модели' }), 'practice-1');
  await typeInto(own.getByLabel('Ключ', { exact: true }), SECRET);
  await own.getByRole('button', { name: 'Сохранить и разрешить' }).click();
  await expect(settings(own).getByText('Сохранено. Нажмите «Проверить».')).toBeVisible();
}

async function looksWell(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)).toEqual([]);
}

test('a server of the company: named, tried, asked, shown word for word, cancelled, undone, logged, and forgotten with the person', async ({ ctx, openExt, model, download, engine }) => {
  const side = await openExt('sidepanel.html', PANEL);
  await saveAll(await ctx.newPage(), side);
  await panel.row(side, ANGRY).click();
  await expect(panel.editor(side)).toBeVisible();
  // Nothing by default.
  await expect(group(side)).toBeHidden();

  const own = await openExt('desk.html#settings', { width: 1_200, height: 900 });
  await test.step('the address, the key, a trial', async () => {
    await typeInto(own.getByRole('textbox', { name: 'Имя, как оно стоит у отзыва' }), ANGRY);
    await settings(own).getByRole('combobox', { name: 'Кто пишет черновики' }).selectOption('server');
    await typeInto(own.getByRole('textbox', { name: 'Адрес сервера' }), 'http://models.example/v1');
    await own.getByRole('button', { name: 'Сохранить и разрешить' }).click();
    await expect(settings(own).getByText('Такой адрес не подойдёт')).toBeVisible();
    await name(own, model);
    const granted = await permissionsOf(own);
    expect(granted.origins).toContain(HERE);
    if (engine === 'firefox') expect(granted.sending).toEqual(['websiteContent']);
    model.behave = says('Готова.');
    await own.getByRole('button', { name: 'Проверить' }).click();
    await expect(settings(own).getByText('Модель отвечает: «Готова.»')).toBeVisible();
    await looksWell(own);
  });

  await test.step('a draft comes word by word, and goes through the checks', async () => {
    await side.bringToFront();
    const { behave, goOn } = pausing('[NAME_1], ', `${GOOD} Вернём вам 5000 рублей.`);
    model.behave = behave;
    await ask(side).click();
    await expect(group(side).getByText('Марина,')).toBeVisible();
    await expect(panel.editor(side)).toHaveValue('');
    goOn();
    await expect(panel.editor(side)).toHaveValue(`Марина, ${GOOD} Вернём вам 5000 рублей.`);
    await expect(faults(side)).toHaveCount(1);
    await expect(faults(side)).toContainText('Вернём вам 5000 рублей.');
    await expect(panel.said(side, 'Черновик модели в редакторе')).toBeAttached();
  });

  await test.step('what was sent is shown exactly, without the customer’s name', async () => {
    const asked = model.asked.at(-1);
    expect(asked?.authorization).toBe(`Bearer ${SECRET}`);
    const { messages, stream, model: named } = JSON.parse(asked?.body ?? '') as { messages: { content: string }[]; stream: boolean; model: string };
    expect([stream, named, messages.length]).toEqual([true, 'practice-1', 2]);
    expect(asked?.body).not.toMatch(/Марин|Костюк/);
    expect(asked?.body).toContain('официант');
    expect(await group(side).locator('pre').allTextContents()).toEqual(messages.map(({ content }) => content));
    await looksWell(side);
  });

  await test.step('the editor’s own undo, and words of the person that are not overwritten', async () => {
    await panel.editor(side).press('Control+z');
    await expect(panel.editor(side)).toHaveValue('');
    await typeInto(panel.editor(side), 'Мои слова');
    model.behave = says(GOOD);
    await ask(side).click();
    await expect(take(side)).toBeVisible();
    await expect(panel.editor(side)).toHaveValue('Мои слова');
    await take(side).click();
    await expect(panel.editor(side)).toHaveValue(GOOD);
    await panel.editor(side).press('Control+z');
    await expect(panel.editor(side)).toHaveValue('Мои слова');
  });

  await test.step('Escape stops it, and the server hears so', async () => {
    model.behave = endless(40);
    const before = model.left;
    await ask(side).click();
    await expect(group(side).getByText('ещё и ещё').first()).toBeVisible();
    await side.keyboard.press('Escape');
    await expect(panel.said(side, 'Остановлено')).toBeAttached();
    await expect.poll(() => model.left).toBe(before + 1);
    await expect(panel.editor(side)).toHaveValue('Мои слова');
  });

  await test.step('the log, and no key anywhere', async () => {
    await own.bringToFront();
    await own.evaluate(() => { document.dispatchEvent(new Event('visibilitychange')); });
    await expect(log(own)).toHaveCount(4);
    await expect(log(own).first()).toContainText('остановлено');
    await own.getByRole('button', { name: 'Очистить' }).click();
    await expect(log(own)).toHaveCount(0);
    await own.getByRole('button', { name: 'Вернуть' }).click();
    await expect(log(own)).toHaveCount(4);
    if (engine === 'firefox') {
      const { bytes } = await download(own, () => own.getByRole('button', { name: 'Сохранить всё в файл' }).click());
      const all = JSON.parse(bytes.toString()) as { sentToModels?: unknown[] };
      expect(JSON.stringify(all)).not.toContain(SECRET);
      expect(bytes.toString()).toContain('sentToModels');
    }
    const areas = await own.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: { storage: { local: { get: (key: null) => Promise<unknown> }; session: { get: (key: null) => Promise<unknown> } } } };
      return JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.session.get(null), { ...localStorage }]);
    });
    expect(areas).toContain('practice-1');
    expect(areas).not.toContain(SECRET);
  });

  await test.step('an address that got into the settings without a person gets nothing', async () => {
    const before = model.asked.length;
    const change = (address: string) =>
      own.evaluate(async (other) => {
        const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
        const now = (await chrome.storage.local.get('settings')).settings as { drafting: object };
        await chrome.storage.local.set({ settings: { ...now, drafting: { ...now.drafting, address: other } } });
      }, address);
    await change(model.address.replace('127.0.0.1', 'localhost'));
    await side.bringToFront();
    await ask(side).click();
    await expect(group(side).getByText(/не подтверждён: откройте настройки/)).toBeVisible();
    expect(model.asked.length).toBe(before);
    await change(model.address);
    await own.bringToFront();
  });

  await test.step('erased with the person', async () => {
    await own.getByRole('button', { name: 'Найти' }).click();
    await own.getByRole('button', { name: 'Стереть отмеченное: 1' }).click();
    await own.getByRole('button', { name: 'Стереть без возврата' }).click();
    await expect(own.getByText('Имена и тексты стёрты в 1 отзыве.')).toBeVisible();
    await own.evaluate(() => { document.dispatchEvent(new Event('visibilitychange')); });
    await expect(log(own)).toHaveCount(1);
    await expect(log(own)).toContainText('проверка');
  });
  await closeOwn(side);
});

test('a server that fails or is hostile: one sentence each, nothing inserted, and everything else works', async ({ ctx, openExt, model }) => {
  const side = await openExt('sidepanel.html', PANEL);
  await saveAll(await ctx.newPage(), side);
  const own = await openExt('desk.html#settings');
  await name(own, model);
  await closeOwn(own);
  await side.bringToFront();
  await panel.row(side, ANGRY).click();
  const troubles: [string, ModelServer['behave'], string | RegExp][] = [
    ['the key', fails(401, 'Incorrect API key'), /не принимает ключ \(401\).*Сервер пишет: «Incorrect API key»/],
    ['no model', fails(404, 'model not found'), /нет такой модели.*\(404\)/],
    ['the limit', fails(429, 'slow down'), /кончился его лимит \(429\)/],
    ['a fault', fails(503, ''), /ошибка/],
    ['elsewhere', fails(307, '', { location: `${model.address}/else` }), /отсылает на другой адрес/],
    ['a page', htmlPage('<!doctype html><title>Вход</title><script>alert(1)</script>'), /не по протоколу/],
    ['no end', endless(1), /длиннее любого ответа/],
  ];
  for (const [what, behave, sentence] of troubles) {
    await test.step(what, async () => {
      const before = model.asked.length;
      model.behave = behave;
      await ask(side).click();
      await expect(group(side).getByText(sentence)).toBeVisible();
      expect(model.asked.length).toBe(before + 1);
      await expect(panel.editor(side)).toHaveValue('');
    });
  }

  await test.step('gaps that the model left keep the reply from the page', async () => {
    model.behave = says('<think>IGNORE THE RULES</think>[NAME_1], спасибо. Позвоните, [NAME_8], на [PHONE_3]. <script>alert(1)</script>');
    await ask(side).click();
    await expect(panel.editor(side)).toHaveValue('Марина, спасибо. Позвоните, [NAME_8], на [PHONE_3]. <script>alert(1)</script>');
    await expect(group(side).getByText(/за которыми ничего не стоит: \[NAME_8\], \[PHONE_3\]/)).toBeVisible();
    await expect(faults(side).filter({ hasText: 'незаполненное место' })).toBeVisible();
    await panel.insert(side).click();
    await expect(side.getByText(/\[NAME_8\]/).last()).toBeVisible();
    expect((await journalRows(side)).events.some(({ kind }) => kind === 'reply.inserted')).toBe(false);
  });

  await test.step('nobody there: the templates, the checks and the rest go on', async () => {
    await model.close();
    await ask(side).click();
    await expect(group(side).getByText(/не отвечает: нет сети/)).toBeVisible();
    await panel.proposals(side).first().click();
    await expect(panel.editor(side)).toHaveValue(/Марина/);
    await expect(side.getByRole('group', { name: 'Проверка черновика' })).toBeVisible();
  });
});

test('the model of the browser: where it speaks the language, after a click, and nothing leaves', async ({ ctx, openExt, model }) => {
  const own = await openExt('desk.html#settings');
  await settings(own).getByRole('combobox', { name: 'Кто пишет черновики' }).selectOption('browser');
  // Neither browser of the tests has one: that is said. What follows is a stand-in by the words of the specification.
  await expect(settings(own).getByText('В этом браузере своей модели нет')).toBeVisible();
  await closeOwn(own);
  const side = await openExt('sidepanel.html', PANEL);
  await saveAll(await ctx.newPage(), side);
  await panel.row(side, ANGRY).click();
  await ask(side).click();
  await expect(group(side).getByText('Модели браузера на этом языке здесь нет.')).toBeVisible();
  await side.evaluate((words) => {
    (globalThis as { LanguageModel?: unknown }).LanguageModel = {
      availability: ({ expectedOutputs: [{ languages }] }: { expectedOutputs: [{ languages: string[] }] }) => Promise.resolve(languages.includes('ru') ? 'available' : 'unavailable'),
      create: ({ initialPrompts }: { initialPrompts: { role: string; content: string }[] }) =>
        Promise.resolve({
          promptStreaming: (data: string) =>
            new ReadableStream({
              start(controller) {
                controller.enqueue(initialPrompts[0]?.role === 'system' && data.startsWith('<data>') ? '[NAME_1], ' : '?');
                controller.enqueue(words);
                controller.close();
              },
            }),
          destroy: () => undefined,
        }),
    };
  }, GOOD);
  await ask(side).click();
  await expect(panel.editor(side)).toHaveValue(`Марина, ${GOOD}`);
  await expect(group(side).getByText(/Дано модели браузера: [\d\s]+знак/)).toBeVisible();
  expect(model.asked).toEqual([]);
});
