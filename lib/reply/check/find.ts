import type { ReplyLanguage } from '../template.ts';
import { phrases } from './phrase.ts';
import type { Signs } from './rule.ts';
import { folded, quotes, sentences, touches, type Span } from './text.ts';

/** A reply, looked through once for all rules. */
export interface Draft {
  shown: string;
  text: string;
  sentences: readonly Span[];
  quotes: readonly Span[];
}

export function draftOf(shown: string): Draft {
  const text = folded(shown);
  return { shown, text, sentences: sentences(text), quotes: quotes(shown) };
}

export interface Compiled {
  find: RegExp;
  except: RegExp | null;
}

export function compiled({ find, except }: Signs, language: ReplyLanguage): Compiled {
  return { find: phrases(find, language), except: except ? phrases(except, language) : null };
}

/** Where the phrases stand, but for what is quoted or excepted. */
export function found({ text, quotes: quoted }: Draft, { find, except }: Compiled): Span[] {
  const excepted = except ? spansOf(text, except) : [];
  return spansOf(text, find).filter((hit) => !quoted.some((one) => one.from <= hit.from && hit.to <= one.to) && !excepted.some((one) => touches(one, hit)));
}

function spansOf(text: string, expression: RegExp): Span[] {
  return [...text.matchAll(expression)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}
