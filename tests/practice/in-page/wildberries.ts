import { config, get, nodesOf, whenNear, type Cards } from './common.ts';

const setting = config<{ place: string; loaded: number; total: number; batch: number }>();
const list = document.querySelector('ul.comments__list');
const more = document.getElementById('more');

if (list && more && setting.loaded < setting.total) {
  whenNear(more, async () => {
    const { cards, total } = await get<Cards>('cards', { place: setting.place, from: list.children.length, count: setting.batch });
    for (const { html } of cards) list.append(nodesOf(html));
    return list.children.length < total;
  });
}
