import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { journalRows, type JournalRows } from './journal.ts';
import { closeOwn, type ExtensionApi } from './own-pages.ts';
import { places } from './places.ts';
import { inPage, SAVED } from './screens.ts';
import { typeInto } from './typing.ts';

const PASSPHRASE = 'четыре кота и лестница';
/** A key from a passphrase costs a second on purpose, and many on a busy machine. */
const KEY = { timeout: 60_000 };
const LARGE = { width: 1_200, height: 1_000 };

const copies = {
  save: (page: Page): Locator => page.getByRole('button', { name: 'Сохранить копию в файл' }),
  forColleague: (page: Page): Locator => page.getByRole('button', { name: 'Сохранить файл для коллеги' }),
  restore: (page: Page): Locator => page.getByLabel('Выбрать файл копии').and(page.locator('input')),
  colleague: (page: Page): Locator => page.getByLabel('Добавить файл коллеги').and(page.locator('input')),
  differences: (page: Page): Locator => page.getByRole('list', { name: 'Чем файл отличается от журнала' }),
  replace: (page: Page): Locator => page.getByRole('button', { name: 'Заменить журнал' }),
  merge: (page: Page): Locator => page.getByRole('button', { name: 'Добавить к журналу' }),
  written: (page: Page): Locator => page.getByRole('list', { name: 'Куда записаны копии' }).getByRole('listitem'),
};

interface ChosenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}
const asFile = (name: string, bytes: Buffer): ChosenFile => ({ name, mimeType: 'application/octet-stream', buffer: bytes });

/** Where a browser asks for a place to save, no automation can answer: the file goes the way of browsers without that question. */
async function toCopies(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Копии' }).click();
  await expect(page.getByRole('heading', { name: 'Вернуть журнал из копии' })).toBeVisible();
  await page.evaluate(() => {
    Object.assign(globalThis, { showSaveFilePicker: undefined });
  });
}

/** The journal is gone with everything that lay in its database. */
async function destroyJournal(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('journal');
        request.onsuccess = () => {
          resolve();
        };
        request.onerror = () => {
          reject(request.error ?? new Error('IndexedDB'));
        };
      }),
  );
}

/** Another person on another machine, where no journal has been yet. */
async function become(page: Page, id: string, name: string): Promise<void> {
  await destroyJournal(page);
  await page.evaluate(
    async (me) => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      const { settings } = await chrome.storage.local.get('settings');
      await chrome.storage.local.set({ settings: { ...(settings as object), me }, journalSize: null });
    },
    { id, name },
  );
}

const shownCases = async (page: Page): Promise<number> => (await journalRows(page)).cases.filter((row) => row.shown === 1).length;
/** What the clock writes down by itself, a breach or a check that was missed, may come at any moment. */
const byId = ({ events }: JournalRows) => events.filter(({ kind = '' }) => !/^(?:breach|check)\./.test(kind)).toSorted((a, b) => (String(a.id) < String(b.id) ? -1 : 1));

