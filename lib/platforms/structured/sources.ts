import type { Entry } from '../adapter.ts';
import { whereabouts } from '../kit/where.ts';
import { cardsAround, type Found } from './cards.ts';
import { isComment, type Collected, type Placed } from './collected.ts';
import { filled, linkIn, namedForms, namesakes, type Filling } from './fill.ts';
import { jsonLd } from './json-ld.ts';
import { microdata, rdfa } from './marked.ts';
import { microformats } from './microformats.ts';
import { isNobody, plainName, type PageFacts } from './page-facts.ts';
import { isSameDay, joined, reviewOf, sameness, type RawReview } from './raw-review.ts';

/** An entry with the way to read it again, and what its data says. */
export interface Source extends Entry {
  readonly data: RawReview;
  /** Data and card together, as they stand now. */
  readonly whole: () => RawReview;
}

/** A review of data that is still without its card. */
interface Reading {
  data: RawReview;
  read: () => RawReview;
}

const MOST_ALIKE = 100;

export function collectedFrom(document: Document): Collected {
  const into: Collected = { reviews: [], others: [] };
  for (const collect of [jsonLd, microdata, rdfa, microformats]) collect(document, into);
  return into;
}

/** JSON-LD first, then what stands only in the elements; a review that both carry keeps the data and gets the element. */
export function sourcesOf(document: Document, { reviews }: Collected, facts: PageFacts, dates: Pick<Filling, 'dates' | 'moments'>): Source[] {
  const answers = new Map<Placed, Placed[]>();
  const own = reviews.filter((placed) => {
    const to = answered(placed, facts);
    if (to === null) return true;
    answers.set(to, [...(answers.get(to) ?? []), placed]);
    return false;
  });
  const list = new OnceEach();
  for (const placed of own) {
    const read = (): RawReview => reviewOf(placed, answers.get(placed));
    const data = read();
    if (couldSay(data)) list.add({ data, read: placed.thing.element === null ? () => data : read });
  }
  const readings = meaningful(list.all());
  const filling: Filling = { ...dates, textless: readings.length > 1 && readings.every(({ data }) => (data.text ?? data.pros ?? data.cons) === null), named: readings.some(({ data }) => data.author !== null && isNobody(data.author)) ? namedForms(readings) : new Set() };
  const words = wordsOf(document, readings);
  const unseen = readings.filter(({ data }) => data.element !== null && data.element.textContent.trim() === '');
  const shown = unseen.length === 0 ? null : namesakes(document, unseen.map(({ data }) => data), filling);
  const cards = cardsAround([...words].map(([{ data }, element]): Found => ({ words: element, author: data.author })));
  return readings.map((reading) => sourceOf(reading, shown?.get(reading.data) ?? null, words.get(reading) ?? null, cards, filling));
}

/** As many people with the very same words are a fault of the template, which names what it should hold. */
const SAME_WORDS = 3;

function meaningful(readings: readonly Reading[]): Reading[] {
  const [first] = readings;
  const text = first?.data.text ?? null;
  const authors = new Set(readings.map(({ data }) => data.author ?? ''));
  if (text === null || authors.size < SAME_WORDS || authors.has('') || readings.some(({ data }) => data.text !== text)) return [...readings];
  return readings.map(({ data, read }) => ({ data: { ...data, text: null }, read: () => ({ ...read(), text: null }) }));
}

/** Where the words of JSON-LD stand on the page. */
function wordsOf(document: Document, readings: readonly Reading[]): Map<Reading, Element> {
  const found = new Map<Reading, Element>();
  let where: ((text: string) => Element | null) | null = null;
  for (const reading of readings) {
    const { element, text } = reading.data;
    if (element !== null || text === null) continue;
    where ??= whereabouts(document);
    const words = where(text);
    if (words !== null) found.set(reading, words);
  }
  return found;
}

function sourceOf({ data, read }: Reading, shown: Element | null, words: Element | null, cards: ReadonlyMap<Element, Element>, filling: Filling): Source {
  const card = shown ?? data.element ?? (words && cards.get(words)) ?? null;
  if (card === null) return { element: null, data, whole: read };
  const link = linkIn(card, words, data.title);
  const linked = (raw: RawReview): RawReview => (link === null ? raw : { ...raw, addresses: [...raw.addresses, link] });
  return { element: card, data: linked(data), whole: () => filled(linked(read()), card, words, filling) };
}

/** What a comment answers: the review that it lies in; a comment only where those whose page it is answer it. */
function answered(placed: Placed, facts: PageFacts): Placed | null {
  const { thing, within } = placed;
  if (within === null || !isComment(thing.types)) return null;
  if (!isComment(within.thing.types)) return within;
  const author = plainName(reviewOf(placed).author);
  return facts.writers.has(author) || facts.owners.has(author) ? within : null;
}

/** Whether there is anything that its card could make a review of. */
function couldSay(raw: RawReview): boolean {
  return raw.text !== null || raw.author !== null || (isMicroformat(raw) && (raw.title ?? raw.rating ?? raw.item ?? raw.moment) !== null);
}

function isMicroformat({ via }: RawReview): boolean {
  return via === 'hreview' || via === 'h-review';
}

/** So many words in common are no chance. */
const TELLING = 40;

/** Two cards that say as little as the same name and «Отлично»: two people. */
function areTwo(one: RawReview, other: RawReview): boolean {
  if (one.element === null || other.element === null || one.via !== other.via) return false;
  return one.text === null || (one.text.length < TELLING && one.moment === null);
}

/** Readings in order, each review once: what is read again in other data is joined with the first. */
class OnceEach {
  readonly #order: Reading[] = [];
  readonly #bySameness = new Map<string, number[]>();

  add(reading: Reading): void {
    const same = sameness(reading.data);
    // So many people of one name with the same words are no people; comparing all with all would take too long.
    const alike = this.#bySameness.get(same)?.slice(0, MOST_ALIKE) ?? [];
    const at = alike.find((index) => {
      const other = this.#order[index]?.data;
      return other !== undefined && isSameDay(other, reading.data) && !areTwo(other, reading.data);
    });
    const nested = at ?? this.#around(reading.data);
    const before = nested === undefined ? undefined : this.#order[nested];
    if (nested === undefined || before === undefined) {
      this.#bySameness.set(same, [...(this.#bySameness.get(same) ?? []), this.#order.length]);
      this.#order.push(reading);
    } else if (before.data.via !== reading.data.via) {
      this.#order[nested] = { data: joined(before.data, reading.data), read: () => joined(before.read(), reading.read()) };
    }
  }

  /** One review marked up in two ways: an element of a microformat around, or within, the one element of other data. */
  #around(data: RawReview): number | undefined {
    const { element } = data;
    if (element === null || !isMicroformat(data)) return undefined;
    const near = this.#order.flatMap((other, index) => {
      const at = other.data.element;
      return at !== null && !isMicroformat(other.data) && (element.contains(at) || at.contains(element)) ? [index] : [];
    });
    return near.length === 1 ? near[0] : undefined;
  }

  all(): Reading[] {
    return this.#order;
  }
}
