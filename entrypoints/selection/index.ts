import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Selected } from '../../lib/browser/selection.ts';
import { LINE_LIMIT, TEXT_LIMIT } from '../../lib/model/limits.ts';
import { boundedLine, cutTo } from '../../lib/platforms/kit/bounds.ts';
import { en, ru, zh } from '../../lib/platforms/kit/date-words.ts';
import { dateReader } from '../../lib/platforms/kit/dates.ts';
import { nearSelection } from '../../lib/platforms/kit/selected.ts';
import { pageName } from './page-name.ts';

/** Reads what the manager has selected on any page and what stands near it; leaves it for `lib/browser/selection.ts`. */
export default defineUnlistedScript(() => {
  (globalThis as { otklikSelected?: Selected }).otklikSelected = selected();
});

const ADDRESS_LIMIT = 2_000;

function selected(): Selected {
  const selection = document.getSelection();
  const text = (selection?.toString() ?? '').trim();
  const node = text !== '' && selection && selection.rangeCount > 0 ? selection.getRangeAt(0).commonAncestorContainer : null;
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  const dates = dateReader(Temporal.Now.zonedDateTimeISO(), [ru, en, zh]);
  const near = element === null ? null : nearSelection(element, text, dates);
  return {
    address: location.href.slice(0, ADDRESS_LIMIT),
    page: boundedLine(pageName(document)),
    text: cutTo(text, TEXT_LIMIT),
    author: near?.author?.slice(0, LINE_LIMIT) ?? null,
    rating: near?.rating.rating ?? null,
    ratingScale: near?.rating.ratingScale ?? null,
    postedShown: near?.postedShown ?? null,
  };
}
