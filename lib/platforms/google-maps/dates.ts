import { de, en, es, fr, it, ja, ru, tr, zh } from '../kit/date-words.ts';
import { dateReader } from '../kit/dates.ts';

export const STARS = 5;

/** Beside what others reviewed elsewhere: “2 months ago on Google”, 「2 個月前，發布於 Google」. */
const ON_GOOGLE = /(?:[,，]\s?|\s)[^\s,，]+\sGoogle$/;
/** “Edited 2 months ago”, 「上次編輯：2 個月前」: one word before the date. */
const EDITED = /^(?:[^\s\d]+[:：]\s?|[^\s\d]+\s)(?=.*\d|.*\s)/;

/** `earliest` is null where the page tells when the review was last changed: when it was written, it no longer says. */
export interface GoogleDated {
  shown: string | null;
  posted: { earliest: string | null; latest: string } | null;
}

export type GoogleDate = (shown: string | null) => GoogleDated;

/** Reads Google's relative dates in the languages in which its pages are read. */
export function googleDates(now: Temporal.ZonedDateTime): GoogleDate {
  const dates = dateReader(now, [ru, en, zh, de, fr, es, it, tr, ja]);
  return (shown) => {
    if (shown === null) return { shown, posted: null };
    const words = shown.replace(ON_GOOGLE, '');
    const posted = dates(words);
    if (posted !== null) return { shown, posted };
    const edited = dates(words.replace(EDITED, ''));
    return { shown, posted: edited && { earliest: null, latest: edited.latest } };
  };
}
