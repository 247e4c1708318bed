import { expect, onTestFinished, test } from 'vitest';
import { dropErasedDoings, keepDoing, unsavedDoing } from '../../../components/care/unsaved-doing.ts';
import { forgetRemarkOf, keepRemark, unsavedRemark } from '../../../components/entry/unsaved-remark.ts';
import { erase } from '../../../lib/journal/erase.ts';
import { capture } from '../../../lib/journal/record.ts';
import { DAY, MONDAY, sighting } from '../../unit/journal/invent.ts';
import { input, journal, recorder } from './journal.ts';

test('what was being written of a doing is there again, each by itself, and goes with the words of its case', async () => {
  onTestFinished(() => { localStorage.clear(); });
  const db = await journal();
  await capture(recorder(db), input([sighting({ key: 'practice:1', author: 'Ирина Л.' }), sighting({ key: 'practice:2', author: 'Олег Т.', text: 'Чай принесли через час, и тот не наш.' })]));
  keepDoing('practice:1', 'facts', 'Смена Ирины Л., касса 2');
  keepDoing('practice:1', 'note', 'Позвонить');
  keepDoing('practice:1', 'note', '');
  keepDoing('practice:2', 'facts', 'Чай не записали');
  expect([unsavedDoing('practice:1', 'facts'), unsavedDoing('practice:1', 'note'), unsavedDoing('practice:2', 'facts')]).toEqual(['Смена Ирины Л., касса 2', '', 'Чай не записали']);
  await dropErasedDoings(db);
  expect(unsavedDoing('practice:1', 'facts')).not.toBe('');
  await erase(recorder(db, MONDAY + DAY), { cases: ['practice:1'], questions: [], because: 'person' });
  await dropErasedDoings(db);
  expect([unsavedDoing('practice:1', 'facts'), unsavedDoing('practice:2', 'facts')]).toEqual(['', 'Чай не записали']);
});

test('a remark that is being entered is kept a week, and not of a person who was erased; an empty form is none', () => {
  onTestFinished(() => { localStorage.clear(); });
  const blank = { channel: 'phone', when: '2026-10-05T12:00', name: '', contact: '', words: '', rating: '', place: '', expected: '', takenBy: 'Анна' } as const;
  const remark = { ...blank, name: 'Пётр Ё.', words: 'Не дозвониться третий день.' };
  keepRemark(remark, MONDAY);
  expect([unsavedRemark(MONDAY + 6 * DAY), unsavedRemark(MONDAY + 7 * DAY), localStorage.length]).toEqual([remark, null, 0]);
  keepRemark(remark, MONDAY);
  forgetRemarkOf('Ирина Л.', MONDAY);
  expect(unsavedRemark(MONDAY)).toEqual(remark);
  forgetRemarkOf('пётр е', MONDAY);
  expect(unsavedRemark(MONDAY)).toBeNull();
  keepRemark(remark, MONDAY);
  keepRemark(blank, MONDAY);
  expect(localStorage.length).toBe(0);
  localStorage.setItem('unsaved-remark', '{"at":');
  expect(unsavedRemark(MONDAY)).toBeNull();
});
