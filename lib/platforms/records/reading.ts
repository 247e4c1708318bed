import { lineOf } from '../kit/text.ts';
import { NO_RATING, type Rating } from '../kit/rating.ts';
import { authorIn } from './author.ts';
import { elementsOf, formOf, isElement, namesOf, shortTextOf, type Block } from './block.ts';
import { follow, isBeside, isQuote } from './columns.ts';
import { dateShapeIn } from './date-shapes.ts';
import { partsOf, withoutAnswerLine } from './labels.ts';
import { linkIn } from './permalink.ts';
import type { Plan } from './plan.ts';
import { repliesIn, type FoundAnswer } from './replies.ts';
import { said } from './said.ts';
import { starsIn } from './stars.ts';
import { walk } from './walk.ts';
import { CONTROL } from './words.ts';

/** «Alice replied · 2 replies»: a way to what others said. */
const MORE_BELOW = /^.{0,60}(?:\d+\s(?:repl(?:y|ies)|ответ\p{L}*|antwort(?:en)?|réponses?)|\d+\s?条回复)$/iu;

/** What one record says, before its date is understood. */
export interface Reading {
  author: string | null;
  text: string | null;
  pros: string | null;
  cons: string | null;
  title: string | null;
  shown: string | null;
  machine: string | null;
  rating: Rating;
  link: string | null;
  replies: readonly FoundAnswer[];
  truncated: boolean;
}

const HEADING = /^h[1-6]$/;
const TITLE_NAME = /(?<!user-?|member-?|rank-?|author-?|custom-?)(?:title|subject|headline|summary)(?!-?(?:user|author|wrap))/;
const MORE = /^(?:read (?:more|full)|show more|see more|more|далее|читать (?:далее|полностью|дальше)|показать полностью|ещё|еще|развернуть|mehr|weiterlesen|lire la suite|plus|全文|展开\S{0,4}|收起\S{0,4}|更多|查看全部)(?!\p{L}).{0,12}$/iu;

export function readingOf(found: Block, plan: Plan, elements: readonly Element[] = elementsOf(found, plan.cut)): Reading {
  const block = asItStands(found);
  const end = follow(block, plan.cut, plan.way);
  const words = end.isWhole && plan.way.length > 0 ? end.element : null;
  const outside = words === null ? elements : elements.filter((element) => element === words || !words.contains(element));
  const author = authorIn(outside, plan.author) ?? (words === null ? null : authorIn(elements, plan.author));
  const answers = repliesIn(elements, block, plan.cut, plan.author);
  const { dated } = block;
  const heads = headsOf(end.nodes, author?.element ?? null, dated);
  const isOurs = (element: Element): boolean => !plan.cut.has(element) && !heads.has(element) && element !== author?.element && element !== dated && !answers.blocks.has(element);
  const heading = headingOf(end.nodes);
  const isControl = (element: Element): boolean => element.childElementCount === 0 && isCommonOrControl(element, plan.common);
  const short = shortened(end.nodes);
  let text = said(end.nodes, (element) => !isOurs(element) || element === heading || element === short || isBeside(element) || isControl(element), isQuote);
  text ??= said(end.nodes, (element) => !isOurs(element) || isControl(element), isQuote);
  const line = shownOf(block);
  // The date alone where the name stands in one line with it.
  const shown = author !== null && line?.includes(author.name) === true ? block.shown : line;
  const rating = plan.hasRatings ? ratingIn(outside, elements, plan.hasEmptyStars) : NO_RATING;
  const { text: own, answer } = withoutAnswerLine(trimmed(text, plan.common, shown, author?.name ?? null), rating.rating !== null);
  return {
    author: author?.name ?? null,
    ...partsOf(own),
    title: (heading === null || heading === author?.element ? null : shortTextOf(heading, 200)) ?? (plan.hasTitles ? titleOf(outside, author?.element ?? null, dated, plan.common) : null),
    shown,
    machine: block.machine,
    rating,
    link: plan.link === null ? null : linkIn(block, elements, plan.link, plan.page),
    replies: answer === null ? answers.replies : [...answers.replies, { ...answer, shown: null }],
    truncated: elements.some(isMore),
  };
}

/** Where the element holds another record by now, its date stands in an element of the same make. */
function asItStands(block: Block): Block {
  if (block.dated === null || block.nodes !== null || block.element.contains(block.dated)) return block;
  const form = formOf(block.dated);
  const tree = walk(block.element);
  const mark = tree.marks.find(({ at }) => formOf(tree.elements[at] ?? block.element) === form);
  return { ...block, dated: mark === undefined ? null : (tree.elements[mark.at] ?? null), shown: mark?.shown ?? null, machine: mark?.machine ?? null };
}

/** A control that unfolds the rest. */
function isMore(element: Element): boolean {
  if (element.firstElementChild !== null || !/^(?:a|button|span)$/.test(element.localName)) return false;
  const words = element.firstChild?.nodeValue ?? '';
  return words !== '' && words.length <= 60 && MORE.test(words.trim());
}

