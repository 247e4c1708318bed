import { fill, type ParamsArgument, type SameKeys, type Text } from '../catalogue.ts';
import { clockFormats } from '../clock.ts';
import { localeOf, type Language } from '../language.ts';
import type { PageCatalogue } from './catalogues.ts';

/** From which confidence on something is said to be sure, and likely. */
const SURE = 0.85;
const LIKELY = 0.6;

/**
 * The words of marks and bar, ready to draw; structurally the `PageTexts` of `lib/page`. Spans are milliseconds and
 * positive, moments milliseconds since the epoch. `zone` is the time zone of the person who looks at the page. The
 * catalogue comes from outside: a page carries the words of one language only.
 */
export function pageTexts(words: SameKeys<PageCatalogue>, language: Language, zone: string) {
  const locale = localeOf(language);
  const catalogue: Record<keyof PageCatalogue, Text> = words;
  function t<K extends keyof PageCatalogue>(key: K, ...params: ParamsArgument<PageCatalogue[K]>): string {
    return fill(catalogue[key], locale, params[0]);
  }
  // The rest stands there under its own name; naming each once more would weigh on every page of a platform.
  const plain = <K extends keyof PageCatalogue>(): Record<K, string> => words as Record<K, string>;
  const f = clockFormats(language, zone, plain<'spanDays' | 'spanHours' | 'spanHoursMinutes' | 'spanMinutes'>());
  return {
    lang: locale,
    mark: {
      ...plain<'add' | 'saving' | 'failed' | 'asking' | 'maybeLate' | 'kept' | 'backlog' | 'inserted' | 'submitted' | 'edited' | 'rework' | 'quality' | 'notReview' | 'archived' | 'erased' | 'turned' | 'unanswerable' | 'doubtful'>(),
      left: (ms: number) => t('left', { span: f.span(ms) }),
      late: (ms: number) => t('late', { span: f.span(ms) }),
      answered: (since: number | null, now: number) => (since === null ? t('answered') : t('answeredSince', { when: f.stamp(since, now) })),
    },
    sureness: (confidence: number) => t(confidence >= SURE ? 'sure' : confidence >= LIKELY ? 'likely' : 'maybe'),
    say: (word: keyof PageCatalogue, numbers?: { n: number; total?: number }) => fill(catalogue[word], locale, numbers),
  };
}
