import { authorIn } from './author.ts';
import { namesOf, near, shortTextOf, type Block } from './block.ts';
import { follow } from './columns.ts';
import { dateShapeIn } from './date-shapes.ts';
import type { Plan } from './plan.ts';
import type { Reading } from './reading.ts';
import { CONTROL, OTHER_NAME, PROFILE, RECORD_NAME, TESTIMONIAL_NAME } from './words.ts';

/** What speaks for a list of records of people, and what against. */
export interface Verdict {
  isList: boolean;
  /**
   * How surely these are records of customers, 0 to 1: the share of the signs of such a list that this one shows – authors
   * whom the page calls so, a date each, names such as «comment» or «review» in its code, controls to answer by, ratings,
   * addresses of their own. 0.9 and more: all that a forum or a list of reviews has; below 0.5: repeated blocks and little more.
   */
  confidence: number;
}

const NEEDED = 2.5;
const PRICE = /(?:[$€£¥₽]\s?\d|\d\s?(?:[$€£¥₽]|руб|usd|eur))/i;
const ASIDE = 'nav, aside, footer, header, [role="navigation"], [role="complementary"], [role="contentinfo"]';
const HEADINGS = 'h1, h2, h3, h4, h5, h6';

export function judge(blocks: readonly Block[], records: readonly (readonly Element[])[], readings: readonly Reading[], plan: Plan, more = 0): Verdict {
  const share = (is: (reading: Reading, i: number) => boolean): number => readings.filter(is).length / Math.max(1, readings.length);
  const authors = share(({ author }) => author !== null);
  const lengths = readings.map(({ text, author }) => (text === null || text === author ? 0 : text.length)).sort((a, b) => a - b);
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const names = namesAround(blocks);
  const isCalledSo = RECORD_NAME.test(names.own) || RECORD_NAME.test(names.around);
  const isCalledOtherwise = OTHER_NAME.test(names.own) || (OTHER_NAME.test(names.around) && !RECORD_NAME.test(names.own));
  const controls = share((_, i) => (records[i] ?? []).some((element) => element.childElementCount <= 1 && CONTROL.test(shortTextOf(element, 60) ?? '')));
  const ratings = share(({ rating }) => rating.rating !== null);
  const dates = share(({ shown, machine }) => shown !== null || machine !== null);
  const teasers = share((reading, i) => isTeaser(records[i] ?? [], wordsOf(blocks[i], plan), reading, plan.page));
  const prices = share((_, i) => (records[i] ?? []).some((element) => PRICE.test(shortTextOf(element, 24) ?? '')));

  // What is named first and leads to a page that is nobody's is a thing: a product, a thread.
  const things = plan.author?.isNamed === true || controls >= 0.5 ? 0 : share((_, i) => leadsToThing(records[i] ?? [], plan));

  let signs = 0;
  signs += authors < 0.4 ? -2 : plan.author?.isNamed === true ? 2 : 1;
  signs += isCalledSo ? 1.5 : 0;
  signs -= isCalledOtherwise ? 1.5 : 0;
  signs += controls >= 0.5 ? 1.5 : 0;
  signs += ratings >= 0.5 ? 1 : 0;
  signs += dates >= 0.8 ? 1 : 0;
  signs += plan.link === null ? 0 : 0.5;
  signs += readings.length >= 3 ? 0.5 : 0;
  signs -= teasers >= 0.5 ? (isCalledSo && ratings >= 0.5 ? 0.5 : 3) : 0;
  signs -= prices >= 0.5 ? 2 : 0;
  signs -= things >= 0.5 ? 2 : 0;
  signs -= median < 5 ? 4 : median < 15 ? 1 : 0;
  signs -= near(blocks[0]?.element.parentElement ?? null, ASIDE, 40) === null ? 0 : 1.5;
  if (TESTIMONIAL_NAME.test(`${names.own} ${names.around}`)) signs -= 3;

  return { isList: signs >= NEEDED + more, confidence: Math.max(0.1, Math.min(0.98, Math.round((0.2 + signs * 0.09) * 100) / 100)) };
}

function leadsToThing(elements: readonly Element[], { author, page }: Plan): boolean {
  const name = authorIn(elements, author)?.element ?? null;
  const link = near(name, 'a[href]') ?? name?.querySelector('a[href]') ?? null;
  const url = link === null ? null : URL.parse(link.getAttribute('href') ?? '', page.href);
  return url !== null && url.pathname !== page.pathname && !PROFILE.test(url.pathname + url.search);
}

function wordsOf(block: Block | undefined, { cut, way }: Plan): Element | null {
  const end = block === undefined || way.length === 0 ? null : follow(block, cut, way);
  return end?.isWhole === true ? end.element : null;
}

function namesAround(blocks: readonly Block[]): { own: string; around: string } {
  const [first] = blocks;
  const last = blocks[blocks.length - 1];
  if (first === undefined || last === undefined) return { own: '', around: '' };
  const around: string[] = [];
  let element = first.element.parentElement;
  for (let level = 0; level < 3 && element !== null && element.localName !== 'body'; level++) {
    around.push(namesOf(element));
    element = element.parentElement;
  }
  return { own: `${namesOf(first.element)} ${namesOf(last.element)}`, around: around.join(' ') };
}

/**
 * A line about another page, which a heading or a link before the words leads to: an article, a product, a thread. Links
 * among the words are the author's own, and those that name the author lead to more of the same person.
 */
function isTeaser(elements: readonly Element[], words: Element | null, { author }: Reading, page: URL): boolean {
  let isBefore = true;
  for (const element of elements) {
    if (element === words) isBefore = false;
    if (element.localName !== 'a' || words?.contains(element) === true) continue;
    const line = shortTextOf(element, 300);
    if (line === null || line.length < 12 || (author !== null && line.includes(author)) || dateShapeIn(line) !== null) continue;
    const isTitle = near(element, HEADINGS) !== null || element.querySelector(HEADINGS) !== null;
    if (!isTitle && (!isBefore || words === null || line.length < 25)) continue;
    const url = URL.parse(element.getAttribute('href') ?? '', page.href);
    if (url === null || url.hash !== '' || (url.host === page.host && url.pathname === page.pathname)) continue;
    if (!PROFILE.test(url.pathname)) return true;
  }
  return false;
}