test('back up, destroy, restore: the journal is as it was, and what is no journal is refused', async ({ ctx, openExt, download }) => {
  // Four keys from passphrases, each of which costs seconds where others work beside.
  test.slow();
  const page = await ctx.newPage();
  await page.goto(places.coffee);
  await inPage.saveAll(page).click();
  // Firefox and its driver do not get along over loading one of our own pages anew: another tab each time.
  const anew = (): Promise<Page> => openExt('desk.html#journal', LARGE);
  let own = await openExt('desk.html#journal', LARGE);
  await expect.poll(async () => (await journalRows(own)).cases.length).toBe(10);
  await toCopies(own);
  await expect(own.getByText('Копии журнала ещё нет').first()).toBeVisible();

  // A passphrase that is too short, and one that was mistyped, are refused before anything is written.
  await own.getByRole('checkbox', { name: 'Защитить паролем' }).first().check();
  await typeInto(own.getByLabel('Пароль', { exact: true }), 'кот');
  await copies.save(own).click();
  await expect(own.getByRole('alert')).toContainText('короче 8 знаков');
  await typeInto(own.getByLabel('Пароль', { exact: true }), PASSPHRASE);
  await typeInto(own.getByLabel('Пароль ещё раз'), `${PASSPHRASE}!`);
  await copies.save(own).click();
  await expect(own.getByRole('alert')).toContainText('не совпали');
  await typeInto(own.getByLabel('Пароль ещё раз'), PASSPHRASE);
  const file = await download(own, () => copies.save(own).click());
  expect(file.name).toMatch(/^Отклик \d{4}-\d\d-\d\d \d\d-\d\d\.otklik\.age$/);
  await expect(own.getByText('Копия передана браузеру: «')).toBeVisible(KEY);
  await expect(copies.written(own)).toHaveCount(1);
  await expect(copies.written(own)).toContainText('передан браузеру');
  await expect(own.getByRole('button', { name: 'Последняя копия передана браузеру: сегодня' })).toBeVisible();
  expect(file.bytes.includes('Марина')).toBe(false);

  const before = byId(await journalRows(own));
  await expect.poll(() => own.evaluate(async () => (await (globalThis as unknown as { chrome: ExtensionApi }).chrome.storage.local.get('journalSize')).journalSize)).toMatchObject({ cases: 10 });
  await destroyJournal(own);
  own = await anew();
  await expect(own.getByRole('heading', { name: 'Журнал пропал' })).toBeVisible();
  await own.getByRole('button', { name: 'Начать пустой журнал' }).click();
  await expect(own.getByRole('heading', { name: 'Журнал пропал' })).toHaveCount(0);
  own = await anew();
  await toCopies(own);
  expect((await journalRows(own)).events).toEqual([]);

  const nothing = async (wrong: ChosenFile, sentence: string): Promise<void> => {
    await copies.restore(own).setInputFiles(wrong);
    await expect(own.getByRole('alert')).toContainText(sentence);
    expect((await journalRows(own)).events).toEqual([]);
    await own.getByRole('button', { name: 'Закрыть' }).click();
    await expect(own.getByRole('alert')).toHaveCount(0);
  };
  await nothing(asFile('отпуск.jpg', Buffer.from('GIF89a…')), 'Это не журнал Отклика');
  await nothing(asFile('пустой.otklik', Buffer.alloc(0)), 'Это не журнал Отклика');

  await copies.restore(own).setInputFiles(asFile(file.name, file.bytes));
  await expect(own.getByText('Файл защищён паролем')).toBeVisible();
  await typeInto(own.getByLabel('Пароль', { exact: true }), 'пять котов и лестница');
  await own.getByRole('button', { name: 'Открыть' }).click();
  await expect(own.getByRole('alert')).toContainText('пароль не тот', KEY);
  await typeInto(own.getByLabel('Пароль', { exact: true }), PASSPHRASE);
  await own.getByRole('button', { name: 'Открыть' }).click();
  await expect(copies.differences(own)).toContainText('10 отзывов, которых в журнале нет', KEY);
  expect((await journalRows(own)).events).toEqual([]);
  await copies.replace(own).click();
  await expect(own.getByText('Готово: журнал из копии, в нём 10 отзывов.')).toBeVisible();
  const after = await journalRows(own);
  expect(byId(after)).toEqual(before);
  expect(after.cases).toHaveLength(10);

  // The badge and the marks of open pages know it too.
  await page.reload();
  await page.bringToFront();
  await expect(inPage.marks(page).first().getByRole('button').first()).toHaveText(SAVED);
  await closeOwn(own);
});

