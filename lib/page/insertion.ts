import type { Key } from '../model/sighting.ts';
import type { OpenPage } from '../platforms/adapter.ts';
import type { Cards } from './cards.ts';
import { asField, deepestActive, isShown, type Field } from './field.ts';
import { fill } from './fill.ts';
import { sameReview } from './items.ts';
import type { InsertResult } from './options.ts';
import type { Submissions } from './submission.ts';

function ownBox(page: OpenPage, card: Element): HTMLElement | null {
  try {
    return page.replyBox(card);
  } catch (error) {
    console.debug('otklik: the reply box was not found', error);
    return null;
  }
}

export interface Insertion {
  document: Document;
  cards: Cards;
  submissions: Submissions;
  shown: Key;
  text: string;
  replace: boolean;
  known: number;
}

/** The field for this card: the card's own, else the one the manager has focused, unless that is another review's. */
function fieldFor(document: Document, card: Element, page: OpenPage, cards: Cards, last: Field | null): Field | 'no-box' | 'other-card' {
  const box = asField(ownBox(page, card));
  if (box && isShown(box)) return box;
  // The panel takes the focus away from the page when it opens: the last focused field is the one that was meant.
  const field = asField(deepestActive(document)) ?? last;
  if (!field) return 'no-box';
  const around = cards.around(field);
  return around && around !== card ? 'other-card' : field;
}

/**
 * Puts a reply into the box of the card in which this case stands now. `known`: how many replies the review had when this
 * visit first saw it, those sent from here counted in.
 */
export async function insertReply(o: Insertion): Promise<InsertResult> {
  const { document, cards, submissions, shown, text, replace } = o;
  const item = cards.of(shown);
  const card = item?.element;
  const now = card ? cards.readNow(card) : null;
  // The node may hold another review by now.
  if (!card || !now || !sameReview(now.sighting, item.sighting)) return { outcome: 'not-here', limit: null };
  // Somebody answered since this visit began: a second reply is not what the manager decided on.
  if (now.sighting.replies.length > o.known) return { outcome: 'already-answered', limit: null };
  const field = fieldFor(document, card, now.open, cards, submissions.lastField());
  if (typeof field === 'string') return { outcome: field, limit: null };
  const result = await fill(field, text, replace);
  if (result.outcome === 'inserted') submissions.watch(field, card, shown);
  return result;
}
