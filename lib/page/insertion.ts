import type { Key } from '../model/sighting.ts';
import type { Adapter, OpenPage } from '../platforms/adapter.ts';
import { attempt } from './attempt.ts';
import type { Cards } from './cards.ts';
import { asField, deepestActive, isShown, type Field } from './field.ts';
import { fill } from './fill.ts';
import { sameReview } from './items.ts';
import type { InsertResult } from './options.ts';
import type { Submissions } from './submission.ts';

export interface Insertion {
  document: Document;
  adapter: Adapter;
  cards: Cards;
  submissions: Submissions;
  shown: Key;
  text: string;
  replace: boolean;
  /** Take the field that the manager has focused when the card owns none. */
  loose: boolean;
  known: number;
}

/** The field for this card: the card's own, else the one the manager has focused, unless that is another review's. */
function fieldFor({ document, adapter, cards, submissions, shown, loose }: Insertion, card: Element, page: OpenPage): Field | 'no-box' | 'other-card' {
  const box = asField(attempt(() => page.replyBox(card)), adapter);
  if (box && isShown(box)) return box;
  // The panel takes the focus away from the page when it opens: the last focused field is the one that was meant.
  const field = asField(deepestActive(document), adapter) ?? submissions.lastField();
  const around = field && cards.around(field);
  if (around === card && field) return field;
  if (!field || !loose) return 'no-box';
  return around || submissions.ofAnother(field, card, shown) ? 'other-card' : field;
}

/**
 * Puts a reply into the box of the card in which this case stands now. `known`: how many replies the review had when this
 * visit first saw it, those sent from here counted in.
 */
export async function insertReply(o: Insertion): Promise<InsertResult> {
  const { cards, submissions, shown, text, replace } = o;
  const item = cards.of(shown);
  const card = item?.element;
  const now = card ? cards.readNow(card) : null;
  // The node may hold another review by now.
  if (!card || !now || !sameReview(now.sighting, item.sighting)) return { outcome: 'not-here', limit: null };
  // Somebody answered since this visit began: a second reply is not what the manager decided on.
  if (now.sighting.replies.length > o.known) return { outcome: 'already-answered', limit: null };
  const field = fieldFor(o, card, now.open);
  if (typeof field === 'string') return { outcome: field, limit: null };
  const result = await fill(field, text, replace);
  if (result.outcome === 'inserted') submissions.watch(field, card, shown);
  return result;
}