test('a colleague’s file is added: once or twice, what both saved is one review, and it can be taken back', async ({ ctx, openExt, download }) => {
  const page = await ctx.newPage();
  await page.goto(places.workshop);
  await inPage.saveAll(page).click();
  let own = await openExt('desk.html#journal', LARGE);
  await expect.poll(async () => (await journalRows(own)).cases.length).toBeGreaterThan(2);
  const theirs = await journalRows(own);
  await toCopies(own);
  const file = await download(own, () => copies.forColleague(own).click());
  expect(file.name).toMatch(/^Отклик для коллеги .*\.otklik$/);

  // Another person, whose journal has the same page and another one.
  await become(own, 'colleague-0001', 'Игорь');
  await closeOwn(own);
  for (const address of [places.workshop, places.coffee]) {
    await page.goto(address);
    await page.bringToFront();
    await inPage.saveAll(page).click();
    await expect(inPage.marks(page).first().getByRole('button').first()).toHaveText(SAVED);
  }
  own = await openExt('desk.html#journal', LARGE);
  await expect.poll(async () => (await journalRows(own)).cases.length).toBe(theirs.cases.length + 10);
  const before = byId(await journalRows(own));
  await toCopies(own);

  await copies.colleague(own).setInputFiles(asFile(file.name, file.bytes.subarray(0, file.bytes.length - 40)));
  await expect(own.getByRole('alert')).toContainText('Файл повреждён');
  expect(byId(await journalRows(own))).toEqual(before);
  await own.getByRole('button', { name: 'Закрыть' }).click();

  await copies.colleague(own).setInputFiles(asFile(file.name, file.bytes));
  await expect(copies.differences(own)).toContainText('сохранили двое');
  await expect(copies.replace(own)).toHaveCount(0);
  await copies.merge(own).click();
  await expect(own.getByText('Готово: файл добавлен')).toBeVisible();
  // Words as short as these are no proof: the manager is asked.
  await expect.poll(() => shownCases(own)).toBe(theirs.cases.length + 11);
  const pairs = own.getByRole('list', { name: 'Похоже, один отзыв: 1 пара' });
  await expect(pairs).toContainText('Две минуты – и готово.');
  await pairs.getByRole('button', { name: 'Это один отзыв: Осип' }).click();
  await expect.poll(() => shownCases(own)).toBe(theirs.cases.length + 10);
  await expect(pairs).toHaveCount(0);
  await own.getByRole('button', { name: 'Отменить' }).click();
  await expect.poll(() => shownCases(own)).toBe(theirs.cases.length + 11);
  await pairs.getByRole('button', { name: 'Это разные отзывы: Осип' }).click();
  await expect(pairs).toHaveCount(0);
  await own.getByRole('button', { name: 'Отменить' }).click();
  await expect(pairs).toHaveCount(1);

  await own.getByRole('button', { name: 'Закрыть' }).click();
  await copies.colleague(own).setInputFiles(asFile(file.name, file.bytes));
  await expect(own.getByText('В файле нет ничего, чего нет в журнале')).toBeVisible();
  await expect(copies.merge(own)).toBeDisabled();
  await own.getByRole('button', { name: 'Не менять ничего' }).click();

  // Where a known event says something else in the file, that is told, with the review it is about.
  const changed = theirs.events.find(({ kind }) => kind === 'review.captured');
  await rewrite(own, changed?.id as string);
  await copies.colleague(own).setInputFiles(asFile(file.name, file.bytes));
  await expect(own.getByText('В файле изменена 1 запись, которая у вас уже есть')).toBeVisible();
  const about = theirs.cases.find(({ key }) => key === changed?.case)?.review as { author: string };
  await expect(own.getByRole('list', { name: 'Отзывы, о которых эти записи' })).toContainText(about.author);
  await expect(own.getByText('В файле нет ничего, чего нет в журнале')).toHaveCount(0);
  await own.getByRole('button', { name: 'Не менять ничего' }).click();

  // The journal of before lies in the browser for seven days.
  const kept = own.getByRole('list', { name: 'Копии в этом браузере' }).getByRole('listitem').filter({ hasText: 'перед добавлением файла' });
  await kept.getByRole('button', { name: /^Вернуть/ }).click();
  await copies.replace(own).click();
  await expect(own.getByText('Готово: журнал из копии')).toBeVisible();
  expect(byId(await journalRows(own))).toEqual(before);
  await own.getByRole('button', { name: 'Вернуть как было' }).click();
  await expect.poll(async () => (await journalRows(own)).events.length).toBeGreaterThan(before.length);
});

