/** The little language of templates, and the words that must not be left in a reply. */

export type ReplyLanguage = 'ru' | 'en' | 'zh';

export interface Template {
  /** Stable: it stands in the journal beside the drafts made from it. */
  id: string;
  language: ReplyLanguage;
  tone: 'positive' | 'neutral' | 'negative';
  /** `words`: for a review with words; `stars`: for one of stars alone; `any`: for both. */
  answers: 'words' | 'stars' | 'any';
  /** The clauses of the regulation that it fulfils. */
  clauses: readonly string[];
  /**
   * `{name}` and `{place}` are filled in. A part in `[…]` is dropped when a value in it is missing: `Спасибо[, {name}]!`.
   * The name stands in address only, the place only as a name in quotes: neither is ever declined.
   */
  text: string;
}

/** What a template may be filled with; null where it is not known or not fit to be said. */
export interface Values {
  name: string | null;
  place: string | null;
}

function fillSlots(text: string, values: Values): string | null {
  let missing = false;
  const filled = text.replace(/\{(name|place)\}/g, (_, slot: 'name' | 'place') => {
    const value = values[slot];
    if (value === null) missing = true;
    return value ?? '';
  });
  return missing ? null : filled;
}

function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** The text of a template with its values. Throws when a value that the text cannot do without is missing. */
export function render(template: Template, values: Values): string {
  const parts = template.text.split(/\[([^[\]]*)\]/);
  const filled = parts.map((part, index) => {
    const text = fillSlots(part, values);
    if (text === null && index % 2 === 0) throw new Error(`Template ${template.id} needs a value that is missing`);
    return text ?? '';
  });
  return capitalised(filled.join('').trim());
}

/** `{…}`, `[…{…}…]`, `%…%`, `<имя>`, `[имя]`, `____`. Every part is bounded, so a long text takes linear time. «10% и 20%» is none. */
const LEFTOVER = new RegExp(
  [
    /\[[^[\]{}\n]{0,80}\{[^{}\n]{0,60}\}+[^[\]{}\n]{0,80}\]/u,
    /\{{1,3}[^{}\n]{0,60}\}{1,3}/u,
    /｛[^｛｝\n]{0,60}｝/u,
    /(?<![\d%])%\p{L}[^%\n]{0,38}%/u,
    /<\s{0,3}\p{L}[^<>\n]{0,38}>/u,
    /\[\s{0,3}\p{L}[^[\]\n]{0,38}\]/u,
    /_{3,}/u,
  ]
    .map((part) => part.source)
    .join('|'),
  'gu',
);

/** The places of a reply that nobody filled in, as they stand: a reply with one of these must not go out (peers.md §3.7). */
export function leftoverPlaceholders(text: string): string[] {
  return [...text.matchAll(LEFTOVER)].map((match) => match[0]);
}
