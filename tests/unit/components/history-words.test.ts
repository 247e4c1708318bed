import { describe, expect, test } from 'vitest';
import { lastAddress, wordsOf } from '../../../components/journal/history-words.ts';
import { platformName } from '../../../components/journal/names.ts';
import { texts } from '../../../lib/i18n/texts.ts';
import { CASE_EVENT_KINDS, type CaseEvent } from '../../../lib/model/event.ts';
import { statusSchema } from '../../../lib/model/status.ts';
import { WEB } from '../../../lib/platforms/web/about.ts';
import { defaultRegulation } from '../../../lib/regulation/regulation.ts';

const t = texts('ru');
const rules = defaultRegulation(0);
let count = 0;
const event = (kind: string, payload: object = {}): CaseEvent =>
  ({ id: `event-${String((count += 1))}`, case: 'avito:1', at: count, hlc: '0000000000-0000', author: 'me', regulation: 1, kind, payload }) as CaseEvent;
const page = (address: string) => ({ page: { address, room: 'public', visit: 'v' } });

describe('the history in words', () => {
  test('every kind of event has words of its own', () => {
    const words = CASE_EVENT_KINDS.map((kind) => wordsOf(event(kind, { status: 'new', event: 'none' }), [], rules, t));
    expect(new Set(words).size).toBe(CASE_EVENT_KINDS.length);
    expect(words).not.toContain(t('history.newer'));
  });

  test('what a newer version wrote is named and breaks nothing', () => {
    const strange = event('report.sent', { to: 'head' });
    expect(wordsOf(strange, [], rules, t)).toBe('изменение новой версии');
    expect(wordsOf(event('toString'), [], rules, t)).toBe('изменение новой версии');
    expect(wordsOf(event('status.set', { status: 'escalated' }), [], rules, t)).toBe('изменение новой версии');
    expect(wordsOf(event('event.undone', { event: strange.id }), [strange], rules, t)).toBe('Отменено: изменение новой версии');
  });

  test('what came from a table says so', () => {
    expect(wordsOf(event('review.captured', { sighting: { via: 'table' } }), [], rules, t)).toBe('Внесён из таблицы');
    expect(wordsOf(event('review.captured', { sighting: { via: 'adapter' } }), [], rules, t)).toBe('Сохранён в журнал');
  });

  test('A8: every status is named', () => {
    for (const status of statusSchema.options) expect(wordsOf(event('status.set', { status }), [], rules, t)).toMatch(/^Статус: \S/);
    // A8: as the company calls it.
    expect(wordsOf(event('status.set', { status: 'quality' }), [], { ...rules, statusNames: { quality: 'у технолога' } }, t)).toBe('Статус: у технолога');
  });
});

describe('where to open a review whose platform gives no link', () => {
  const captured = event('review.captured', page('https://www.wildberries.ru/catalog/1/feedbacks'));
  const status = event('status.set', { status: 'rework' });

  test('at the page that told of it last', () => {
    expect(lastAddress([captured, status])).toBe('https://www.wildberries.ru/catalog/1/feedbacks');
    expect(lastAddress([captured, event('reply.seen', page('https://www.wildberries.ru/catalog/1/other')), status])).toBe('https://www.wildberries.ru/catalog/1/other');
  });

  test('never at an address that is none of the web', () => {
    expect(lastAddress([captured, event('reply.seen', page('javascript:alert(1)'))])).toBe('https://www.wildberries.ru/catalog/1/feedbacks');
    expect(lastAddress([status])).toBeNull();
  });
});

test('a review from any other site is not called by an id', () => {
  expect(platformName(WEB, { language: 'ru', sites: [] })).toBe('Другой сайт');
  expect(platformName('newer-platform', { language: 'ru', sites: [] })).toBe('newer-platform');
});
