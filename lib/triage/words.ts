import { en } from './lexicon/en.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { ru } from './lexicon/ru.ts';
import { zh } from './lexicon/zh.ts';

/**
 * Finds words of praise and of complaint in a text, with simple negation. One pass, every step bounded: the time grows
 * with the length of the text and with nothing else.
 */

/** A word that tells something, as it stands in the text, its negation with it. */
export interface Found {
  shown: string;
  good: boolean;
}

type Sense = 'good' | 'bad' | 'bad-when-negated' | 'negator' | 'turn' | 'harmless';

interface Index {
  whole: Map<string, Sense>;
  starts: Map<string, Sense>;
  longest: number;
}

function indexOf(lexicon: Lexicon): Index {
  const index: Index = { whole: new Map(), starts: new Map(), longest: 0 };
  const put = (words: readonly string[], sense: Sense) => {
    for (const word of words) {
      const start = word.endsWith('*');
      const plain = start ? word.slice(0, -1) : word;
      (start ? index.starts : index.whole).set(plain, sense);
      index.longest = Math.max(index.longest, plain.length);
    }
  };
  put(lexicon.badWhenNegated, 'bad-when-negated');
  put(lexicon.negative, 'bad');
  put(lexicon.positive, 'good');
  put(lexicon.harmless, 'harmless');
  put(lexicon.turns, 'turn');
  put(lexicon.negators, 'negator');
  return index;
}

const russian = indexOf(ru);
const english = indexOf(en);
const chinese = indexOf(zh);

function senseOf(word: string, index: Index): Sense | null {
  const whole = index.whole.get(word);
  if (whole) return whole;
  for (let length = Math.min(word.length, index.longest); length >= 2; length -= 1) {
    const sense = index.starts.get(word.slice(0, length));
    if (sense) return sense;
  }
  return null;
}

/** How many words, or Chinese characters, a negation reaches over. */
const REACH = { word: 3, character: 4 };

class Reader {
  readonly found = new Map<string, Found>();
  private readonly text: string;
  private negation: { start: number; left: number } | null = null;
  /** The last word found, for a «нет» that follows it: «проблем нет». */
  private last: { key: string; end: number } | null = null;

  constructor(text: string) {
    this.text = text;
  }

  clauseEnds() {
    this.negation = null;
    this.last = null;
  }

  private add(start: number, end: number, good: boolean) {
    const shown = this.text.slice(start, end).trim();
    const key = shown.toLowerCase();
    if (!this.found.has(key)) this.found.set(key, { shown, good });
    this.negation = null;
    this.last = { key, end };
  }

  /** Takes one word or Chinese entry; `steps` is how much of a negation's reach it uses up. */
  private take(sense: Sense | null, start: number, end: number, steps: number) {
    const { negation } = this;
    if (sense === 'negator') {
      // «не могу не похвалить»: the second takes the first back.
      const again = negation !== null && this.text.slice(negation.start, negation.start + end - start) === this.text.slice(start, end);
      this.negation = again ? null : { start, left: REACH.word };
      return;
    }
    if (sense === 'turn') return this.clauseEnds();
    if (sense === 'good') return this.add(negation ? negation.start : start, end, !negation);
    if (sense === 'bad') return this.add(negation ? negation.start : start, end, Boolean(negation));
    if (sense === 'bad-when-negated' && negation) return this.add(negation.start, end, false);
    if (!negation) return;
    negation.left -= steps;
    if (negation.left <= 0) this.negation = null;
  }

  word(shown: string, start: number) {
    const word = shown.toLowerCase().replace(/ё/g, 'е').replace(/’/g, "'");
    const end = start + shown.length;
    if (word === 'нет') return this.denyLast(start, end);
    const index = /^[a-z]/.test(word) ? english : russian;
    const sense = word.endsWith("n't") ? 'negator' : senseOf(word, index);
    // «не только», "not only": what follows is not negated.
    if (sense === 'harmless' && this.negation) return this.clauseEnds();
    this.take(sense, start, end, 1);
  }

  /** «Проблем нет»: the word before is taken the other way round; with nothing before it «нет» negates what follows. */
  private denyLast(start: number, end: number) {
    const before = this.last && start - this.last.end <= 1 ? this.found.get(this.last.key) : undefined;
    if (!this.last || !before) {
      this.negation = { start, left: REACH.word };
      return;
    }
    this.found.delete(this.last.key);
    const shown = `${before.shown}${this.text.slice(this.last.end, end)}`;
    this.found.set(shown.toLowerCase(), { shown, good: !before.good });
    this.last = null;
  }

  chinese(run: string, start: number) {
    this.clauseEnds();
    for (let at = 0; at < run.length; ) {
      let length = Math.min(chinese.longest, run.length - at);
      while (length > 1 && !chinese.whole.has(run.slice(at, at + length))) length -= 1;
      const sense = chinese.whole.get(run.slice(at, at + length)) ?? null;
      if (sense === 'negator') this.negation = { start: start + at, left: REACH.character };
      else this.take(sense, start + at, start + at + length, length);
      at += length;
    }
    this.clauseEnds();
  }

  picture(shown: string) {
    if (/^[👍❤😍😊🥰😋🔥💯👏🎉🙏💖💕🌟⭐]/u.test(shown)) this.found.set(shown, { shown, good: true });
    else if (/^[👎😡🤬🤮🤢😠💩😤😞😢😭😔🤦]/u.test(shown)) this.found.set(shown, { shown, good: false });
  }
}

const PIECE =
  /(?<han>\p{Script=Han}+)|(?<word>[\p{Script=Cyrillic}\p{Script=Latin}][\p{Script=Cyrillic}\p{Script=Latin}\p{M}'’]*)|(?<picture>\p{Extended_Pictographic})|(?<stop>[.,!?;:…\n\r()])/gu;

/** The telling words of a text in any mixture of the three languages, each once, in the order of the text. */
export function findWords(text: string): Found[] {
  const reader = new Reader(text);
  for (const piece of text.matchAll(PIECE)) {
    const { han, word, picture } = piece.groups ?? {};
    if (han) reader.chinese(han, piece.index);
    else if (word) reader.word(word, piece.index);
    else if (picture) reader.picture(picture);
    else reader.clauseEnds();
  }
  return [...reader.found.values()];
}
