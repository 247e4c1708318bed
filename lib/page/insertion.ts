import type { Key, Sighting } from '../model/sighting.ts';
import type { OpenPage } from '../platforms/adapter.ts';
import { namesAnother } from './addressed.ts';
import { asBox, labelsOf } from './boxes.ts';
import type { Cards } from './cards.ts';
import { deepestActive, type Field } from './field.ts';
import { fill } from './fill.ts';
import { sameReview } from './items.ts';
import { boxOfPanel, openBox, ownBox } from './opening.ts';
import type { InsertOutcome, InsertResult, InsertWish } from './options.ts';
import type { Submissions } from './submission.ts';

export interface Insertion extends InsertWish {
  document: Document;
  cards: Cards;
  submissions: Submissions;
  shown: Key;
  text: string;
  known: number;
}

/**
 * Puts a reply into the box of the card in which this case stands now. `known`: how many replies the review had when this
 * visit first saw it, those sent from here counted in.
 */
export async function insertReply(o: Insertion): Promise<InsertResult> {
  const { cards, submissions, shown, text, past } = o;
  const item = cards.of(shown);
  const card = item?.element;
  const now = card ? cards.readNow(card) : null;
  // The node may hold another review by now.
  if (!card || !now || !sameReview(now.sighting, item.sighting)) return stopped('not-here');
  // Somebody answered since this visit began: a second reply is not what the manager decided on.
  if (now.sighting.replies.length > o.known) return stopped('already-answered');
  if (!past.includes('standing') && isAnswered(now.sighting)) return stopped('standing');
  const field = await fieldFor(o, card, now.open, now.sighting);
  if (typeof field === 'string') return stopped(field);
  const others = cards.items().flatMap(({ sighting }) => (sighting.author === null ? [] : [sighting.author]));
  if (labelsOf(field, card).some((label) => namesAnother(label, now.sighting.author, others))) return stopped('other-customer');
  const result = await fill(field, text, past.includes('occupied'));
  if (result.outcome === 'inserted') {
    field.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    submissions.watch(field, card, shown);
  }
  return result;
}

function stopped(outcome: InsertOutcome): InsertResult {
  return { outcome, limit: null, by: null };
}

/** The brand's reply is the last word: no further turn of the customer waits. */
function isAnswered({ replies, turns }: Sighting): boolean {
  return replies.length > 0 && !turns.some(({ after }) => after >= replies.length);
}

/**
 * The field for this card: the card's own; one that its control opens, wherever that appears; the one the manager has
 * focused, unless that is another review's.
 */
async function fieldFor(o: Insertion, card: Element, page: OpenPage, sighting: Sighting): Promise<Field | 'no-box' | 'other-card'> {
  const { document, cards, submissions, shown, reach } = o;
  const review = { document, cards, shown, sighting };
  const own = ownBox(review, card);
  if (own) return own;
  if (reach === 'opened') return boxOfPanel(review) ?? (await openBox(review, card, page)) ?? 'no-box';
  if (reach === 'own') return 'no-box';
  // The panel takes the focus away from the page when it opens: the last focused field is the one that was meant.
  const field = asBox(deepestActive(document)) ?? submissions.lastField();
  const around = field && cards.around(field);
  if (!field) return 'no-box';
  if (around === card) return field;
  return around || submissions.ofAnother(field, card, shown) ? 'other-card' : field;
}
