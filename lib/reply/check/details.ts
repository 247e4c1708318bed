import type { ReplyLanguage } from '../template.ts';
import * as en from './en/details.ts';
import * as ru from './ru/details.ts';
import { folded } from './text.ts';
import { namesChineseDetail } from './zh/details.ts';

/** Whether a reply names something of the review: a word of content in common, or two words of one circle of ideas. */

interface Words {
  whole: Map<string, number[]>;
  starts: Map<string, number[]>;
}

function indexOf(lists: readonly string[]): Words {
  const words: Words = { whole: new Map(), starts: new Map() };
  lists.forEach((list, circle) => {
    for (const entry of list.split(/\s+/)) {
      const [kind, word] = entry.endsWith('*') ? [words.starts, entry.slice(0, -1)] : [words.whole, entry];
      kind.set(word, [...(kind.get(word) ?? []), circle]);
    }
  });
  return words;
}

/** The circles a word is in; [0] of the general ones: it is general. */
function circlesOf(word: string, { whole, starts }: Words): number[] {
  const found = [...(whole.get(word) ?? [])];
  for (let length = 2; length <= word.length; length += 1) found.push(...(starts.get(word.slice(0, length)) ?? []));
  return found;
}

const READY = {
  ru: { general: indexOf([ru.GENERAL]), circles: indexOf(ru.CIRCLES) },
  en: { general: indexOf([en.GENERAL]), circles: indexOf(en.CIRCLES) },
};

const STEM = 5;
const MOST = 2_000;

interface Content {
  stems: Set<string>;
  circles: Set<number>;
}

function contentOf(text: string, language: 'ru' | 'en'): Content {
  const { general, circles } = READY[language];
  const content: Content = { stems: new Set(), circles: new Set() };
  for (const [shown] of [...folded(text).matchAll(/[а-яa-z][а-яa-z'-]{2,30}|\d{2,9}/g)].slice(0, MOST)) {
    const word = shown.replace(/'s$/, '');
    if (circlesOf(word, general).length > 0) continue;
    for (const circle of circlesOf(word, circles)) content.circles.add(circle);
    content.stems.add(word.slice(0, word.length <= STEM ? Math.max(3, word.length - 1) : STEM));
  }
  return content;
}

export function namesDetail(review: string, reply: string, language: ReplyLanguage): boolean {
  if (language === 'zh') return namesChineseDetail(review, reply);
  const [asked, said] = [contentOf(review, language), contentOf(reply, language)];
  return [...asked.stems].some((stem) => said.stems.has(stem)) || [...asked.circles].some((circle) => said.circles.has(circle));
}