test.describe('on schedule', () => {
  test.use({ apis: ['downloads', 'offscreen'] });

  test('a copy is written by itself, into Downloads or into a chosen folder, seen there, and opens', async ({ ctx, openExt, engine }) => {
    const page = await ctx.newPage();
    await page.goto(places.coffee);
    await inPage.saveAll(page).click();
    const own = await openExt('desk.html#journal', LARGE);
    await expect.poll(async () => (await journalRows(own)).cases.length).toBe(10);
    await own.getByRole('link', { name: 'Копии' }).click();
    await own.getByRole('button', { name: 'Включить', exact: true }).click();
    await expect(copies.written(own)).toHaveCount(1);
    await expect(copies.written(own)).toContainText('Загрузки/Otklik');
    await expect(own.getByText('Следующая копия – завтра.')).toBeVisible();
    await expect(own.getByRole('button', { name: 'Последняя копия: сегодня' })).toBeVisible();
    const [written] = await downloads(own);
    expect(written?.state).toBe('complete');
    // Playwright gives downloads of its Chromium names of its own.
    if (engine === 'firefox') expect(written?.filename).toMatch(/Otklik[/\\]Отклик \d{4}-\d\d-\d\d \d\d-\d\d\.otklik$/);
    await opens(own, asFile('Отклик.otklik', readFileSync(written?.filename ?? '')));

    if (engine === 'firefox') return; // It has no choice of a folder.
    await own.getByRole('button', { name: 'Выключить' }).click();
    await forgetCopies(own);
    await own.evaluate(() => {
      // What the dialog gives, without the dialog: a real folder of the browser's own.
      Object.assign(globalThis, { showDirectoryPicker: async () => (await navigator.storage.getDirectory()).getDirectoryHandle('Мои копии', { create: true }) });
    });
    await own.getByLabel('Куда', { exact: true }).selectOption({ label: 'в другую папку' });
    await own.getByRole('button', { name: 'Выбрать папку и включить' }).click();
    await expect(copies.written(own)).toContainText('выбранная папка');
    await expect(own.getByText('Каждый день в папку «Мои копии».')).toBeVisible();
    await opens(own, asFile('Отклик.otklik', await onlyFileIn(own, 'Мои копии')));
    expect(await downloads(own)).toHaveLength(1);

    // By hand, where the browser lets a person say where to.
    await own.evaluate(() => {
      Object.assign(globalThis, {
        showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) => {
          const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('По кнопке', { create: true });
          return folder.getFileHandle(suggestedName, { create: true });
        },
      });
    });
    await copies.save(own).click();
    await expect(own.getByText('Копия сохранена')).toBeVisible();
    await expect(copies.written(own).first()).toContainText('куда вы указали');
    await opens(own, asFile('Отклик.otklik', await onlyFileIn(own, 'По кнопке')));

    // The folder is gone on the next day: said at once, with the way on.
    await own.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry('Мои копии', { recursive: true }));
    await forgetCopies(own);
    await own.evaluate(() => (globalThis as unknown as { chrome: { runtime: { sendMessage: (message: object) => Promise<unknown> } } }).chrome.runtime.sendMessage({ otklik: 'copies.check', body: {} }));
    await expect(own.getByRole('alert')).toContainText('Папки нет на месте');
    await expect(own.getByRole('alert').getByRole('button', { name: 'Выбрать другую папку' })).toBeVisible();
    await expect(own.getByRole('button', { name: 'Копия по расписанию не записалась' })).toBeVisible();
  });
});

/** Lays other words of a captured review into the journal, as no code of ours does. */
async function rewrite(page: Page, id: string): Promise<void> {
  await page.evaluate(async (event) => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
      request.onsuccess = () => { resolve(request.result); };
      request.onerror = () => { reject(request.error ?? new Error('IndexedDB')); };
    });
    const db = await settled(indexedDB.open('journal'));
    const events = db.transaction('events', 'readwrite').objectStore('events');
    const row = (await settled(events.get(event))) as { payload: { sighting: { text: string } } };
    row.payload.sighting.text = ' ';
    await settled(events.put(row));
    db.close();
  }, id);
}

interface Download {
  filename: string;
  state: string;
}
function downloads(page: Page): Promise<Download[]> {
  return page.evaluate(() => (globalThis as unknown as { chrome: { downloads: { search: (query: object) => Promise<Download[]> } } }).chrome.downloads.search({}));
}

/** As on a later day: no copy is known. */
async function forgetCopies(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...(settings as object), copies: [] } });
  });
}

async function onlyFileIn(page: Page, folder: string): Promise<Buffer> {
  const text = await page.evaluate(async (name) => {
    const handle = await (await navigator.storage.getDirectory()).getDirectoryHandle(name);
    const files: FileSystemHandle[] = [];
    for await (const file of (handle as unknown as { values: () => AsyncIterable<FileSystemHandle> }).values()) files.push(file);
    if (files.length !== 1) throw new Error(`${String(files.length)} files`);
    const bytes = new Uint8Array(await (await (files[0] as FileSystemFileHandle).getFile()).arrayBuffer());
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  }, folder);
  return Buffer.from(text, 'latin1');
}

/** The file is read whole and is the journal as it stands. */
async function opens(page: Page, file: ChosenFile): Promise<void> {
  await copies.restore(page).setInputFiles(file);
  await expect(page.getByText('В файле нет ничего, чего нет в журнале')).toBeVisible();
  await page.getByRole('button', { name: 'Не менять ничего' }).click();
}
