import { describe, expect, it } from 'vitest';
import { doingFrom, doings, doingsOf, type DoingId } from '../../../components/care/doings.ts';
import { classChoices, classId, classOf, ownerChoices } from '../../../components/care/rule-choices.ts';
import { caseDoingSchema } from '../../../lib/browser/doings.ts';
import { texts } from '../../../lib/i18n/texts.ts';
import { fold } from '../../../lib/journal/fold.ts';
import type { Case } from '../../../lib/model/case.ts';
import { inCharge } from '../../../lib/regulation/department.ts';
import { defaultRegulation } from '../../../lib/regulation/regulation.ts';
import { captured, history, MONDAY, page } from '../journal/invent.ts';

type Steps = Parameters<typeof history>;
const rules = defaultRegulation(MONDAY);
const filled = { words: ' ждём мастера ', duty: null, breach: 'an-event-1', approvedBy: null };

function caseOf(...steps: Steps): Case {
  const folded = fold(history(['review.captured', captured()], ...steps));
  if (!folded) throw new Error('no case');
  return folded;
}

describe('what can be noted of a case', () => {
  const always: DoingId[] = ['facts', 'result', 'talk', 'note', 'pause', 'barred'];

  it('A2: that the platform takes no reply is noted once, and not where a reply stands', () => {
    expect(doingsOf(caseOf(['reply.barred', { reason: 'отзыв без текста' }]))).not.toContain('barred');
    expect(doingsOf(caseOf(['reply.submitted', { text: 'Спасибо', page: page() }]))).not.toContain('barred');
    expect(doingFrom('barred', { ...filled, words: ' отзыв без текста ' }, caseOf())).toEqual({ kind: 'reply.barred', payload: { reason: 'отзыв без текста' } });
  });

  it('A8: a hand-over is accepted once and returned once', () => {
    expect(doingsOf(caseOf())).toEqual(always);
    const handed = caseOf(['status.set', { status: 'quality' }]);
    expect(doingsOf(handed).slice(0, 2)).toEqual(['accept', 'return']);
    expect(doingsOf(caseOf(['status.set', { status: 'quality' }], ['handover.accepted', { note: null }]))[0]).toBe('return');
    expect(doingsOf(caseOf(['status.set', { status: 'quality' }], ['handover.returned', { note: null }]))).toEqual(always);
  });

  it('B7: whether it satisfies is asked of each result once', () => {
    const result: Steps[number] = ['result.given', { note: null }];
    expect(doingsOf(caseOf(result))).toEqual(['satisfied', 'unsatisfied', ...always]);
    expect(doingsOf(caseOf(result, ['satisfaction.told', { satisfied: true, words: null }]))).toEqual(always);
    expect(doingsOf(caseOf(result, ['satisfaction.told', { satisfied: false, words: null }], result))).toContain('unsatisfied');
  });

  it('a pause that lasts can be ended, a talk that goes on too, a breach explained', () => {
    expect(doingsOf(caseOf(['pause.begun', { duty: null, reason: 'ждём' }]))).toContain('resume');
    expect(doingsOf(caseOf(['talk.moved', { where: null }]))).toContain('talk-end');
    const breach: Steps[number] = ['breach.recorded', { duty: 'first-reply', rule: 'reply', clause: 'A2', due: MONDAY, onDuty: null }];
    expect(doingsOf(caseOf(breach))).toContain('explain');
    expect(doingsOf(caseOf(breach, ['breach.explained', { breach: 'an-event-1', reason: 'болел', approvedBy: 'anna' }]))).not.toContain('explain');
  });

  it('each becomes a message that the background takes', () => {
    const all = Object.keys(doings) as DoingId[];
    for (const id of all) expect(caseDoingSchema.parse(doingFrom(id, filled, caseOf())), id).toEqual(doingFrom(id, filled, caseOf()));
    expect(doingFrom('pause', filled, caseOf())).toEqual({ kind: 'pause.begun', payload: { duty: null, reason: 'ждём мастера' } });
    expect(doingFrom('result', { ...filled, words: '  ' }, caseOf())).toEqual({ kind: 'result.given', payload: { note: null } });
  });

  it('a pause is ended by the name that it was begun by', () => {
    const c = caseOf(['pause.begun', { duty: 'result', reason: 'ждём' }]);
    expect(doingFrom('resume', filled, c)).toEqual({ kind: 'pause.ended', payload: { duty: 'result' } });
  });
});

describe('the lists to choose from', () => {
  it('D1: every class and each of its parts has a key, and comes back as what it is', () => {
    const choices = classChoices(rules, texts('ru'));
    expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length);
    expect(choices.length).toBeLessThanOrEqual(35);
    expect(classOf(classId('service', 'waiting'))).toEqual({ class: 'service', sub: 'waiting' });
    expect(classOf(classId('price', null))).toEqual({ class: 'price', sub: null });
    expect(classOf(classId(null, null))).toEqual({ class: null, sub: null });
  });

  it('B4, B13, D5: the class leads to the department, until one is named', () => {
    expect(inCharge(caseOf(), rules)).toEqual({ department: null, byClass: false });
    expect(inCharge(caseOf(['case.classed', { class: 'service', sub: 'premises' }]), rules)).toEqual({ department: 'premises', byClass: true });
    expect(inCharge(caseOf(['case.classed', { class: 'price', sub: 'gone-since' }]), rules)).toEqual({ department: 'marketing', byClass: true });
    expect(inCharge(caseOf(['case.classed', { class: 'price', sub: null }], ['case.assigned', { department: 'quality', owner: null }]), rules)).toEqual({ department: 'quality', byClass: false });
  });

  it('A10: whoever works at this machine comes first, and once; who left is not offered', () => {
    const person = (id: string, active = true) => ({ id, name: id, roles: [], department: null, active });
    const choices = ownerChoices([person('boris'), person('anna'), person('chen', false)], { id: 'anna', name: 'Анна' }, texts('ru'));
    expect(choices.map(({ id }) => id)).toEqual(['anna', 'boris', '']);
  });
});
