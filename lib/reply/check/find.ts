import type { ReplyLanguage } from '../template.ts';
import { phrases } from './phrase.ts';
import type { LanguageRules, PhraseRule, Signs } from './rule.ts';
import { folded, quotes, sentenceAt, sentences, touches, type Span } from './text.ts';

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
  unless: RegExp | null;
  not: RegExp | null;
  sure: RegExp | null;
  displeased: RegExp | null;
  together: readonly (readonly [RegExp, RegExp])[];
}

export function compiled({ find, except, unless, not, sure, displeased, together = [] }: Signs, language: ReplyLanguage): Compiled {
  return {
    find: phrases(find, language),
    except: except ? phrases(except, language) : null,
    unless: unless ? phrases(unless, language) : null,
    not: not ? new RegExp(`(?:${language === 'zh' ? '' : '(?<![а-яa-z0-9])'}(?:${not}))[^а-яa-z0-9.!?\\n]{0,2}$`) : null,
    sure: sure ? phrases(sure, language) : null,
    displeased: displeased ? phrases(displeased, language) : null,
    together: together.map(([one, other]) => [phrases(one, language), phrases(other, language)]),
  };
}

/** The rules of a language, each made ready when it is first asked for: nobody waits for a language they do not write. */
export function compiledRules({ signs }: LanguageRules, language: ReplyLanguage): (rule: PhraseRule) => Compiled {
  const ready = new Map<PhraseRule, Compiled>();
  return (rule) => {
    const one = ready.get(rule) ?? compiled(signs[rule], language);
    ready.set(rule, one);
    return one;
  };
}

const NOT_BEFORE = 16;

/** Where the phrases stand, but for what is quoted, negated or excepted. */
export function found({ text, sentences: all, quotes: quoted }: Draft, { find, except, unless, not, sure, displeased, together }: Compiled, pleased = true): Span[] {
  const certain = sure ? spansOf(text, sure).filter((hit) => !within(hit, quoted)) : [];
  const pairs = together.flatMap(([one, other]) => {
    const others = new Set(spansOf(text, other).map((hit) => sentenceAt(all, hit.from).from));
    return others.size === 0 ? [] : spansOf(text, one).filter((hit) => others.has(sentenceAt(all, hit.from).from));
  });
  const hits = [...spansOf(text, find), ...(displeased && !pleased ? spansOf(text, displeased) : []), ...pairs];
  if (hits.length === 0) return certain;
  const excepted = except ? spansOf(text, except) : [];
  const voided = new Map<number, boolean>();
  const isVoid = (at: number) => {
    if (!unless) return false;
    const sentence = sentenceAt(all, at);
    const known = voided.get(sentence.from);
    if (known !== undefined) return known;
    unless.lastIndex = 0;
    const is = unless.test(text.slice(sentence.from, sentence.to));
    voided.set(sentence.from, is);
    return is;
  };
  const counted = hits.filter(
    (hit) =>
      !within(hit, quoted) &&
      !excepted.some((one) => touches(one, hit)) &&
      !not?.test(text.slice(Math.max(0, hit.from - NOT_BEFORE), hit.from)) &&
      !isVoid(hit.from),
  );
  return [...certain, ...counted];
}

function spansOf(text: string, expression: RegExp): Span[] {
  return [...text.matchAll(expression)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

function within(hit: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => span.from <= hit.from && hit.to <= span.to);
}
