import { expect, test } from 'vitest';
import { cabinetOf } from '../../../components/reply/box-page.ts';
import type { CaseEvent } from '../../../lib/model/event.ts';
import type { CheckPoint } from '../../../lib/model/place.ts';

const seen = (address: string, room: string): CaseEvent => ({ kind: 'review.captured', payload: { page: { address, room, visit: 'v' } } }) as CaseEvent;
const point = (address: string, room: CheckPoint['room']): CheckPoint => ({ address, room, since: 0 });

test('the reply box is looked for in the cabinet where the review was last seen, else in that of its place', () => {
  const history = [seen('https://cabinet.example/1', 'cabinet'), seen('https://public.example/', 'public'), seen('https://cabinet.example/2', 'cabinet')];
  expect(cabinetOf(history, [point('https://cabinet.example/3', 'cabinet')])).toBe('https://cabinet.example/2');
  const inPublic = [seen('https://public.example/', 'public')];
  expect(cabinetOf(inPublic, [point('https://public.example/', 'public'), point('https://cabinet.example/3', 'cabinet'), point('https://cabinet.example/4', 'cabinet')])).toBe('https://cabinet.example/3');
  expect(cabinetOf(inPublic, [point('https://public.example/', 'public')])).toBeNull();
});

test('no address but one of the web is opened', () => {
  expect(cabinetOf([seen('javascript:alert(1)', 'cabinet')], [point('file:///etc/passwd', 'cabinet')])).toBeNull();
});
