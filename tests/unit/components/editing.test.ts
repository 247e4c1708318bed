import { describe, expect, test } from 'vitest';
import { isWriting, wordsToStartFrom } from '../../../components/reply/editing.ts';
import type { Case, CaseDraft, ReplyState } from '../../../lib/model/case.ts';

const draft: CaseDraft = { text: 'Ещё раз спасибо', template: null, at: 2, state: 'drafted' };
const reply = (state: ReplyState): Case['reply'] => ({
  state, text: state === 'none' ? null : 'Спасибо за отзыв', at: 1, submittedAt: null, liveAt: null, postedShown: null, given: null, beforeCapture: false,
});

describe('the editor of a case', () => {
  test.each(['none', 'vanished'] as const)('is open where a reply is due (%s)', (state) => {
    expect(isWriting({ reply: reply(state), draft: null }, false)).toBe(true);
  });

  test.each(['submitted', 'live', 'changed'] as const)('stays shut beside a reply that was given (%s), until a second one is begun', (state) => {
    expect(isWriting({ reply: reply(state), draft: null }, false)).toBe(false);
    expect(isWriting({ reply: reply(state), draft: null }, true)).toBe(true);
  });

  test('a second reply begun earlier is found again, with its words', () => {
    const subject = { reply: reply('live'), draft };
    expect(isWriting(subject, false)).toBe(true);
    expect(wordsToStartFrom(subject)).toBe('Ещё раз спасибо');
    expect(isWriting({ ...subject, draft: { ...draft, text: ' ' } }, false)).toBe(false);
  });
});

test('the editor starts from the draft, from the words of a reply that is gone, and never from those of one that stands', () => {
  expect(wordsToStartFrom({ reply: reply('none'), draft })).toBe('Ещё раз спасибо');
  expect(wordsToStartFrom({ reply: reply('vanished'), draft })).toBe('Ещё раз спасибо');
  expect(wordsToStartFrom({ reply: reply('vanished'), draft: null })).toBe('Спасибо за отзыв');
  expect(wordsToStartFrom({ reply: reply('live'), draft: null })).toBe('');
  expect(wordsToStartFrom({ reply: reply('none'), draft: null })).toBe('');
});
