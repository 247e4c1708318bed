import { expect, test } from 'vitest';
import { genderOfName, russianName, sameName } from '../../../lib/reply/names/alike.ts';

test.each([
  ['Анна', 'Аня'], ['Екатерина', 'Катюша'], ['Сергей', 'Серёжа'], ['Dmitry', 'Дима'], ['Юлия', 'Julia'], ['Наталья', 'Наташ'], ['Мария', 'Машенька'],
  ['Elizabeth', 'Liz'], ['Michael', 'Mike'], ['Robert', 'Bob'], ['Łukasz', 'Lukasz'], ['Zoë', 'Zoe'], ['Alexander', 'Александр'],
])('%s and %s are one name', (one, other) => {
  expect(sameName(one, other)).toBe(true);
  expect(sameName(other, one)).toBe(true);
});

test.each([['Анна', 'Инна'], ['Виктор', 'Виктория'], ['Евгений', 'Евгения'], ['Tyler', 'Taylor'], ['Michael', 'Michelle'], ['Daniel', 'Danielle'], ['Олег', 'Егор'], ['Rose', 'Ross']])('%s and %s are two names', (one, other) => {
  expect(sameName(one, other)).toBe(false);
});

test.each([['Никита', 'man'], ['Анна', 'woman'], ['Серёжа', 'man'], ['Любовь', 'woman'], ['Саша', null], ['Женя', null], ['Grace', 'woman'], ['Desmond', 'man'], ['Robin', null], ['Мавжуда', null]] as const)('%s: %s', (name, gender) => {
  expect(genderOfName(name)).toBe(gender);
});

test('a word that is no name', () => {
  expect(russianName('вечер')).toBeNull();
  expect(russianName('хорошо')).toBeNull();
});
