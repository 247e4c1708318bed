import { library } from '../library.ts';
import { later } from './later.ts';
import { negative } from './negative.ts';
import { neutral } from './neutral.ts';
import { positive } from './positive.ts';

/** The customer's own words, where there is no name to say (A4). */
const detail = [
  '[?!name: We will remember your “{quote}”.]',
  '[?!name: The words “{quote}” are a special joy.]',
  '[?!name: “{quote}” is a line for the staff board.]',
  '[?!name: Nobody could put it better than “{quote}”.]',
];

export const en = [
  ...library('en', 'positive', { ...positive, ...later.positive }, detail),
  ...library('en', 'neutral', { ...neutral, ...later.neutral }),
  ...library('en', 'negative', { ...negative, ...later.negative }),
];
