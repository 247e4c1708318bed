import { fill, type ParamsArgument, type SameKeys, type Text } from '../catalogue.ts';
import { clockFormats } from '../clock.ts';
import { localeOf, type Language } from '../language.ts';
import type { PageCatalogue } from './catalogues.ts';

/**
 * The words of marks and bar, ready to draw; structurally the `PageTexts` of `lib/page`. Spans are milliseconds and
 * positive, moments milliseconds since the epoch. `zone` is the time zone of the person who looks at the page. The
 * catalogue comes from outside: a page carries the words of one language only.
 */
export function pageTexts(words: SameKeys<PageCatalogue>, language: Language, zone: string) {
  const locale = localeOf(language);
  const f = clockFormats(language, zone);
  const catalogue: Record<keyof PageCatalogue, Text> = words;
  function t<K extends keyof PageCatalogue>(key: K, ...params: ParamsArgument<PageCatalogue[K]>): string {
    return fill(catalogue[key], locale, params[0]);
  }
  return {
    lang: locale,
    mark: {
      add: t('add'),
      saving: t('saving'),
      failed: t('failed'),
      asking: t('asking'),
      left: (ms: number) => t('left', { span: f.span(ms) }),
      late: (ms: number) => t('late', { span: f.span(ms) }),
      kept: t('kept'),
      backlog: t('backlog'),
      inserted: t('inserted'),
      submitted: t('submitted'),
      answered: (since: number | null, now: number) => (since === null ? t('answered') : t('answeredSince', { when: f.stamp(since, now) })),
      edited: t('edited'),
      rework: t('rework'),
      quality: t('quality'),
      notReview: t('notReview'),
      archived: t('archived'),
    },
    action: {
      group: t('group'),
      open: t('open'),
      rework: t('toRework'),
      quality: t('toQuality'),
      notReview: t('toNotReview'),
      failed: t('statusFailed'),
    },
    bar: {
      region: t('region'),
      fresh: (n: number) => t('fresh', { n }),
      saveAll: t('saveAll'),
      saving: (done: number, total: number) => t('savingSome', { n: done, total }),
      saved: (n: number) => t('saved', { n }),
      asked: (n: number) => t('asked', { n }),
      failed: (n: number) => t('notSaved', { n }),
      unread: (n: number) => t('unread', { n }),
      retry: t('retry'),
      openPanel: t('openPanel'),
      fold: t('fold'),
      unfold: t('unfold'),
      moveLeft: t('moveLeft'),
      moveRight: t('moveRight'),
      updated: t('updated'),
    },
  };
}
