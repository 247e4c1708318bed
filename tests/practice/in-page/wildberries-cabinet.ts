import { config, get, nodesOf, publish } from './common.ts';
import { controlled } from './controlled-box.ts';

const { ids } = config<{ ids: string[] }>();
const panel = document.getElementById('panel');
const rows = [...document.querySelectorAll('[data-testid="Base-table-row"]')];

async function open(id: string): Promise<void> {
  const { html } = await get<{ html: string }>('seller-panel', { id });
  panel?.replaceChildren(nodesOf(html));
  panel?.querySelector('[aria-label="Закрыть"]')?.addEventListener('click', () => {
    panel.replaceChildren();
  });
  const box = panel?.querySelector('textarea');
  const send = panel?.querySelector('[class*="Feedbacks-answer-form__send"]');
  if (!box || !send) return;
  const state = controlled(box, () => undefined);
  send.addEventListener('click', () => {
    void publish(id, state()).then(({ published }) => {
      if (!published) return;
      const chip = rows[ids.indexOf(id)]?.querySelector('[data-name="Chips"] > div');
      if (chip) chip.textContent = 'Ответ опубликован для всех';
      void open(id);
    });
  });
}

rows.forEach((row, index) => {
  const show = () => void open(ids[index] ?? '');
  row.addEventListener('click', (event) => {
    if (!(event.target instanceof Element && event.target.closest('a'))) show();
  });
  row.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && event.key === 'Enter' && event.target === row) show();
  });
});
