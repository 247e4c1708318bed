import { config, elementOf, get, nodesOf, whenNear, type Cards } from './common.ts';
import { adopt, morph } from './morph.ts';

interface Setting {
  place: string;
  ids: string[];
  total: number;
  batch: number;
  recycles: boolean;
}

/** Which review stands in which node just now; the page shows no id. */
const held = new WeakMap<Element, string>();
let setting = config<Setting>();
let first = 0;

function start(): void {
  // Before any content script adds its own: module scripts run ahead of `document_idle`.
  adopt(document.body);
  first = 0;
  const cards = [...document.querySelectorAll('.business-reviews-card-view__review')];
  cards.forEach((card, index) => held.set(card, setting.ids[index] ?? ''));
  const more = document.getElementById('more');
  if (!more) return;
  more.querySelector('.practice-next')?.addEventListener('click', () => void next());
  if (!setting.recycles) whenNear(more, next);
}

async function next(): Promise<boolean> {
  const list = document.querySelector('.business-reviews-card-view__reviews-container');
  if (!list) return false;
  const from = setting.recycles ? first + Math.ceil(setting.batch / 2) : list.children.length;
  const { cards, total } = await get<Cards>('cards', { place: setting.place, from, count: setting.batch });
  if (setting.recycles) recycle(list, cards, from);
  else append(list, cards);
  const done = setting.recycles ? from + setting.batch >= total : list.children.length >= total;
  if (done) document.querySelector('.practice-next')?.remove();
  return !done;
}

function append(list: Element, cards: Cards['cards']): void {
  for (const { id, html } of cards) {
    const card = elementOf(html);
    adopt(card);
    held.set(card, id);
    list.append(card);
  }
}

/** The same nodes, other reviews. */
function recycle(list: Element, cards: Cards['cards'], from: number): void {
  first = from;
  const nodes = [...list.children];
  nodes.forEach((node, index) => {
    const card = cards[index];
    if (!card) {
      node.remove();
      return;
    }
    morph(node, elementOf(card.html));
    held.set(node, card.id);
  });
  document.querySelector('.scroll__container')?.scrollTo(0, 0);
}

/** A click on a neighbour changes the address and the column; `script.state-view` goes on to speak of the first place. */
async function goTo(place: string): Promise<void> {
  const answer = await get<Setting & { address: string; title: string; html: string }>('place', { place });
  setting = answer;
  history.pushState(null, '', new URL(answer.address).pathname);
  document.title = answer.title;
  document.getElementById('column')?.replaceChildren(nodesOf(answer.html));
  document.querySelector('.scroll__container')?.scrollTo(0, 0);
  start();
}

async function openReply(toggle: Element): Promise<void> {
  const card = toggle.closest('.business-reviews-card-view__review');
  if (!card || toggle.getAttribute('aria-expanded') === 'true') return;
  const { html } = await get<{ html: string }>('opened-reply', { id: held.get(card) ?? '' });
  toggle.setAttribute('aria-expanded', 'true');
  toggle.setAttribute('aria-label', 'Скрыть ответ организации');
  toggle.textContent = 'Скрыть ответ организации';
  toggle.after(nodesOf(html));
}

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const toggle = target?.closest('.business-review-view__comment-expand');
  const neighbour = target?.closest<HTMLElement>('a[data-place]');
  if (toggle) void openReply(toggle);
  if (neighbour?.dataset.place !== undefined) {
    event.preventDefault();
    void goTo(neighbour.dataset.place);
  }
});
start();
