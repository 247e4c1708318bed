import { tidy } from '../kit/text.ts';
import { dateShapeIn } from './date-shapes.ts';
import { formOf, namesOf, near, shortTextOf } from './block.ts';
import { AUTHOR_NAME, CONTROL, NO_AUTHOR_NAME, PROFILE, RECORD_NAME } from './words.ts';

/** Who wrote, as it stands in one form in most of the records. */
export interface AuthorColumn {
  /** Forms in order of trust: guests mostly have no page of their own and stand in another form. */
  forms: readonly string[];
  /** The page itself says that this is an author: by a property, a relation, a name, an address of a person. */
  isNamed: boolean;
}

const LONGEST = 60;
/** Words before and after a name that belong to the sentence around it. */
const BEFORE = /^(?:by|posted by|written by|reviewed by|review by|comment by|от|автор|пользователь|von|geschrieben von|verfasst von|par|de|por|door|autor|author|name|作者|来自|用户)\s*[:：]?\s+(?=\S)|^(?:posted by|автор|author|autor|作者|name|имя)\s*[:：]\s*/i;
const AFTER = /\s*(?:says|said|wrote|writes|commented|пишет|написал(?:а|\(а\))?|говорит|комментирует|schrieb|schreibt|sagt|meint|a écrit|dit|dice|escribió|zegt|skriver|napisał\(?a?\)?)?\s*[:,：|·•]*$/i;
const SENTENCE = /[!?…;{}<>]|[.。]\s|\s[–—-]\s.*\s|https?:|www\./;
const WORDS_LIMIT = 5;
/** «12 отзывов», “34 posts”. */
const COUNT = /^[\d.,]+\s\p{L}+$/u;

/** A line as a name; null where it cannot be one. */
export function nameOf(line: string | null): string | null {
  if (line === null || line.length > LONGEST * 2) return null;
  const name = tidy(line).replace(BEFORE, '').replace(AFTER, '').replace(/^[@~•·|:,\s]+/, '').trim();
  if (name === '' || name.length > LONGEST || !/[\p{L}\d]/u.test(name)) return null;
  return SENTENCE.test(name) || name.split(' ').length > WORDS_LIMIT || CONTROL.test(name) || COUNT.test(name) ? null : name;
}

interface Found {
  records: number;
  names: Map<string, number>;
  score: number;
  /** In some record it holds more than a name. */
  isMixed: boolean;
}

