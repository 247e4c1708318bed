import { expect, type Locator, type Page } from '@playwright/test';

/** Where things stand on our own screens and in pages, by role and by their Russian words. The only file that knows. */

/** Days, hours or minutes in the words of a mark: «✓ 21 ч», «✓ 3 ч 59 м». */
export const TIME_LEFT = /^✓ \d+ (?:д|ч|м)/;
/** The mark of a review whose page shows a date alone: soon after midnight its deadline may already be over. */
export const SAVED = /^(?:✓ \d+ (?:д|ч|м)|! срок мог выйти)/;

/** Our marks and bar inside a web page. Works on the e2e build only: what ships keeps its shadow roots closed. */
export const inPage = {
  marks: (page: Page): Locator => page.locator('otklik-mark'),
  /** The mark of the card that holds these words. */
  markAt: (card: Locator): Locator => card.locator('otklik-mark').getByRole('button').first(),
  bar: (page: Page): Locator => page.locator('otklik-bar').getByRole('region', { name: 'Отклик: отзывы на странице' }),
  saveAll: (page: Page): Locator => page.locator('otklik-bar').getByRole('button', { name: 'Сохранить все' }),
};

/** Cards of the practice pages. */
export const cards = {
  maps: (page: Page, author: string): Locator => page.locator('.business-review-view').filter({ hasText: author }),
  cabinet: (page: Page, author: string): Locator => page.locator('.Review').filter({ hasText: author }),
  wildberries: (page: Page, author: string): Locator => page.locator('li.comments__item').filter({ hasText: author }),
  avito: (page: Page, author: string): Locator => page.locator('[itemtype$="/Review"]').filter({ hasText: author }),
};

export const welcome = {
  start: (page: Page): Locator => page.getByRole('button', { name: 'Разрешить и начать' }),
  done: (page: Page): Locator => page.getByRole('heading', { name: 'Готово' }),
};

/** Grants every platform as a person does at the first run. */
export async function grantOnWelcomePage(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Отметить все' }).click();
  await welcome.start(page).click();
  await expect(welcome.done(page)).toBeVisible();
}

export const panel = {
  rows: (page: Page): Locator => page.getByRole('list', { name: 'Очередь' }).getByRole('button'),
  row: (page: Page, author: string): Locator => page.getByRole('list', { name: 'Очередь' }).getByRole('button').filter({ hasText: author }),
  caseOf: (page: Page, author: string): Locator => page.getByRole('heading', { name: author, exact: true }),
  back: (page: Page): Locator => page.getByRole('button', { name: 'К очереди' }),
  proposals: (page: Page): Locator => page.getByRole('list', { name: 'Варианты ответа' }).getByRole('button'),
  editor: (page: Page): Locator => page.getByRole('textbox', { name: 'Текст ответа' }),
  insert: (page: Page): Locator => page.getByRole('button', { name: 'Вставить в форму на странице' }),
  another: (page: Page): Locator => page.getByRole('button', { name: 'Написать ещё один ответ' }),
  insertAnyway: (page: Page): Locator => page.getByRole('button', { name: 'Всё равно вставить' }),
  status: (page: Page): Locator => page.getByRole('region', { name: 'Статус' }),
  /** The message about what was just done; from then on `u` takes it back. */
  said: (page: Page, text: string): Locator => page.getByRole('status').filter({ hasText: text }),
  openHistory: (page: Page): Locator => page.getByRole('button', { name: 'История' }),
};

export const popup = {
  page: (page: Page): Locator => page.getByRole('region', { name: 'Эта страница' }),
  save: (page: Page): Locator => page.getByRole('button', { name: /^Сохранить \d+ нов/ }),
  openPanel: (page: Page): Locator => page.getByRole('button', { name: 'Открыть панель' }),
};

export const desk = {
  rows: (page: Page): Locator => page.getByRole('table').getByRole('row').filter({ has: page.getByRole('button') }),
  format: (page: Page): Locator => page.getByRole('combobox', { name: 'Вид файла' }),
  download: (page: Page): Locator => page.getByRole('button', { name: 'Скачать таблицу' }),
  places: (page: Page): Locator => page.getByRole('list', { name: 'Места компании' }).locator(':scope > li'),
  place: (page: Page, name: string): Locator => desk.places(page).filter({ has: page.getByRole('heading', { name, exact: true }) }),
  changePlace: (page: Page, name: string): Locator => page.getByRole('button', { name: `Изменить место «${name}»` }),
  platform: (page: Page, name: string): Locator => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) }),
};

/** The desk's first section. */
export const today = {
  breach: (page: Page, who: string): Locator => page.getByRole('list', { name: 'Нарушения за неделю' }).getByRole('listitem').filter({ hasText: who }),
  cases: (page: Page, group: string): Locator => page.getByRole('list', { name: group }),
};
