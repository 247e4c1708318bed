import { diffArrays } from 'diff';
import { useMemo } from 'react';
import { localeOf, type Language } from '../../lib/i18n/language.ts';
import s from './reply.module.css';

/** What was changed between two texts, word by word: struck out and underlined, so that colour is never alone. */
export function WordChanges({ before, after, language }: { before: string; after: string; language: Language }) {
  const changes = useMemo(() => {
    const segmenter = new Intl.Segmenter(localeOf(language), { granularity: 'word' });
    const words = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);
    return diffArrays(words(before), words(after));
  }, [before, after, language]);
  return (
    <p className={s.changes} lang={language}>
      {changes.map(({ value, added, removed }, at) => (added ? <ins key={at}>{value.join('')}</ins> : removed ? <del key={at}>{value.join('')}</del> : <span key={at}>{value.join('')}</span>))}
    </p>
  );
}
