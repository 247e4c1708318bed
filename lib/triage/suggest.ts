import { TEXT_LIMIT } from '../model/limits.ts';
import type { Priority } from '../model/regulation.ts';
import type { Sighting } from '../model/sighting.ts';
import type { TopicId } from '../model/topic.ts';
import { priorityWords } from './priority-words.ts';
import { topicsOf } from './topic.ts';

/** What class and priority a review seems to be of (D1, D4): a guess, with the words that it rests on. It decides nothing. */

type Words = Pick<Sighting, 'title' | 'text' | 'pros' | 'cons'>;

export interface ClassGuess {
  /** Ids as our regulations name them; a company that has other classes gets no guess. */
  class: string;
  sub: string | null;
  words: string[];
}

export interface PriorityGuess {
  priority: Exclude<Priority, 'normal'>;
  words: string[];
}

/** Where each topic belongs; praise of one person is no remark. */
const classOfTopic: Readonly<Record<Exclude<TopicId, 'person'>, [of: string, sub: string | null]>> = {
  food: ['product', null],
  goods: ['product', null],
  fault: ['product', 'faulty'],
  booking: ['product', 'improvement'],
  service: ['service', 'staff'],
  waiting: ['service', 'waiting'],
  premises: ['service', 'premises'],
  price: ['price', null],
};

/** Null where no word tells. */
export function guessClass(review: Words): ClassGuess | null {
  for (const { topic, words } of topicsOf(review)) {
    if (topic === 'person') continue;
    const [of, sub] = classOfTopic[topic];
    return { class: of, sub, words };
  }
  return null;
}

/** Null where nothing asks for more than the usual. */
export function guessPriority(review: Words): PriorityGuess | null {
  const text = [review.title, review.text, review.pros, review.cons].filter((part) => part !== null).join('\n').slice(0, TEXT_LIMIT);
  const plain = text.toLowerCase().replace(/ё/g, 'е').replace(/’/g, "'");
  for (const priority of ['urgent', 'important'] as const) {
    const words = patterns[priority].flatMap((pattern) => pattern.exec(plain)?.[0].replace(/\s+/g, ' ') ?? []);
    if (words.length > 0) return { priority, words: [...new Set(words)].slice(0, MOST) };
  }
  return null;
}

const MOST = 4;
const HAN = /\p{Script=Han}/u;

/** A word stands by itself, or begins one; signs of Chinese stand anywhere. */
function patternOf(word: string): RegExp {
  const body = word.replace(/[.?+^$()[\]{}|\\]/g, '\\$&').replaceAll('_', '\\s+').replaceAll('*', "[\\p{L}'-]{0,20}");
  return HAN.test(word) ? new RegExp(body, 'u') : new RegExp(`(?<![\\p{L}\\p{N}])${body}(?![\\p{L}\\p{N}])`, 'u');
}

const patterns = {
  urgent: priorityWords.urgent.trim().split(/\s+/).map(patternOf),
  important: priorityWords.important.trim().split(/\s+/).map(patternOf),
};
