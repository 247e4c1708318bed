import { describe, expect, it } from 'vitest';
import { sightingSchema } from '../../../lib/model/sighting.ts';
import type { Adapter } from '../../../lib/platforms/adapter.ts';
import { adapter as telegram } from '../../../lib/platforms/telegram/index.ts';
import { adapter as vk } from '../../../lib/platforms/vk/index.ts';
import { documentOf, momentOf } from './cases.ts';

const NOW = momentOf('2026-05-22T12:00:00+03:00');

/** Who said what, who was answered and what else they said. */
function read(adapter: Adapter, html: string, address: string) {
  const url = new URL(address);
  const page = adapter.open({ document: documentOf(html, url), url, now: NOW });
  return page.entries.flatMap((entry) => page.read(entry) ?? []).map((sighting) => {
    expect(sightingSchema.safeParse(sighting).success).toBe(true);
    return { of: sighting.author, replies: sighting.replies.map(({ text }) => text), turns: sighting.turns.map(({ text, after }) => [text, after]) };
  });
}

describe('VK: whom the group answers', () => {
  const POST = 'https://vk.com/wall-500_7';
  const say = (id: number, from: string, text: string, thread?: number): string =>
    `<div class="reply"><a class="author" data-from-id="${from}">${from}</a><p class="wall_reply_text">${text}</p><p class="reply_date"><a href="/wall-500_7?reply=${id}${thread === undefined ? '' : `&amp;thread=${thread}`}"><i class="rel_date">3 мая</i></a></p></div>`;

  it('the only customer of a branch, turn by turn', () => {
    expect(read(vk, say(1, '10', 'а') + say(2, '-500', 'б', 1) + say(3, '10', 'в', 1) + say(4, '-500', 'г', 1), POST)).toEqual([{ of: '10', replies: ['б', 'г'], turns: [['в', 1]] }]);
  });

  it('nobody for sure, once another customer has spoken in the branch', () => {
    expect(read(vk, say(1, '10', 'а') + say(2, '11', 'б', 1) + say(3, '-500', 'в', 1), POST)).toEqual([
      { of: '10', replies: [], turns: [] },
      { of: '11', replies: [], turns: [] },
    ]);
  });

  it('a branch that the group began is answered by its first customer', () => {
    expect(read(vk, say(1, '-500', 'а') + say(2, '10', 'б', 1) + say(3, '-500', 'в', 1), POST)).toEqual([{ of: '10', replies: ['в'], turns: [] }]);
  });

  it('comments beside one another are no conversation', () => {
    expect(read(vk, say(1, '10', 'а') + say(2, '-500', 'б') + say(3, '10', 'в'), POST)).toEqual([
      { of: '10', replies: [], turns: [] },
      { of: '10', replies: [], turns: [] },
    ]);
  });

  it('two authors without numbers are not one', () => {
    const unknown = (id: number): string => say(id, '', 'а', id === 1 ? undefined : 1).replace(' data-from-id=""', '');
    expect(read(vk, unknown(1) + unknown(2), POST)).toHaveLength(2);
  });

  it('walls of other groups and of people are none of this address', () => {
    const here = say(1, '10', 'а');
    expect(read(vk, here.replace('wall-500', 'wall-501') + here.replace('wall-500', 'wall500') + here, POST)).toHaveLength(1);
    // A page with a short name may be a person's: then its comments are not read.
    expect(read(vk, here.replace('wall-500', 'wall500') + here, 'https://vk.com/kladovaya')).toHaveLength(1);
  });

  it('a comment inside another gives it none of its words', () => {
    const outer = `<div class="reply"><a class="author" data-from-id="10">10</a><p class="reply_date"><a href="/wall-500_7?reply=1"><i class="rel_date">3 мая</i></a></p>${say(2, '-500', 'ответ')}</div>`;
    const url = new URL(POST);
    const page = vk.open({ document: documentOf(outer, url), url, now: NOW });
    const [sighting] = page.entries.flatMap((entry) => page.read(entry) ?? []);
    expect([page.entries.length, sighting?.text, sighting?.replies.map(({ text }) => text)]).toEqual([1, null, ['ответ']]);
  });

  it.each([
    ['https://vk.com/wall-500_7?reply=1', 'public'],
    ['https://vk.ru/reviews-500', 'public'],
    ['https://vk.com/club500', 'public'],
    ['https://vk.com/kladovaya.rechnaya', 'public'],
    ['https://vk.com/wall500_7', null],
    ['https://vk.com/id500', null],
    ['https://vk.com/feed', null],
    ['https://vk.com/im?sel=500', null],
    ['https://vk.com/', null],
    ['https://vk.com.example/wall-500_7', null],
  ])('%s: %s', (address, room) => {
    expect(vk.roomOf(new URL(address))).toBe(room);
  });
});

