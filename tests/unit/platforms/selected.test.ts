import { describe, expect, it } from 'vitest';
import { ru } from '../../../lib/platforms/kit/date-words.ts';
import { dateReader } from '../../../lib/platforms/kit/dates.ts';
import { nearSelection } from '../../../lib/platforms/kit/selected.ts';
import { documentOf, momentOf } from './cases.ts';

const dates = dateReader(momentOf('2026-11-20T12:00:00+03:00'), [ru]);
const near = (html: string, selector = '.said'): ReturnType<typeof nearSelection> => {
  const document = documentOf(html, 'https://dacha.example/');
  const selected = document.querySelector(selector);
  if (selected === null) throw new Error(`nothing at ${selector}`);
  return nearSelection(selected, selected.textContent, dates);
};

describe('what stands near a selection', () => {
  const row = (who: string, when: string, stars: number, said: string, mark = ''): string =>
    `<div class="row"><span class="who">${who}</span> <span>${when}</span> <i title="Оценка ${String(stars)} из 5"></i><p class="said ${mark}">${said}</p></div>`;

  it('belongs to its own block, not to the neighbours', () => {
    const list = row('Павел Д.', '12 ноября 2026', 5, 'Домик тёплый.') + row('Тамара', '9 ноября 2026', 2, 'Вода еле тёплая.', 'here') + row('Степан', 'вчера', 4, 'Тихо.');
    expect(near(`<div>${list}</div>`, '.here')).toEqual({ author: 'Тамара', rating: { rating: 2, ratingScale: 5 }, postedShown: '9 ноября 2026' });
  });

  it('is unknown where the block does not say it', () => {
    const bare = '<div class="row"><p class="said">Дрова сырые, печь дымит, зато вид на озеро.</p></div>';
    expect(near(`<main>${bare.repeat(3)}</main>`)).toEqual({ author: null, rating: { rating: null, ratingScale: null }, postedShown: null });
  });

  it('counts drawn stars and takes a machine’s date where the words say less', () => {
    const html = '<article><h4>Лидия Б.</h4><time datetime="2026-10-28">осенью</time><span>★★★☆☆</span><p class="said">Кормят хорошо.</p></article>';
    expect(near(html)).toEqual({ author: 'Лидия Б.', rating: { rating: 3, ratingScale: 5 }, postedShown: '2026-10-28' });
  });

  it('a page that is one long text is no review: the climbing ends', () => {
    const html = `<div><h3>Новости</h3><time>3 марта 2026</time>${'<p>Мы открыли новую дорогу к озеру. </p>'.repeat(60)}<p class="said">Спасибо за баню.</p></div>`;
    expect(near(html).author).toBeNull();
  });
});