/** The words begin with a heading of their own. */
function headingOf(nodes: readonly Node[]): Element | null {
  let first: Element | undefined = nodes.find(isElement);
  for (let level = 0; first !== undefined && level < 3; level++) {
    if (HEADING.test(first.localName)) return nodes.length > 1 || first !== nodes.find(isElement) ? first : null;
    first = first.firstElementChild ?? undefined;
  }
  return null;
}

const ENDS_OPEN = /\s*(?:…|\.{3})?\s*$/;

/** Words that are cut, «…», where the whole ones stand hidden beside them. */
function shortened(nodes: readonly Node[]): Element | null {
  const parts = nodes.filter(isElement).slice(0, PARTS);
  const words = parts.map((part) => part.textContent.replace(/\s+/g, ' ').trim());
  const whole = parts.findIndex((part) => WHOLE_NAME.test(namesOf(part)));
  const beginning = whole < 0 ? -1 : parts.findIndex((part) => BEGINNING_NAME.test(namesOf(part)));
  if (beginning >= 0 && (words[whole]?.length ?? 0) >= (words[beginning]?.length ?? 0)) return parts[beginning] ?? null;
  const cut = words.findIndex((one, i) => one.length >= 10 && /(?:…|\.{3})$/.test(one) && words.some((other, k) => k !== i && other.length > one.length && other.startsWith(one.replace(ENDS_OPEN, ''))));
  return parts[cut] ?? null;
}

const PARTS = 12;
const BEGINNING_NAME = /(?:^|[-_\s])(?:short|truncated|preview|less|excerpt|folded)(?:$|[-_\s])/;
const WHOLE_NAME = /(?:^|[-_\s])(?:all|full|whole|complete|long|unfolded|words)(?:$|[-_\s])/;

/** A rating beside the words, else one that a picture among them shows. */
function ratingIn(outside: readonly Element[], all: readonly Element[], emptyOnes: boolean): Rating {
  const rating = starsIn(outside, emptyOnes);
  return rating.rating === null && outside.length < all.length ? starsIn(all, emptyOnes) : rating;
}

/** The parts of the level where the words stand that are about them: those with the author or the date and little else. */
function headsOf(nodes: readonly Node[], author: Element | null, dated: Element | null): Set<Element> {
  const heads = new Set<Element>();
  const lengths = nodes.map((node) => (isElement(node) ? node.textContent.trim().length : (node.nodeValue ?? '').trim().length));
  const all = lengths.reduce((sum, length) => sum + length, 0);
  nodes.forEach((node, i) => {
    if (!isElement(node)) return;
    const isHead = (author !== null && node.contains(author)) || (dated !== null && node.contains(dated));
    if (isHead && (lengths[i] ?? 0) < Math.max(60, all * 0.35)) heads.add(node);
  });
  return heads;
}

function isCommonOrControl(element: Element, common: ReadonlySet<string>): boolean {
  const line = shortTextOf(element, 80);
  return line !== null && (common.has(line) || CONTROL.test(line));
}

function shownOf(block: Block): string | null {
  if (block.dated === null) return block.shown;
  const line = block.dated.childNodes.length > 12 ? null : lineOf(block.dated);
  return line !== null && line.length <= 48 && (block.shown === null || dateShapeIn(line) !== null || block.machine !== null) ? line : block.shown;
}

/** Without lines at either end that are labels of the page, the date or the name. */
function trimmed(text: string | null, common: ReadonlySet<string>, shown: string | null, author: string | null): string | null {
  if (text === null) return null;
  const lines = text.split('\n');
  const isNoise = (line: string | undefined): boolean =>
    line !== undefined && (line === '' || common.has(line) || line === author || CONTROL.test(line) || MORE.test(line) || (shown !== null && line.length < shown.length + 40 && line.includes(shown)) || MORE_BELOW.test(line) || /^[\d\s·•|,()]*[·•|][\d\s·•|,()]*$/.test(line) || !/[\p{L}\p{N}\p{S}\p{P}]/u.test(line));
  let from = 0;
  let to = lines.length;
  while (from < to - 1 && isNoise(lines[from])) from++;
  while (to > from + 1 && isNoise(lines[to - 1])) to--;
  return lines.slice(from, to).join('\n').trim() || null;
}

function titleOf(elements: readonly Element[], author: Element | null, dated: Element | null, common: ReadonlySet<string>): string | null {
  for (const element of elements) {
    if (element === author || (author !== null && element.contains(author))) continue;
    if (!HEADING.test(element.localName) && !TITLE_NAME.test(namesOf(element))) continue;
    if (author?.contains(element) === true || (dated !== null && element.contains(dated))) continue;
    const line = shortTextOf(element, 200);
    if (line !== null && line.length >= 3 && !common.has(line) && dateShapeIn(line) === null && /\p{L}{2}/u.test(line)) return line;
  }
  return null;
}
