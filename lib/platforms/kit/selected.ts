import { authorIn, postedIn, ratingIn, ratingOfElement, shownDateOf, type Dates } from './parts.ts';
import { NO_RATING, type Rating } from './rating.ts';
import { lineOf } from './text.ts';

/** What seems to belong to a piece of selected text: offered in a form, and never saved unseen. */
export interface NearSelection {
  author: string | null;
  rating: Rating;
  postedShown: string | null;
}

/** So far up a review may begin above its own words. */
const STEPS = 8;
/** A block with so much more text than was selected holds several reviews. */
const MOST_WORDS = 600;

/** Looks around the selection, one block further out each time, as long as the block can still be one review. */
export function nearSelection(selected: Element, text: string, dates: Dates): NearSelection {
  const found: NearSelection = { author: null, rating: NO_RATING, postedShown: null };
  for (let at: Element | null = selected, step = 0; at !== null && step < STEPS; at = at.parentElement, step++) {
    if (at.localName === 'body' || at.textContent.length > text.length * 4 + MOST_WORDS) break;
    if (found.postedShown === null) {
      const dated = postedIn(at, dates);
      found.postedShown = dated && shownDateOf(dated, dates);
    }
    if (found.rating.rating === null) {
      const rated = ratingIn(at);
      if (rated !== null) found.rating = ratingOfElement(rated);
    }
    if (found.author === null) {
      const named = authorIn(at, [text, found.postedShown]);
      found.author = named && lineOf(named);
    }
    // One of several blocks of a kind is one review: what is further out belongs to all of them.
    if (isOneOfSeveral(at) && (found.postedShown !== null || found.author !== null)) break;
  }
  return found;
}

function isOneOfSeveral(block: Element): boolean {
  const alike = (other: Element | null): boolean => other !== null && other.localName === block.localName && other.className === block.className;
  return block.localName !== 'p' && (alike(block.previousElementSibling) || alike(block.nextElementSibling));
}