describe('Telegram: whom the channel answers', () => {
  const POST = 'https://t.me/dvory/15?embed=1&discussion=1';
  const say = (id: number, name: string, text: string, quote?: number): string => {
    const quoted = quote === undefined ? '' : `<a class="tgme_widget_message_reply" href="https://t.me/dvory/15?comment=${quote}"><b class="tgme_widget_message_author_name">кто-то</b><p class="js-message_reply_text">цитата</p></a>`;
    return `<div class="tgme_widget_message" data-post-id="${id}"><a class="tgme_widget_message_author_name" href="https://t.me/${name}">${name}</a>${quoted}<p class="js-message_text">${text}</p></div>`;
  };
  const all = (...messages: string[]): string => `<div class="tgme_post_discussion">${messages.join('')}</div>`;

  it('the comment that it quotes, and its author’s answer to that is a turn', () => {
    expect(read(telegram, all(say(1, 'anna', 'а'), say(2, 'dvory', 'б', 1), say(3, 'anna', 'в', 2), say(4, 'DVORY', 'г', 3)), POST)).toEqual([{ of: 'anna', replies: ['б', 'г'], turns: [['в', 1]] }]);
  });

  it('another’s answer to the channel is their own comment', () => {
    expect(read(telegram, all(say(1, 'anna', 'а'), say(2, 'dvory', 'б', 1), say(3, 'boris', 'в', 2)), POST)).toEqual([
      { of: 'anna', replies: ['б'], turns: [] },
      { of: 'boris', replies: [], turns: [] },
    ]);
  });

  it('an answer without a quotation is nobody’s, and no customer’s comment', () => {
    expect(read(telegram, all(say(1, 'anna', 'а'), say(2, 'dvory', 'б')), POST)).toEqual([{ of: 'anna', replies: [], turns: [] }]);
  });

  it('a channel whose name only begins alike is a customer', () => {
    expect(read(telegram, all(say(1, 'dvory_fan', 'а')), POST)).toHaveLength(1);
  });

  it('messages that quote one another in a ring are read', () => {
    expect(read(telegram, all(say(1, 'dvory', 'а', 2), say(2, 'dvory', 'б', 1), say(3, 'anna', 'в', 3)), POST)).toEqual([{ of: 'anna', replies: [], turns: [] }]);
  });

  it('a private chat is never read, whatever is opened beside it', () => {
    const bubble = '<div class="bubble" data-mid="1" data-peer-id="5" data-timestamp="1779300000"><div class="message">Личное</div></div>';
    const chat = (type: string, active: string): string => `<div class="chat ${active}" data-type="${type}">${bubble}</div>`;
    const url = 'https://web.telegram.org/k/#5';
    expect(read(telegram, chat('chat', 'active') + chat('discussion', ''), url)).toEqual([]);
    expect(read(telegram, chat('chat', '') + chat('discussion', 'active'), url)).toHaveLength(1);
  });

  it.each([
    ['https://web.telegram.org/k/#@dvory', 'public'],
    ['https://web.telegram.org/a/#-100', null],
    ['https://t.me/s/dvory', 'public'],
    ['https://t.me/s/dvory/15?before=20', 'public'],
    ['https://t.me/dvory/15', 'public'],
    ['https://t.me/dvory', null],
    ['https://t.me/joinchat/15', null],
    ['https://t.me/c/1234567/15', null],
    ['https://t.me.example/dvory/15', null],
  ])('%s: %s', (address, room) => {
    expect(telegram.roomOf(new URL(address))).toBe(room);
  });
});

describe('Telegram: a channel’s own posts', () => {
  it('are asked about before they are captured', () => {
    const url = new URL('https://t.me/s/dvory');
    const html = '<div class="tgme_widget_message" data-post="dvory/1"><p class="js-message_text">Запись</p></div>';
    const page = telegram.open({ document: documentOf(html, url), url, now: NOW });
    expect(page.entries.map((entry) => page.read(entry)?.doubt)).toEqual(['editor']);
  });
});
