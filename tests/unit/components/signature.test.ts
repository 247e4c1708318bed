import { expect, test } from 'vitest';
import { signature } from '../../../components/reply/signature.ts';

test('a reply is signed with a company’s place, never with a product’s card', () => {
  const review = { place: { id: '1', name: 'Кофейня у моста' } };
  expect(signature('yandex-maps', review)).toBe('Кофейня у моста');
  expect(signature('avito', review)).toBe('Кофейня у моста');
  expect(signature('wildberries', review)).toBeNull();
  expect(signature('web', review)).toBeNull();
});
