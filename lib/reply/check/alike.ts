import { likeness } from '../../model/likeness.ts';
import { normal } from '../../model/words.ts';
import type { ReplyLanguage } from '../template.ts';
import { SAMENESS } from './platforms.ts';
import { readsTheSame } from './zh/same.ts';

/** Whether a reply reads the same as one of the last at this place. */
export function isAlike(reply: string, recent: readonly string[], language: ReplyLanguage): boolean {
  const own = normal(reply);
  return recent.some((other) => likeness(own, normal(other)) >= SAMENESS || (language === 'zh' && readsTheSame(reply, other)));
}
