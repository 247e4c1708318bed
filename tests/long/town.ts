import type { Page } from '@playwright/test';
import { dated } from '../practice/town-words.ts';
import { addPlace, addReview, type World } from '../practice/world.ts';

/** Practice places made up as the campaign goes: each interruption gets one that the journal has not seen. */

export interface MadePlace {
  id: string;
  address: string;
  reviews: number;
}

export function newPlace(world: World, number: number, reviews: number): MadePlace {
  const id = String(7_100_000_000 + number);
  addPlace(world, { platform: 'yandex-maps', id, slug: `mesto_${number}`, name: `Место ${number}`, batch: reviews });
  for (let index = 0; index < reviews; index++) {
    const { author, text, rating, ago } = dated(index);
    addReview(world, id, { author, text, rating, at: world.now() - ago });
  }
  return { id, address: `https://yandex.ru/maps/org/mesto_${number}/${id}/reviews/`, reviews };
}

/** Brings a page to the place and says where its «Сохранить все» is, to be pressed by a real click; null once all is saved. */
export async function saveButton(page: Page, place: MadePlace): Promise<{ x: number; y: number }> {
  await page.goto(place.address);
  const button = page.locator('otklik-bar').getByRole('button', { name: 'Сохранить все' });
  await button.waitFor();
  // Cards are read as the page comes to rest; what is pressed before that saves only what was read.
  await page.locator('otklik-bar').getByText(`${place.reviews} нов`).first().waitFor();
  // The bar is drawn anew with each part of the page that is read.
  for (;;) {
    const box = await button.boundingBox();
    if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await button.waitFor();
  }
}
