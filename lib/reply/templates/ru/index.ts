import { library } from '../library.ts';
import { negative } from './negative.ts';
import { neutral } from './neutral.ts';
import { positive } from './positive.ts';
import { later } from './later.ts';
import { near } from './near.ts';

/** The customer's own words, where there is no name to say (A4). */
const detail = [
  '[?!name: Ваше «{quote}» запомним.]',
  '[?!name: Отдельная радость – слова «{quote}».]',
  '[?!name: Строчку «{quote}» покажем коллегам.]',
  '[?!name: «{quote}» – лучше не скажешь.]',
];

export const ru = [
  ...library('ru', 'positive', { ...positive, ...later.positive, ...near.positive }, detail),
  ...library('ru', 'neutral', { ...neutral, ...later.neutral, ...near.neutral }),
  ...library('ru', 'negative', { ...negative, ...later.negative, ...near.negative }),
];
