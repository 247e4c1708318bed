import { TEXT_LIMIT } from '../model/limits.ts';
import type { Sighting } from '../model/sighting.ts';
import { TOPICS, type TopicId } from '../model/topic.ts';
import { topicsEn } from './topic-en.ts';
import { topicsRu } from './topic-ru.ts';
import { topicsZh } from './topic-zh.ts';

/**
 * What a review is about, by small lexicons of ours: keywords do this as well as a trained model (triage.md §3e). One
 * pass, every step bounded.
 */

export interface TopicGuess {
  topic: TopicId;
  /** The words it was told by, as they stand in the review. */
  words: string[];
}

interface Index {
  whole: Map<string, TopicId[]>;
  starts: Map<string, TopicId[]>;
  longest: number;
}

function indexOf(words: Readonly<Record<TopicId, string>>): Index {
  const index: Index = { whole: new Map(), starts: new Map(), longest: 0 };
  for (const topic of TOPICS) {
    for (const word of words[topic].trim().split(/\s+/)) {
      const start = word.endsWith('*');
      const plain = start ? word.slice(0, -1) : word;
      const map = start ? index.starts : index.whole;
      map.set(plain, [...(map.get(plain) ?? []), topic]);
      index.longest = Math.max(index.longest, plain.length);
    }
  }
  return index;
}

const russian = indexOf(topicsRu);
const english = indexOf(topicsEn);
const chinese = indexOf(topicsZh);

function topicsOfWord(word: string, index: Index): readonly TopicId[] {
  const whole = index.whole.get(word);
  if (whole) return whole;
  for (let length = Math.min(word.length, index.longest); length >= 3; length -= 1) {
    const topics = index.starts.get(word.slice(0, length));
    if (topics) return topics;
  }
  return [];
}

const PIECE = /(?<han>\p{Script=Han}+)|(?<word>[\p{Script=Cyrillic}\p{Script=Latin}][\p{Script=Cyrillic}\p{Script=Latin}\p{M}'’]*)/gu;

/** The topics of a review, the one most spoken of first; among equals the one spoken of first. */
export function topicsOf(review: Pick<Sighting, 'title' | 'text' | 'pros' | 'cons'>): TopicGuess[] {
  const text = [review.title, review.text, review.pros, review.cons].filter((part) => part !== null).join('\n').slice(0, TEXT_LIMIT);
  const found = new Map<TopicId, Set<string>>();
  const add = (topics: readonly TopicId[], shown: string) => {
    for (const topic of topics) found.set(topic, (found.get(topic) ?? new Set()).add(shown.toLowerCase()));
  };
  for (const piece of text.matchAll(PIECE)) {
    const { han, word } = piece.groups ?? {};
    if (word) add(topicsOfWord(word.toLowerCase().replace(/ё/g, 'е').replace(/’/g, "'"), /^[a-z]/i.test(word) ? english : russian), word);
    if (!han) continue;
    for (let at = 0; at < han.length; ) {
      let length = Math.min(chinese.longest, han.length - at);
      while (length > 1 && !chinese.whole.has(han.slice(at, at + length))) length -= 1;
      add(chinese.whole.get(han.slice(at, at + length)) ?? [], han.slice(at, at + length));
      at += length;
    }
  }
  return [...found].map(([topic, words]) => ({ topic, words: [...words].slice(0, 8) })).sort((a, b) => b.words.length - a.words.length);
}
