import { config, elementOf, get, publish, type Cards } from './common.ts';
import { controlled } from './controlled-box.ts';

const setting = config<{ place: string; ids: string[]; total: number; batch: number; owner: boolean }>();
const list = document.getElementById('list');

function take(snippet: Element, id: string): void {
  const box = snippet.querySelector('textarea');
  const send = snippet.querySelector('[data-marker$="/answer-form/submit"]');
  if (!box || !send) return;
  const state = controlled(box, () => undefined);
  send.addEventListener('click', () => {
    void publish(id, state()).then(async ({ published }) => {
      if (!published) return;
      const { html } = await get<{ html: string }>('card', { id });
      snippet.replaceWith(elementOf(html));
    });
  });
}

const more = document.querySelector('[data-marker="rating-list/moreReviewsButton"]');
more?.addEventListener('click', () => {
  const from = list?.children.length ?? 0;
  void get<Cards>('cards', { place: setting.place, from, count: setting.batch, owner: setting.owner ? 1 : 0 }).then(({ cards, total }) => {
    for (const { id, html } of cards) {
      const snippet = elementOf(html);
      list?.append(snippet);
      take(snippet, id);
    }
    if ((list?.children.length ?? 0) >= total) more.remove();
  });
});

[...(list?.children ?? [])].forEach((snippet, index) => {
  take(snippet, setting.ids[index] ?? '');
});
