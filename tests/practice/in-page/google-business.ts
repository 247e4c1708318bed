import { config, elementOf, get, nodesOf, publish } from './common.ts';
import { controlled } from './controlled-box.ts';

const { ids } = config<{ ids: string[] }>();

function live(card: Element, id: string): void {
  const open = card.querySelector('[jsname="rhPddf"]');
  const form = open?.parentElement;
  open?.addEventListener('click', () => {
    // Here «Reply» becomes the button that publishes, beside «Cancel».
    form?.replaceChildren(nodesOf('<div class="MKv3Ve"><textarea aria-label="Reply publicly" maxlength="4096" rows="3"></textarea></div><button type="button">Reply</button><button type="button">Cancel</button>'));
    const box = form?.querySelector('textarea');
    const send = form?.querySelector('button');
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
  });
}

document.querySelectorAll('#list > *').forEach((card, index) => {
  live(card, ids[index] ?? '');
});
