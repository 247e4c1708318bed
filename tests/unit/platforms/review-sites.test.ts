import { describe, expect, it } from 'vitest';
import type { Sighting } from '../../../lib/model/sighting.ts';
import type { Adapter } from '../../../lib/platforms/adapter.ts';
import { adapter as banki } from '../../../lib/platforms/banki/index.ts';
import { adapter as dianping } from '../../../lib/platforms/dianping/index.ts';
import { adapter as flamp } from '../../../lib/platforms/flamp/index.ts';
import { adapter as irecommend } from '../../../lib/platforms/irecommend/index.ts';
import { adapter as otzovik } from '../../../lib/platforms/otzovik/index.ts';
import { adapter as prodoctorov } from '../../../lib/platforms/prodoctorov/index.ts';
import { adapter as youtube } from '../../../lib/platforms/youtube/index.ts';
import { adapter as zoon } from '../../../lib/platforms/zoon/index.ts';
import { casesOf, documentOf, type PageCase } from './cases.ts';

function caseOf({ platform }: Adapter, name: string): PageCase {
  const pageCase = casesOf(platform).find((one) => one.name === name);
  if (pageCase === undefined) throw new Error(`no case ${platform}/${name}`);
  return pageCase;
}

/** A case of a platform, changed before it is read. */
function read(adapter: Adapter, name: string, change: (html: string) => string): Sighting[] {
  const pageCase = caseOf(adapter, name);
  const html = change(pageCase.html);
  expect(html, 'the change finds its place').not.toBe(pageCase.html);
  const page = adapter.open({ document: documentOf(html, pageCase.url), url: pageCase.url, now: pageCase.now });
  return page.entries.flatMap((entry) => page.read(entry) ?? []);
}

describe('where reviews stand', () => {
  it.each([
    { adapter: otzovik, address: 'https://otzovik.com/reviews/kofeynya_zerno/' },
    { adapter: otzovik, address: 'https://otzovik.com/reviews/kofeynya_zerno/3/?order=date_desc' },
    { adapter: flamp, address: 'https://flamp.ru/firm/70000001000000001' },
    { adapter: banki, address: 'https://www.banki.ru/services/responses/bank/response/21000001/' },
    { adapter: zoon, address: 'https://zoon.ru/msk/restaurants/kafe_zerno/' },
    { adapter: zoon, address: 'https://kazan.zoon.ru/beauty/salon-7/reviews/' },
    { adapter: irecommend, address: 'https://irecommend.ru/content/krem-ryaska?page=2' },
    { adapter: prodoctorov, address: 'https://prodoctorov.ru/tver/lpu/1200-klinika/otzivi/?page=2' },
    { adapter: youtube, address: 'https://www.youtube.com/shorts/vid-short03' },
    { adapter: dianping, address: 'http://www.dianping.com/shop/900100200/' },
    { adapter: dianping, address: 'https://www.dianping.com/shop/Ga1b2c3/review_all' },
  ])('$adapter.platform: $address', ({ adapter, address }) => {
    expect(adapter.roomOf(new URL(address))).toBe('public');
  });

  it.each([
    { adapter: otzovik, address: 'https://otzovik.com/reviews/kofeynya_zerno/info/' },
    { adapter: otzovik, address: 'https://otzovik.com/profile/review_1.html' },
    { adapter: flamp, address: 'https://flamp.ru/user4619165' },
    { adapter: flamp, address: 'https://notflamp.ru/firm/zerno-1' },
    { adapter: banki, address: 'https://www.banki.ru/services/responses/list/' },
    { adapter: banki, address: 'https://banki.ru.example/services/responses/bank/len/' },
    { adapter: zoon, address: 'https://spb.zoon.ru/medical/' },
    { adapter: zoon, address: 'https://zoon.ru/msk/restaurants/' },
    { adapter: irecommend, address: 'https://irecommend.ru/users/ustinya' },
    { adapter: prodoctorov, address: 'https://prodoctorov.ru/tver/vrach/' },
    { adapter: youtube, address: 'https://www.youtube.com/@korka/videos' },
    { adapter: youtube, address: 'https://music.youtube.com/watch?v=1' },
    { adapter: dianping, address: 'https://www.dianping.com/shop/900100200/photos' },
  ])('not $adapter.platform: $address', ({ adapter, address }) => {
    expect(adapter.roomOf(new URL(address))).toBeNull();
  });
});