/** `records`: the elements of each record without those of its body. */
export function authorColumn(records: readonly (readonly Element[])[], page: URL): AuthorColumn | null {
  const found = new Map<string, Found>();
  for (const elements of records) {
    const met = new Set<string>();
    for (const { element, line, form } of elements.flatMap(linesOf)) {
      const name = nameOf(line);
      if (name === null || dateShapeIn(line) !== null || /^[\s\d.,:#%()+/-]+$/.test(name) || met.has(form)) continue;
      met.add(form);
      const entry = found.get(form) ?? { records: 0, names: new Map<string, number>(), score: sayAuthor(element, page), isMixed: false };
      entry.isMixed ||= !form.endsWith(OWN) && !form.endsWith(BESIDE_DATE) && piecesIn(element) > 1;
      entry.records++;
      entry.names.set(name, (entry.names.get(name) ?? 0) + 1);
      found.set(form, entry);
    }
  }
  const ranked = [...found].flatMap(([form, entry], order) => {
    const share = entry.records / records.length;
    const most = Math.max(...entry.names.values());
    const said = entry.score - (entry.isMixed ? 2 : 0);
    // One line everywhere is a label, unless there are only a few records.
    const varied = entry.records < 2 ? 1 : entry.names.size === 1 ? (said >= 3 ? 0.6 : 0.2) : 1 - (most / entry.records) * 0.5;
    const score = (said + 1) * Math.min(1, share * 1.1) * varied * (1 - Math.min(order, 50) * 0.006);
    return share >= 0.08 ? [{ form, score, share, said }] : [];
  });
  ranked.sort((a, b) => b.score - a.score);
  const [first] = ranked;
  if (first === undefined || first.score < 0.5) return null;
  const others = ranked.slice(1).filter(({ said, share }) => said >= 2 && share < 0.9).map(({ form }) => form);
  return { forms: [first.form, ...others.slice(0, 4)], isNamed: first.said >= 2 };
}

/** The name in one record, with the element that shows it. */
export function authorIn(elements: readonly Element[], column: AuthorColumn | null): { name: string; element: Element } | null {
  for (const form of column?.forms ?? []) {
    for (const one of elements) {
      if (!form.startsWith(formWithin(one))) continue;
      for (const { element, line, form: own } of linesOf(one)) {
        const name = own === form ? nameOf(line) : null;
        if (name !== null && dateShapeIn(line) === null) return { name, element };
      }
    }
  }
  return null;
}

/** What an element says as a whole, and what stands in it beside its children: a name before its rank. */
function linesOf(element: Element): { element: Element; line: string; form: string }[] {
  const form = formWithin(element);
  const whole = shortTextOf(element, LONGEST * 2);
  const lines = whole === null ? [] : [{ element, line: whole, form }];
  const before = whole === null ? null : beforeDate(whole);
  if (before !== null) lines.push({ element, line: before, form: form + BESIDE_DATE });
  if (element.firstElementChild === null) return lines;
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    const line = node.nodeType === TEXT ? (node.nodeValue ?? '').trim() : '';
    if (line === '') continue;
    if (line.length <= LONGEST) lines.push({ element, line, form: form + OWN });
    break;
  }
  return lines;
}

/** «Marfa | 3 марта 2026», “par fltx » Dim 29 Oct”: who stands before the date in one line with it, parted by a sign. */
function beforeDate(line: string): string | null {
  const shape = dateShapeIn(line);
  const at = shape === null ? -1 : line.toLowerCase().indexOf(shape.shown.toLowerCase());
  if (at <= 0) return null;
  const before = line.slice(0, at).trimEnd().replace(WEEKDAY, '').trimEnd();
  return SIGN_OR_ON.test(before) ? before.replace(SIGN_OR_ON, '').trim() || null : null;
}

const WEEKDAY = /(?:^|[\s,|»·])\p{L}{2,10}\.?,?$/u;
const SIGN_OR_ON = /(?:[|»·•,(–—-]|\s(?:on|am|le|el|op|il|em))$/;
/** Marks the form of a name that stands in one line with the date. */
const BESIDE_DATE = '^';

/** Marks the form of a line that is only the element's own. */
const OWN = '#';

/** A name stands alone: an element with more pieces of text holds something else beside it. */
function piecesIn(element: Element): number {
  let pieces = 0;
  for (let node: Node | null = element.firstChild, steps = 0; node !== null && steps < 40; steps++) {
    if (node.nodeType === TEXT && (node.nodeValue ?? '').trim() !== '') pieces++;
    let next: Node | null = node.firstChild;
    while (next === null && node !== null && node !== element) {
      next = node.nextSibling;
      node = node.parentNode;
    }
    node = next;
  }
  return pieces;
}

const TEXT = 3;

function formWithin(element: Element): string {
  const around = element.parentElement;
  return `${formOf(element)}<${around === null ? '' : formOf(around)}`;
}

/** How clearly the page says that here stands an author. */
function sayAuthor(element: Element, page: URL): number {
  let score = 0;
  const property = element.getAttribute('itemprop') ?? '';
  if (/\b(?:author|creator)\b/.test(property)) score += 4;
  else if (property === 'name' && near(element.parentElement, '[itemprop~="author"], [itemprop~="creator"]') !== null) score += 5;
  const own = namesOf(element);
  const around = element.parentElement;
  const above = around === null ? '' : namesOf(around);
  if (says(own)) score += 2.5;
  else if (says(above)) score += 2;
  else if (around?.parentElement != null && says(namesOf(around.parentElement))) score += 1;
  if (NO_AUTHOR_NAME.test(own)) score -= 1.5;
  const link = element.localName === 'a' ? element : element.querySelector('a[href]') ?? near(around, 'a[href]');
  if (link !== null) {
    if (/\b(?:author|acquaintance|contact)\b/.test(link.getAttribute('rel') ?? '')) score += 2;
    const url = URL.parse(link.getAttribute('href') ?? '', page.href);
    if (url !== null && url.host === page.host && PROFILE.test(url.pathname + url.search) && !RECORD_NAME.test(url.hash)) score += 2;
    if (url !== null && url.host === page.host && url.pathname === page.pathname && url.search === page.search) score -= 1.5;
  }
  if (element.childElementCount === 0) score += 0.3;
  if (element.getAttribute('title') === element.textContent.slice(0, LONGEST)) score += 0.5;
  if (/^(?:strong|b|cite|h[3-6])$/.test(element.localName)) score += 0.4;
  if (/^(?:dt|dd|label|button|li|th)$/.test(element.localName)) score -= 0.5;
  return score;
}

function says(names: string): boolean {
  return names !== '' && AUTHOR_NAME.test(names) && !NO_AUTHOR_NAME.test(names);
}
