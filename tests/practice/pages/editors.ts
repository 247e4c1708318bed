import { EDITOR_KINDS } from '../editors/kind.ts';
import { Html, html } from '../html.ts';
import { addPlace, addReview, createWorld, type PracticePlace, type World } from '../world.ts';
import * as yandexBusiness from './yandex-business.ts';

/** A cabinet in which every customer is answered in an editor of another kind, with the library that real platforms use. */

export const EDITORS = '1204500650';
export const SLUG = 'redaktory';

/** A world of this one cabinet: no customer has said anything but in which editor the reply goes. */
export function editorsWorld(options: { zone?: string } = {}): World {
  const world = createWorld(options);
  addPlace(world, { platform: 'yandex-maps', id: EDITORS, slug: SLUG, name: 'Мастерская редакторов', kind: 'Мастерская', address: 'Наборный пер., 3' });
  EDITOR_KINDS.forEach((kind, index) => {
    addReview(world, EDITORS, { author: authorOf(kind), rating: 1 + (index % 5), text: `Отвечайте мне в поле ${kind}, пожалуйста.`, product: kind, at: world.now() - index * 60_000 });
  });
  addCabinets(world);
  return world;
}

/** Cabinets that are known from descriptions only, with a review to answer in each. */
function addCabinets(world: World): void {
  const at = world.now() - 3_600_000;
  addPlace(world, { platform: '2gis', id: '70000001000000502', name: 'Столярная «Ель»' });
  addReview(world, '70000001000000502', { author: 'Нестор Лукошко', rating: 3, text: 'Шкаф стоит ровно, а ждали его на неделю дольше.', at });
  addReview(world, '70000001000000502', { author: 'Аглая Пух', rating: 5, text: 'Полка точно в нишу.', at: at - 86_400_000 });
  addPlace(world, { platform: 'google-maps', id: '100200301', name: 'Harbour Tea Room' });
  addReview(world, '100200301', { author: 'Imogen Farrow', rating: 2, text: 'The scones were stale and nobody seemed to mind.', language: 'en', at });
  addPlace(world, { platform: 'ozon', id: '1000300050', name: 'Кружка «Сойка»' });
  addReview(world, '1000300050', { author: 'Клавдия Б.', rating: 4, text: 'Кружка лёгкая, но рисунок бледнее, чем на снимке.', at });
}

export function authorOf(kind: string): string {
  return `Клиент ${kind}`;
}

export function page(world: World, place: PracticePlace): Html {
  const { source } = yandexBusiness.page(world, place, 1, {
    each: EDITOR_KINDS.length,
    scripts: ['editors'],
    draw: ({ product }) => html`<div class="practice-editor" data-practice-editor="${product}"></div>`,
  });
  return new Html(source, true);
}
