import { config, nodesOf, publish } from './common.ts';
import { controlled } from './controlled-box.ts';

const { ids } = config<{ ids: string[] }>();

document.querySelectorAll('.Review').forEach((card, index) => {
  const box = card.querySelector<HTMLTextAreaElement>('.ya-business-ui-textarea__control');
  const controls = card.querySelector('.BusinessResponseDraft-Controls');
  const send = card.querySelector<HTMLButtonElement>('.BusinessResponseDraft-SendButton');
  if (!box || !controls || !send) return;
  const state = controlled(box, (text) => {
    controls.classList.toggle('BusinessResponseDraft-Controls_expanded', text !== '');
  });
  send.addEventListener('click', () => {
    void publish(ids[index] ?? '', state()).then((answer) => {
      if (answer.published) card.querySelector('.Review-Response')?.replaceChildren(nodesOf(answer.html));
    });
  });
});
