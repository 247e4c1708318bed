import { config, elementOf, get, nodesOf, publish } from './common.ts';
import { controlled } from './controlled-box.ts';

const { ids } = config<{ ids: string[] }>();

function live(card: Element, id: string): void {
  for (const part of card.querySelectorAll<HTMLElement>('[data-practice-width]')) part.style.width = `${part.dataset.practiceWidth ?? '0'}px`;
  const open = card.querySelector('[data-practice="open"]');
  open?.addEventListener('click', () => {
    const foot = open.parentElement;
    // The form comes a moment later, as from a server.
    setTimeout(() => {
      foot?.replaceWith(nodesOf('<div class="form"><textarea placeholder="Ваш ответ" rows="3"></textarea><button type="button" class="button__basic--t7">Опубликовать</button><button type="button" class="button__basic--t7">Отмена</button></div>'));
      const box = card.querySelector('textarea');
      const send = card.querySelector('.form button');
      if (!box || !send) return;
      const state = controlled(box, () => undefined);
      send.addEventListener('click', () => {
        void publish(id, state()).then(async ({ published }) => {
          if (!published) return;
          const fresh = elementOf((await get<{ html: string }>('card', { id })).html);
          card.replaceWith(fresh);
          live(fresh, id);
        });
      });
    }, 250);
  });
}

document.querySelectorAll('#list > *').forEach((card, index) => {
  live(card, ids[index] ?? '');
});
