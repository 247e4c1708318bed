import { config, get, nodesOf, publish } from './common.ts';
import { controlled } from './controlled-box.ts';

const { ids } = config<{ ids: string[] }>();
const place = document.getElementById('window');

async function open(id: string): Promise<void> {
  place?.replaceChildren(nodesOf((await get<{ html: string }>('card', { id })).html));
  const box = place?.querySelector('textarea');
  const send = place?.querySelector('[data-practice="send"]');
  if (!box || !send) return;
  const state = controlled(box, () => undefined);
  send.addEventListener('click', () => {
    void publish(id, state()).then(({ published }) => {
      if (published) void open(id);
    });
  });
}

document.querySelectorAll('#rows > tr').forEach((row, index) => {
  row.addEventListener('click', () => void open(ids[index] ?? ''));
});
