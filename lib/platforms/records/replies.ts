import { authorIn, type AuthorColumn } from './author.ts';
import { namesOf, shortTextOf, type Block, type Cut } from './block.ts';
import { dateShapeIn } from './date-shapes.ts';
import { answerLine, replierIn } from './labels.ts';
import { said } from './said.ts';
import { ANSWERED_NAME, ANSWER_NAME, BEHAVIOUR_NAME, OWNER_LABEL, OWNER_NAME, PROFILE, REPLY_NAME } from './words.ts';

/** A reply of the owner inside a record of a customer. */
export interface FoundAnswer {
  text: string | null;
  author: string | null;
  shown: string | null;
}

const LABEL_LIMIT = 80;
const PARTS = 60;
/** Further than so many characters into a record no label of a reply is looked for. */
const WORDS_LIMIT = 30_000;

/** The replies of the owner that stand within a record and are no records of their own; `blocks`: where. */
export function repliesIn(elements: readonly Element[], block: Block, cut: Cut, column: AuthorColumn | null = null): { replies: FoundAnswer[]; blocks: ReadonlySet<Element> } {
  const blocks = new Set<Element>();
  const replies: FoundAnswer[] = [];
  const names = elements.map(namesOf);
  const isLabelled = (block.nodes ?? [block.element]).some((node) => OWNER_LABEL.test((node.textContent ?? '').slice(0, WORDS_LIMIT)));
  if (block.answer == null && !isLabelled && !names.some((name) => isAnswerName(name) || isOwnAnswer(name))) return { replies, blocks };
  for (const [i, element] of elements.entries()) {
    if (element === block.element || [...blocks].some((known) => known.contains(element))) continue;
    const around = element === block.answer ? element : answerAround(element, names[i] ?? '', block);
    if (around === null || around === block.element || blocks.has(around)) continue;
    blocks.add(around);
    const labels = new Set<Element>();
    let shown: string | null = null;
    let replier: string | null = null;
    const by = authorIn([...around.querySelectorAll('*')].slice(0, PARTS), column);
    if (by !== null && !OWNER_LABEL.test(by.name)) labels.add(by.element);
    for (const part of around.querySelectorAll('*')) {
      if (labels.size > 20) break;
      const line = shortTextOf(part, LABEL_LIMIT);
      if (line === null) continue;
      const date = dateShapeIn(line);
      if (date !== null) shown ??= date.shown;
      else if (replierIn(line) !== null) replier ??= replierIn(line);
      else if (!OWNER_LABEL.test(line) || answerLine(line)) continue;
      labels.add(part);
    }
    const text = unlabelled(said([around], (part) => labels.has(part) || cut.has(part)));
    if (text === null) blocks.delete(around);
    else replies.push({ text, author: replier ?? (by === null || OWNER_LABEL.test(by.name) ? null : by.name), shown });
    if (replies.length >= 5) break;
  }
  return { replies, blocks };
}

/** The part of the record that a label of a reply, or a name for one, stands for. */
function answerAround(element: Element, names: string, block: Block): Element | null {
  if ((isAnswerName(names) || isAnswerIn(element, names, block)) && shortTextOf(element, 20) === null) return element;
  const label = element.childElementCount > 3 ? null : shortTextOf(element, LABEL_LIMIT);
  if (label === null || !OWNER_LABEL.test(label)) return null;
  // «Ответ администрации: …» in one line: the line itself is the reply.
  if (answerLine(label)) return block.dated !== null && element.contains(block.dated) ? null : element;
  // Among the words of the customer the label is a line like theirs: there the text is parted.
  if (isAmongWords(element)) return null;
  // The label stands at the top of the reply: the smallest part around it that says something more.
  let around: Element | null = element.parentElement;
  while (around !== null && around !== block.element && shortTextOf(around, label.length + 6) !== null) around = around.parentElement;
  if (around === null || around === block.element || !block.element.contains(around)) return null;
  return block.dated !== null && around.contains(block.dated) ? null : around;
}

/** Before it, beside it, somebody has already said something. */
function isAmongWords(element: Element): boolean {
  let node = element.previousSibling;
  for (let steps = 0; node !== null && steps < NEIGHBOURS; steps++, node = node.previousSibling) {
    if (node.nodeType === TEXT && /\p{L}{2}/u.test(node.nodeValue ?? '')) return true;
  }
  return false;
}

const TEXT = 3;
/** A page may hold neighbours without end. */
const NEIGHBOURS = 12;

function unlabelled(text: string | null): string | null {
  const [first = '', ...rest] = text?.split('\n') ?? [];
  const words = answerLine(first);
  return words === null ? text : [words, ...rest].join('\n').trim() || null;
}

function isOwnAnswer(names: string): boolean {
  return names !== '' && names.split(' ').some((name) => ANSWER_NAME.test(name) && !BEHAVIOUR_NAME.test(name));
}

/** A block inside a review that is called a reply and leads to nobody's page: there only the house replies. */
function isAnswerIn(element: Element, names: string, block: Block): boolean {
  if (!isOwnAnswer(names) || !ANSWERED_NAME.test(`${namesOf(block.element)} ${names}`.replaceAll('__', '-'))) return false;
  if (block.dated !== null && element.contains(block.dated)) return false;
  if (element.querySelector('form, textarea, input') !== null) return false;
  return [...element.querySelectorAll('a[href]')].slice(0, PARTS).every((link) => !PROFILE.test(link.getAttribute('href') ?? ''));
}

function isAnswerName(names: string): boolean {
  return names !== '' && REPLY_NAME.test(names) && OWNER_NAME.test(names);
}

/** Whether a record that lies inside another is the reply of those whom the page is about. */
export function isOwners(block: Block, elements: readonly Element[]): boolean {
  const names = namesOf(block.element);
  if (/by-?post-?author/.test(names) || (OWNER_NAME.test(names) && REPLY_NAME.test(names))) return true;
  return elements.some((element) => {
    if (element.childElementCount > 2) return false;
    return OWNER_LABEL.test(shortTextOf(element, LABEL_LIMIT) ?? '');
  });
}
