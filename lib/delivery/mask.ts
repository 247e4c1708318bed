import type { JournalLine } from '../journal/backup/line.ts';
import type { Case } from '../model/case.ts';
import { isCaseEvent, type CaseEvent } from '../model/event.ts';
import type { Key, Sighting } from '../model/sighting.ts';
import { spellings } from './name-spellings.ts';

/**
 * «Скрывать имена клиентов в файлах». The name of whoever wrote the review becomes initials: where it stands by itself, and
 * where the review, the replies, drafts and notes of its case name the same person. Other people whom a text names stay: who
 * they are nobody can tell from the words alone. An address that spells the name is cut to its host. So in all tables, and in
 * a colleague's file, whose events say that they are masked; the manager's own copies stay whole.
 */

/** Scripts that write a name without blanks, where one sign is a whole part of it. */
const IN_SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const WORD = /[\p{L}\p{M}\p{N}_]+/gu;
/** Shorter words stand in other words' places too often. */
const LEAST_LETTERS = 3;

/** «Марина К.» → «М. К.», «王小明» → «王*», «user_77» → «u.»; a second time changes nothing. */
export function maskedName(name: string): string {
  return name.replace(WORD, initial);
}

/** `whole` is what the word stands in at `at`: a dot that is there already is not doubled. */
function initial(word: string, at: number, whole: string): string {
  const kept = /^[^\p{L}]*\p{L}\p{M}*/u.exec(word)?.[0] ?? word.slice(0, 1);
  if (kept === word) return word;
  if (!/\p{L}/u.test(kept) || IN_SIGNS.test(kept)) return `${kept}*`;
  return whole[at + word.length] === '.' ? kept : `${kept}.`;
}

interface Hider {
  /** The text with these names in it as initials. */
  text: (text: string) => string;
  /** An address that spells one of the names without its path; null where its host does. */
  link: (link: string) => string | null;
}

/** Hides these people in texts. */
export function hiderOf(names: Iterable<string | null>): Hider {
  const words = new Map<string, boolean>();
  for (const name of new Set(names)) {
    const parts = name?.match(WORD) ?? [];
    for (const part of parts) words.set(part, parts.length === 1);
  }
  const signs = [...words.keys()].filter((word) => IN_SIGNS.test(word) && [...word].length > 1);
  const letters = [...words].filter(([word]) => !IN_SIGNS.test(word) && (word.match(/\p{L}/gu)?.length ?? 0) >= LEAST_LETTERS);
  const ways = letters.flatMap(([word, alone]) => spellings(word, alone)).sort((a, b) => b.length - a.length);
  const parts = [...signs, ...(ways.length > 0 ? [String.raw`(?<![\p{L}\p{M}\p{N}_])(?:${ways.join('|')})(?![\p{L}\p{M}\p{N}_])`] : [])];
  const pattern = parts.length > 0 ? new RegExp(parts.join('|'), 'gu') : null;
  const spelled = [...signs, ...letters.map(([word]) => word).filter((word) => word.length > LEAST_LETTERS)].map((word) => word.toLowerCase());
  const isSpelled = (address: string): boolean => spelled.some((word) => readable(address).toLowerCase().includes(word));
  return {
    text: (text) => (pattern ? text.replace(pattern, initial) : text),
    link(link) {
      if (!isSpelled(link)) return link;
      const origin = URL.parse(link)?.origin ?? null;
      return origin === null || isSpelled(origin) ? null : origin;
    },
  };
}

function readable(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    // Not encoded as addresses are: its letters stand there as they are.
    return link;
  }
}

/** Fields that hold words of people. */
const WORDS = new Set(['title', 'text', 'pros', 'cons', 'note', 'words', 'reason', 'where']);
/** Fields whose `author` is the customer; elsewhere it is somebody of the company. */
const CUSTOMERS = new Set(['review', 'sighting', 'turns']);

/** The case as it leaves the machine under the switch. */
export function masked(of: Case): Case {
  return hiddenIn(of, hiderOf(namesOf(of)), '') as Case;
}

/**
 * Hides names in the lines of a colleague's file, which come in the order of time: a case's capture, which names its customer,
 * before what else happened to it. What waits for an answer and what was taught hold no facts of a colleague's and pass as they are.
 */
export function lineMasker(): (line: JournalLine) => JournalLine {
  const names = new Map<Key, Set<string>>();
  return (line) => {
    if (!('event' in line) || !isCaseEvent(line.event)) return line;
    const { event } = line;
    const known = names.get(event.case) ?? new Set();
    names.set(event.case, known);
    for (const name of namesIn(event)) if (name !== null) known.add(name);
    const hide = hiderOf(known);
    const payload = hiddenIn(event.payload, hide, '') as CaseEvent['payload'];
    const addressed = 'page' in payload ? { ...payload, page: { ...payload.page, address: hide.link(payload.page.address) ?? '' } } : payload;
    return { event: { ...event, payload: addressed, masked: true } as CaseEvent };
  };
}

function namesIn(event: CaseEvent): (string | null)[] {
  const { payload } = event;
  const sightings = 'sighting' in payload ? [payload.sighting] : [];
  const turns = 'turns' in payload ? payload.turns : [];
  return [...sightings, ...sightings.flatMap((one) => one.turns), ...turns].map(({ author }) => author);
}

/** Whoever wrote something of this case as a customer. */
function namesOf({ review, versions, turns }: Pick<Case, 'review' | 'versions' | 'turns'>): (string | null)[] {
  const sightings: Sighting[] = [review, ...versions.map((version) => version.sighting)];
  return [...sightings, ...sightings.flatMap((one) => one.turns), ...turns].map(({ author }) => author);
}

function hiddenIn(value: unknown, hide: Hider, field: string): unknown {
  if (typeof value === 'string') return WORDS.has(field) ? hide.text(value) : field === 'contact' ? '' : value;
  if (Array.isArray(value)) return value.map((one) => hiddenIn(one, hide, field));
  if (typeof value !== 'object' || value === null) return value;
  const out = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, hiddenIn(part, hide, name)]));
  if (!CUSTOMERS.has(field)) return out;
  const { author, link } = out;
  return { ...out, ...(typeof author === 'string' && { author: maskedName(author) }), ...(typeof link === 'string' && { link: hide.link(link) }) };
}
