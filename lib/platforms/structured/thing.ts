import type { Via } from '../../model/sighting.ts';
import { bodyOf, lineOf, tidy } from '../kit/text.ts';
import { plain } from './plain.ts';

/**
 * What any kind of structured data says of one thing. JSON-LD, microdata, RDFa and microformats differ in where a value
 * stands and not in what it is; all are read through this.
 */
export interface Thing {
  via: Via;
  /** Names of its types without the address of the vocabulary. */
  types: readonly string[];
  id: string | null;
  /** Where it stands on the page; null for a thing of JSON-LD. */
  element: Element | null;
  /** The values of a property, in order; none where it has none. */
  values(name: string): readonly Value[];
}

/** One value of a property: a thing, data, words that the page shows, or several of these at once. */
export interface Value {
  thing: Thing | null;
  /** What stands in JSON, in `content`, `datetime` and the like; undefined where only words are shown. */
  data: unknown;
  address: string | null;
  element: Element | null;
}

/** The first value under any of these names, in their order. */
export function firstOf(thing: Thing | null, ...names: string[]): Value | null {
  for (const name of names) for (const value of thing?.values(name) ?? []) return value;
  return null;
}

/** The data of a value as a line of text; null where it has none. */
export function dataLine(value: Value | null): string | null {
  const data = value?.data;
  return typeof data === 'string' ? plain(data).trim() || null : typeof data === 'number' ? String(data) : null;
}

/** The data of a value as a text with its breaks. */
function dataBody(value: Value): string | null {
  const data = dataLine(value);
  return data === null ? null : tidy(data.replace(/\r\n?/g, '\n'), true) || null;
}

/** A value as one line: its data, else its words. */
export function line(value: Value | null): string | null {
  if (value === null) return null;
  const data = dataLine(value);
  if (data !== null || value.element === null) return data;
  return lineOf(value.element) ?? value.element.getAttribute('alt') ?? value.element.getAttribute('title');
}

/** A value as a text with its breaks. Words of a page win over an attribute beside them, which is often cut. */
export function body(value: Value | null, without: string): string | null {
  if (value === null) return null;
  const shown = value.element === null || value.thing?.element === value.element ? null : shownBody(value.element, without);
  return shown ?? dataBody(value) ?? (value.thing === null ? null : body(firstOf(value.thing, 'text', 'name'), without));
}

/**
 * The words of an element. Parts that stand side by side without any space between them are lines of their own, whatever
 * makes them so: no one writes two sentences as one word.
 */
function shownBody(element: Element, without: string): string | null {
  const parts = Array.from(element.childNodes).filter(({ nodeType, nodeValue }) => nodeType === 1 || (nodeType === 3 && (nodeValue ?? '').trim() !== ''));
  const spans = parts.filter((part) => (part as Element).localName === 'span') as Element[];
  const isGlued = spans.length > 1 && spans.length === parts.length && !Array.from(element.childNodes).some(({ nodeType }) => nodeType === 3);
  if (!isGlued || spans.slice(1).some((span, i) => /\s$/.test(spans[i]?.textContent ?? '') || /^\s/.test(span.textContent))) return bodyOf(element, { without });
  const lines = spans.filter((span) => !span.matches(without) && !isControl(span)).flatMap((span) => bodyOf(span, { without }) ?? []);
  return lines.join('\n') || null;
}

const CONTROL = /expand|toggle|more|updated|original|edited/i;

/** «Ещё», «Первоначальный отзыв»: a part that leads to other words. */
function isControl(span: Element): boolean {
  return span.textContent.length < 30 && CONTROL.test(span.getAttribute('class') ?? '');
}

/** An address as data writes it; null for words that are none. */
export function address(value: Value | null): string | null {
  if (value === null) return null;
  return value.address ?? (typeof value.data === 'string' && /^(?:https?:)?\/|^#/i.test(value.data) ? value.data : null);
}

/** A name, wherever data hides it: a string, a thing with a name, its two names. An address is no name. */
export function nameOf(value: Value | null): string | null {
  if (value === null) return null;
  const { thing } = value;
  if (thing === null) return named(line(value));
  const own = named(line(firstOf(thing, 'name', 'headline')));
  if (own !== null) return own;
  const parts = [firstOf(thing, 'givenName', 'given-name'), firstOf(thing, 'familyName', 'family-name')].flatMap((part) => line(part) ?? []);
  if (parts.length > 0) return parts.join(' ');
  return named(line(firstOf(thing, 'alternateName', 'legalName'))) ?? named(value.element === null ? dataLine(value) : shortLine(value.element));
}

/** Longer words are a description of a person, not a name. */
const LONGEST_NAME = 80;

function shortLine(element: Element): string | null {
  const words = lineOf(element);
  return words !== null && words.length <= LONGEST_NAME ? words : null;
}

function named(words: string | null): string | null {
  return words === null || /^(?:https?:)?\/\/|^\//.test(words) ? null : words;
}

/** The name of a type or property without its vocabulary: `https://schema.org/Review`, `schema:Review`, `v:Review`. */
export function localName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('#'), name.lastIndexOf(':')) + 1);
}