describe('whose words these are', () => {
  it('Otzovik: without the author’s profile nobody’s comment is a turn', () => {
    const [sighting] = read(otzovik, 'single', (html) => html.replace('class="user-login fit-with-ava url fn" href="/profile/Zimorodok"', 'class="user-login"'));
    expect([sighting?.author, sighting?.replies.length, sighting?.turns]).toEqual(['Zimorodok', 2, []]);
  });

  it('Otzovik: the link to the whole review is no part of its teaser', () => {
    const [sighting] = read(otzovik, 'list', (html) => html.replace('Читать весь отзыв', 'Далее'));
    expect(sighting?.text).toBe('Сдала две скатерти. Получила...');
  });

  it.each([
    ['30112255', 'otzovik:30112255', 'https://otzovik.com/review_30112255.html'],
    ['../../x', 'otzovik:30112233', 'https://otzovik.com/review_30112233.html'],
    ['', 'otzovik:30112233', 'https://otzovik.com/review_30112233.html'],
  ])('Otzovik: a number of a review is digits: “%s”', (rid, key, link) => {
    const [sighting] = read(otzovik, 'list', (html) => html.replace('class="item status4 mshow0"', `class="item status4 mshow0" data-rid="${rid}"`));
    expect([sighting?.key, sighting?.link]).toEqual([key, link]);
  });

  it('Otzovik: an author that is gone is not replaced by one of the comments', () => {
    const [sighting] = read(otzovik, 'single', (html) => html.replace(/<a class="user-login fit-with-ava.*?<\/a>/s, ''));
    expect([sighting?.author, sighting?.turns]).toEqual([null, []]);
  });

  it('Flamp: an answer without the review’s words is not taken for them', () => {
    const [sighting] = read(flamp, 'list', (html) => html.replace(/<div class="ugc-item__text-wrap is-collapsed">.*?<\/div><\/div><\/div>/s, '</div>'));
    expect([sighting?.text, sighting?.replies[0]?.text]).toEqual([null, 'Агафья, приходите утром.']);
  });

  it('Zoon: an answer that says nothing of whose it is is none of the place', () => {
    const [sighting] = read(zoon, 'list', (html) => html.replace('<div>Официальный ответ</div>', '<div>Ответ</div>'));
    expect(sighting?.replies).toEqual([]);
  });

  it('Zoon: a field that the review lacks is not taken from an answer', () => {
    const [sighting] = read(zoon, 'list', (html) => html.replace('<span itemprop="author">Савва</span>', '').replace(/<span itemprop="datePublished" content="2026-02-03.*?<\/span>/, ''));
    expect([sighting?.author, sighting?.postedShown, sighting?.text]).toEqual([null, null, 'Ждал врача час.\nНикто не извинился…']);
  });

  it('Dianping: a reply is not taken for the words of a review without any', () => {
    const [sighting] = read(dianping, 'shop', (html) => html.replace(/<div class="info J-info-short.*?<div class="photos">/s, '<div class="photos">'));
    expect([sighting?.text, sighting?.truncated, sighting?.replies[0]?.text]).toEqual([null, false, '谢谢您，欢迎再来。']);
  });

  it('YouTube: the owner is known by the channel, a badge alone is not enough', () => {
    const badged = read(youtube, 'watch', (html) => html.replace('<ytd-author-comment-badge-renderer><a href="/@galka">', '<ytd-author-comment-badge-renderer creator><a href="/@galka">'));
    expect(badged[0]?.replies).toHaveLength(1);
    const foreign = read(youtube, 'watch', (html) => html.replace(/(<ytd-video-owner-renderer><a href=")[^"]*/, '$1/@other'));
    expect(foreign.map(({ replies, turns }) => [replies.length, turns.length])).toEqual([[0, 0], [0, 0], [0, 0]]);
  });

  it('YouTube: a turn that speaks to another viewer is none', () => {
    const [sighting] = read(youtube, 'watch', (html) => html.replace('@sosed везёт вам', 'везёт вам'));
    expect(sighting?.turns.map(({ after }) => after)).toEqual([0, 1]);
  });
});

describe('Banki.ru: whose data this is', () => {
  it.each([
    ['another minute', '20.04.2026 14:04', '20.04.2026 14:05'],
    ['another title', '>Вклад не тот<', '>Вклад тот<'],
    ['other words', 'Через день ставка...', 'Через месяц ставка...'],
  ])('%s: it is not this card’s', (_, from, to) => {
    const sighting = read(banki, 'list', (html) => html.replace(from, to))[1];
    expect([sighting?.author, sighting?.truncated]).toEqual([null, true]);
  });
});

describe('a field that is gone is missing, never invented', () => {
  it.each<{ adapter: Adapter; name: string; at?: number; without: string; missing: string[] }>([
    { adapter: otzovik, name: 'single', without: '[itemprop="reviewRating"], .rating-score', missing: ['rating', 'ratingScale'] },
    { adapter: otzovik, name: 'single', without: '.review-contents > meta, .review-postdate', missing: ['postedShown', 'postedEarliest', 'postedLatest'] },
    { adapter: otzovik, name: 'single', without: '.review-body', missing: ['text'] },
    { adapter: otzovik, name: 'list', without: '[itemprop="discussionUrl"]', missing: ['key', 'link'] },
    { adapter: flamp, name: 'list', without: '[itemprop="author"]', missing: ['author'] },
    { adapter: flamp, name: 'list', without: '.ugc-item__author, [itemprop="datePublished"]', missing: ['postedShown', 'postedEarliest', 'link'] },
    { adapter: flamp, name: 'list', without: 'cat-brand-review-estimation', missing: ['rating', 'ratingScale'] },
    { adapter: banki, name: 'list', at: 1, without: 'h3', missing: ['key', 'title', 'link', 'author'] },
    { adapter: banki, name: 'list', at: 1, without: '[class*="StyledItemText-"]', missing: ['text', 'author'] },
    { adapter: banki, name: 'list', at: 1, without: '[class*="StyledItemSmallText-"]', missing: ['postedShown', 'postedEarliest', 'author'] },
    { adapter: dianping, name: 'shop', without: '.sml-rank-stars', missing: ['rating', 'ratingScale'] },
    { adapter: dianping, name: 'shop', without: '.time', missing: ['postedShown', 'postedEarliest'] },
    { adapter: dianping, name: 'shop', without: '.actions', missing: ['key', 'link'] },
    { adapter: youtube, name: 'watch', without: '#author-text', missing: ['author'] },
    { adapter: youtube, name: 'watch', without: '#published-time-text', missing: ['key', 'link', 'postedShown'] },
    { adapter: zoon, name: 'list', without: '.js-comment-list > .js-comment > .js-comment-container > .stars-rating-text', missing: ['rating'] },
    { adapter: prodoctorov, name: 'list', without: '[itemprop="reviewBody"], .b-review-card__comment', missing: ['text'] },
    { adapter: irecommend, name: 'list', without: '.on', missing: ['rating', 'ratingScale'] },
    { adapter: irecommend, name: 'single', without: '[itemprop="author"], [itemprop="datePublished"]', missing: ['author', 'postedEarliest'] },
  ])('$adapter.platform/$name without $without', ({ adapter, name, at = 0, without, missing }) => {
    const pageCase = caseOf(adapter, name);
    const document = documentOf(pageCase.html, pageCase.url);
    const open = () => {
      const page = adapter.open({ document, url: pageCase.url, now: pageCase.now });
      return page.entries.flatMap((entry) => page.read(entry) ?? [])[at];
    };
    const before = open();
    for (const field of missing) expect(before?.missing).not.toContain(field);
    for (const element of document.querySelectorAll(without)) element.remove();
    expect(open()?.missing).toEqual(expect.arrayContaining(missing));
  });
});
