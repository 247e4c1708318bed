import { describe, expect, it } from 'vitest';
import { adapter } from '../../../lib/platforms/google-maps/index.ts';
import { roomOf } from '../../../lib/platforms/google-maps/address.ts';
import { googleDates } from '../../../lib/platforms/google-maps/dates.ts';
import { documentOf, momentOf } from './cases.ts';
import { bare, savedPages, words } from './saved.ts';

const { isAbsent, open } = savedPages(adapter);

describe.skipIf(isAbsent)('saved page of Google Maps (skipped where ../shared/pages is absent)', () => {
  it('3 reviews in traditional Chinese, 2 with a reply of the owner', () => {
    const { document, page, sightings } = open('global/google-maps-panel-2024-06.html');
    const cards = [...document.querySelectorAll('.jftiEf')];
    expect([sightings.length, cards.length]).toEqual([3, 3]);
    expect(page.entries.map(({ element }) => element)).toEqual(cards);
    expect(page.stated).toEqual({ reviews: 48, rating: 4.5, ratingScale: 5 });
    expect(page.list.whole).toBe(false);
    sightings.forEach((sighting, i) => {
      const card = cards[i]?.cloneNode(true) as Element;
      const reply = card.querySelector('.CDe7pd');
      reply?.remove();
      expect(sighting.key).toBe(`google-maps:${card.getAttribute('data-review-id')}`);
      expect(bare(sighting.author)).toBe(words(card.querySelector('.al6Kxe > div')));
      expect([sighting.rating, sighting.ratingScale]).toEqual([card.querySelectorAll('.elGi1d').length, 5]);
      expect(bare(sighting.postedShown)).toBe(words(card.querySelector('.rsqaWe')));
      expect(bare(sighting.text)).toBe(words(card.querySelector('[lang]'), '[jslog="127691"]', 'button'));
      expect(sighting.photos).toBe(card.querySelectorAll('.Tya61d').length);
      expect(sighting.language).toBe('zh');
      expect(sighting.place).toEqual({ id: null, name: document.querySelector('[role="main"]')?.getAttribute('aria-label') });
      const owner = reply && { text: words(reply.querySelector('[lang]'), 'button'), postedShown: words(reply.querySelector('.DZSIDd')) };
      expect(sighting.replies.map(({ text, postedShown }) => ({ text: bare(text), postedShown: bare(postedShown) }))).toEqual(owner === null ? [] : [owner]);
    });
    // Eight months, two months and a year before the moment of reading.
    expect(sightings.map(({ postedLatest }) => postedLatest?.slice(0, 10))).toEqual(['2025-12-31', '2026-06-30', '2025-08-31']);
    expect(sightings.map(({ truncated }) => truncated)).toEqual([true, true, true]);
  });

  it('when «More» is gone and the words do not end in the mark, they are whole', () => {
    const { sightings } = open('global/google-maps-panel-2024-06.html', (document) => {
      for (const more of document.querySelectorAll('[jsaction*="expandReview"]')) more.remove();
    });
    expect(sightings.map(({ truncated }) => truncated)).toEqual([true, false, true]);
  });

  it('reads the same when the rotating classes of card, author, words and reply are gone', () => {
    const file = 'global/google-maps-panel-2024-06.html';
    const { sightings } = open(file);
    const rotated = open(file, (document) => {
      for (const name of ['jftiEf', 'd4r55', 'wiI7pd', 'CDe7pd', 'MyEned', 'kvMYJc', 'w8nwRe']) for (const element of document.querySelectorAll(`.${name}`)) element.classList.replace(name, `z${name}`);
    });
    expect(rotated.sightings).toEqual(sightings);
  });
});

