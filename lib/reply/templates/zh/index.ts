import { library } from '../library.ts';
import { negative } from './negative.ts';
import { neutral } from './neutral.ts';
import { positive } from './positive.ts';
import { later } from './later.ts';
import { near } from './near.ts';

/** The customer's own words, where there is no name to say (A4). */
const detail = [
  '[?!name: 您的“{quote}”我们会记住。]',
  '[?!name: 尤其是“{quote}”，让人开心。]',
  '[?!name: “{quote}”这句话要给同事们看看。]',
  '[?!name: 一句“{quote}”，再好不过。]',
];

export const zh = [
  ...library('zh', 'positive', { ...positive, ...later.positive, ...near.positive }, detail),
  ...library('zh', 'neutral', { ...neutral, ...later.neutral, ...near.neutral }),
  ...library('zh', 'negative', { ...negative, ...later.negative, ...near.negative }),
];
