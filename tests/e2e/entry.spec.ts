import { expect, test } from './fixtures.ts';
import { journalRows } from './journal.ts';
import { desk, panel } from './screens.ts';
import { typeInto } from './typing.ts';

const NAME = 'Раиса Павловна';
const WORDS = 'Кран в чайной течёт второй день, обещали прийти вчера.';

test('B1, B2, D2, B14: a mail is entered by keyboard; what is missing is asked for; the reply is noted by hand; the archive is found again', async ({ openExt }) => {
  const page = await openExt('desk.html#journal', { width: 1_280, height: 900 });
  await expect(page.getByRole('heading', { name: 'Журнал' })).toBeVisible();
  await page.keyboard.press('e');
  const field = (name: string) => page.getByRole('textbox', { name });
  await expect(page.getByRole('combobox', { name: 'Откуда' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText(/^Ответить до /)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Впишите, что сказал клиент.')).toBeVisible();
  await expect(field('Что сказал клиент')).toBeFocused();
  await typeInto(field('Что сказал клиент'), WORDS);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Не заполнено: имя клиента, как связаться, .+\. Спросите у клиента/)).toBeVisible();
  await expect(field('Имя клиента')).toBeFocused();
  expect((await journalRows(page)).events).toEqual([]);
  await typeInto(field('Имя клиента'), NAME);
  await typeInto(field('Как связаться'), 'raisa@example.com');
  // The rest the customer did not say.
  await page.keyboard.press('Control+Enter');

  await expect(page.getByRole('heading', { name: NAME })).toBeVisible();
  await expect(page.getByText('Обращение: Почта')).toBeVisible();
  await expect(page.getByText('Связь: raisa@example.com')).toBeVisible();
  await expect(panel.insert(page)).toBeHidden();
  const { events, cases } = await journalRows(page);
  expect(events).toMatchObject([{ kind: 'review.captured', payload: { platform: 'email', sighting: { via: 'entry', text: WORDS, author: NAME }, registration: { contact: 'raisa@example.com', expected: null } } }]);
  const { postedEarliest } = (events[0]?.payload?.sighting ?? {}) as { postedEarliest: string };
  // A2: 24 hours from when it came.
  expect(cases).toMatchObject([{ open: 1, dueAt: Date.parse(postedEarliest) + 24 * 3_600_000 }]);

  await page.keyboard.press('4');
  await expect(panel.status(page)).toContainText('Статус: ответ дан – отмечено вручную');
  await expect.poll(async () => (await journalRows(page)).cases[0]?.open).toBe(0);
  await page.keyboard.press('a');
  await expect(panel.status(page)).toContainText('Статус: в архиве');
  await page.keyboard.press('Escape');

  // C4: found again by its words and by the filter.
  await page.keyboard.press('/');
  await typeInto(page.getByRole('searchbox'), 'чайной');
  await page.getByRole('combobox', { name: 'Статус' }).selectOption({ label: 'в архиве' });
  await expect(desk.rows(page)).toHaveCount(1);
  await expect(desk.rows(page)).toContainText(['Почта']);
  await page.getByRole('combobox', { name: 'Статус' }).selectOption({ label: 'новый' });
  await expect(desk.rows(page)).toHaveCount(0);
});