describe('Google Maps: words of a language without an id', () => {
  const HEAD = '<div class="d4r55">Агния</div><div class="DU9Pgb"><span class="kvMYJc" role="img" aria-label="1 звезда"></span><span class="rsqaWe">год назад</span></div>';
  const BLOCK = '<div id="r1" lang="ru"><span class="wiI7pd">Мокро.</span>@</div>';
  const WORDS = '<span lang="en">Wet boats.</span>';

  function read(inside: string) {
    const url = new URL('https://www.google.com/maps/place/A/');
    const html = `<div role="main"><h1>Прокат «Весло»</h1><div data-review-id="r1"><div data-review-id="r1">${inside}</div></div></div>`;
    const page = adapter.open({ document: documentOf(html, url), url, now: momentOf('2026-08-31T12:00:00+03:00') });
    return page.entries.flatMap((entry) => page.read(entry) ?? []).map(({ author, rating, text, replies }) => [author, rating, text, replies.map((reply) => reply.text)]);
  }

  it.each([
    ['the original beside the translation', `${BLOCK.replace('@', '')}<div>${WORDS}</div>`],
    ['the original with a label of its own', `${BLOCK.replace('@', '')}<div><span>Оригинал</span>${WORDS}</div>`],
    ['the original beside words about the owner', `${BLOCK.replace('@', '')}<div><span>Владелец нагрубил</span>${WORDS}</div>`],
    ['the original behind the block', `${BLOCK.replace('@', '')}${WORDS}`],
    ['the original in a box with the block', `<div><span>год назад</span>${BLOCK.replace('@', '')}${WORDS}</div>`],
    ['the original inside the block', BLOCK.replace('@', `<div><span>год назад</span>${WORDS}</div>`)],
  ])('%s is no reply', (_, inside) => {
    expect(read(HEAD + inside)).toEqual([['Агния', 1, 'Мокро.', []]]);
  });

  it('right in the card they do not make a reply of it', () => {
    expect(read(HEAD + WORDS)).toEqual([['Агния', 1, null, []]]);
    expect(read(`${HEAD}<div><span>год назад</span>${WORDS}</div>`)).toEqual([['Агния', 1, null, []]]);
  });

  it.each(['Ответ владельца', 'Response from the owner', '業主回應', '来自业主的回复', 'Antwort vom Inhaber', 'Réponse du propriétaire', 'Respuesta del propietario', 'Risposta del proprietario', 'Sahibinden yanıt', 'オーナーからの返信', '2 недели назад'])(
    '«%s» beside them makes a reply',
    (label) => {
      expect(read(`${HEAD}${BLOCK.replace('@', '')}<div><div><span>${label}</span></div>${WORDS}</div>`)).toEqual([['Агния', 1, 'Мокро.', ['Wet boats.']]]);
    },
  );
});

describe('Google Maps', () => {
  it.each([
    ['https://www.google.com/maps/place/A/@1,2,3z/data=!3m1', 'public'],
    ['https://www.google.ru/maps/place/A/', 'public'],
    ['https://www.google.com.tr/maps/place/A/', 'public'],
    ['https://www.google.com/maps/contrib/1/reviews', null],
    ['https://www.google.com/maps/@1,2,3z', null],
    ['https://www.google.com/search?q=/maps/place/', null],
    ['https://www.google.example/maps/place/A/', null],
    ['https://google.com.evil.example/maps/place/A/', null],
    ['https://business.google.com/reviews', 'cabinet'],
    ['https://business.google.com/groups/1/reviews', 'cabinet'],
    ['https://business.google.com/groups/1/posts', null],
    ['https://www.google.com/local/business/1/customers/reviews', 'cabinet'],
  ])('%s is %s', (address, room) => {
    expect(roomOf(new URL(address))).toBe(room);
  });

  it.each([
    ['2 months ago', '2026-02-20', '2026-03-20'],
    ['Edited 2 months ago', null, '2026-03-20'],
    ['Изменено: год назад', null, '2025-05-20'],
    ['2 месяца назад на Google', '2026-02-20', '2026-03-20'],
    ['vor einem Monat auf Google', '2026-03-20', '2026-04-20'],
    ['some day', null, null],
    ['New', null, null],
  ])('the date «%s»', (shown, earliest, latest) => {
    const { posted } = googleDates(momentOf('2026-05-20T12:00:00+03:00'))(shown);
    expect([posted?.earliest?.slice(0, 10) ?? null, posted?.latest.slice(0, 10) ?? null]).toEqual([earliest, latest]);
  });

  it('all of a place is loaded when its own count says so, and the place is not told from two numbers', () => {
    const card = (id: string): string => `<div data-review-id="${id}"><span class="d4r55">A</span><div data-review-id="${id}"></div></div>`;
    const open = (count: string, data: string) => {
      const url = new URL(`https://www.google.com/maps/place/A/data=${data}`);
      const document = documentOf(`<div role="main"><h1>A</h1><div class="F7nice"><span aria-label="${count}"></span></div>${card('x1')}${card('x2')}</div>`, url);
      const page = adapter.open({ document, url, now: momentOf('2026-05-20T12:00:00+03:00') });
      return { whole: page.list.whole, place: page.entries[0] && page.read(page.entries[0])?.place.id };
    };
    expect(open('2 reviews', '!3m5!1s0x1a:0xBEEF!8m2')).toEqual({ whole: true, place: '0xbeef' });
    expect(open('3 reviews', '!3m5!1s0x0:0xbeef!8m2!3m5!1s0x1a:0xbeef')).toEqual({ whole: false, place: '0xbeef' });
    expect(open('3 reviews', '!3m5!1s0x1:0xbeef!3m5!1s0x2:0xcafe').place).toBeNull();
  });
});
