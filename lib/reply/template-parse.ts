import { VARIANT_LIMIT } from '../model/template.ts';
import { TOPICS, type TopicId } from '../model/topic.ts';
import { leftoverPlaceholders } from './leftover.ts';

/**
 * The little language of templates:
 * - `{name}` is filled in; `{name|our guest}` says the words after the stroke where the name is not known;
 * - `[…]` is said only when every value in it is known: `Thank you[, {name}]!`;
 * - `[…|…|…]` says the first of its parts that can be said;
 * - `[?words: …]` is said on a condition, `[?!words: …]` without it: a value's name, `words` (the review has words),
 *   `links` (the platform takes links), `topic=food`; several with `&`;
 * - a backslash before `{ } [ ] |` or itself takes it as it is.
 * A variable has the names of NAMES in any of the three languages, or one of the writer's own, which is then asked for.
 */

export interface Condition {
  not: boolean;
  fact: string;
  /** For `topic=food`. */
  topic: TopicId | null;
}

export interface Option {
  when: readonly Condition[];
  nodes: readonly Node[];
}

export type Node = { kind: 'text'; text: string } | { kind: 'slot'; name: string; fallback: string | null } | { kind: 'choice'; options: readonly Option[] };

/** `expected`: the sign that should stand there, for the screen to show; empty where none would help. */
export interface TemplateError {
  at: number;
  code: 'open-slot' | 'open-part' | 'stray-sign' | 'bad-name' | 'bad-condition' | 'idle-part' | 'too-deep' | 'too-long' | 'foreign-placeholder' | 'empty';
  expected: string;
}

export type Parsed = { ok: true; nodes: readonly Node[] } | { ok: false; error: TemplateError };

/** What a value may be called in a template. */
export const NAMES: Readonly<Record<string, readonly string[]>> = {
  name: ['имя', 'клиент', '姓名', '称呼', 'customer', 'customer name', 'first name', 'имя клиента', '客户姓名'],
  place: ['место', 'филиал', '门店', '店名', 'location', 'business', 'company', 'компания', 'store'],
  product: ['товар', '商品', '产品', 'item', 'product name', 'название товара'],
  topic: ['тема', '主题'],
  manager: ['менеджер', '客服', 'agent', 'signature', 'подпись'],
  contact: ['контакт', '联系方式', 'phone', 'телефон', 'email', 'contacts', 'контакты'],
  quote: ['цитата', '原话'],
};

const CANON = new Map(Object.entries(NAMES).flatMap(([name, others]) => [name, ...others].map((one) => [one, name] as const)));
const NAME = /^\p{L}[\p{L}\p{N} _-]{0,39}$/u;

/** The name a value is kept under: small letters, single spaces, one name in three languages. Null: no name at all. */
export function valueName(written: string): string | null {
  const name = written.normalize('NFKC').trim().toLowerCase().replace(/[\s_-]+/g, ' ');
  return NAME.test(name) ? (CANON.get(name) ?? name) : null;
}

const DEEPEST = 4;
const ESCAPED = new Set(['{', '}', '[', ']', '|', '\\']);

class Failure extends Error {
  readonly error: TemplateError;
  constructor(at: number, code: TemplateError['code'], expected = '') {
    super(`${code} at ${at}${expected === '' ? '' : `, expected ${expected}`}`);
    this.error = { at, code, expected };
  }
}

/** One pass from left to right, never back: the time grows with the length alone. */
class Parser {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  whole(): Node[] {
    const nodes = this.nodes(0);
    const sign = this.text[this.at];
    if (sign !== undefined) throw new Failure(this.at, 'stray-sign', `\\${sign}`);
    return nodes;
  }

  /** Up to a sign that does not belong here: `]`, `}`, and inside of a part `|`. */
  private nodes(depth: number): Node[] {
    const nodes: Node[] = [];
    let plain = '';
    const flush = () => {
      if (plain !== '') nodes.push({ kind: 'text', text: plain });
      plain = '';
    };
    for (let sign = this.text[this.at]; sign !== undefined; sign = this.text[this.at]) {
      const next = this.text[this.at + 1];
      if (sign === '\\' && next !== undefined && ESCAPED.has(next)) {
        plain += next;
        this.at += 2;
      } else if (sign === '{') {
        flush();
        nodes.push(this.slot());
      } else if (sign === '[') {
        flush();
        nodes.push(this.choice(depth + 1));
      } else if (sign === ']' || sign === '}' || (sign === '|' && depth > 0)) {
        break;
      } else {
        plain += sign;
        this.at += 1;
      }
    }
    flush();
    return nodes;
  }

  private slot(): Node {
    const start = this.at;
    const end = this.text.indexOf('}', start);
    const again = this.text.indexOf('{', start + 1);
    if (end === -1 || (again !== -1 && again < end && again !== start + 1)) throw new Failure(end === -1 ? this.text.length : again, 'open-slot', '}');
    const [written = '', ...rest] = this.text.slice(start + 1, end).split('|');
    const name = valueName(written);
    if (name === null) throw new Failure(start + 1, 'bad-name', '{name}');
    this.at = end + 1;
    const fallback = rest.length === 0 ? null : rest.join('|');
    if (fallback !== null && /[[\]{]/.test(fallback)) throw new Failure(start + 2 + written.length, 'bad-name', '}');
    return { kind: 'slot', name, fallback };
  }

  private choice(depth: number): Node {
    const start = this.at;
    if (depth > DEEPEST) throw new Failure(start, 'too-deep');
    const options: Option[] = [];
    do {
      this.at += 1;
      const when = this.conditions();
      options.push({ when, nodes: this.nodes(depth) });
    } while (this.text[this.at] === '|');
    if (this.text[this.at] !== ']') throw new Failure(this.at, 'open-part', ']');
    this.at += 1;
    const [only] = options;
    if (options.length === 1 && only?.when.length === 0 && only.nodes.every(({ kind }) => kind === 'text')) throw new Failure(start, 'idle-part', '\\[');
    return { kind: 'choice', options };
  }

  private conditions(): Condition[] {
    if (this.text[this.at] !== '?') return [];
    const start = this.at + 1;
    const end = this.text.indexOf(':', start);
    if (end === -1 || end - start > 200) throw new Failure(start, 'bad-condition', ':');
    this.at = end + 1;
    if (this.text[this.at] === ' ') this.at += 1;
    return this.text
      .slice(start, end)
      .split('&')
      .map((part) => {
        const not = part.trim().startsWith('!');
        const [fact = '', topic] = part.trim().slice(not ? 1 : 0).split('=');
        const name = valueName(fact);
        if (name === null) throw new Failure(start, 'bad-condition', 'words');
        if (topic === undefined) return { not, fact: name, topic: null };
        const known = TOPICS.find((one) => one === topic.trim());
        if (name !== 'topic' || known === undefined) throw new Failure(start, 'bad-condition', `topic=${TOPICS[0]}`);
        return { not, fact: 'topic', topic: known };
      });
  }
}

function* literals(nodes: readonly Node[]): Generator<string> {
  for (const node of nodes) {
    if (node.kind === 'text') yield node.text;
    else if (node.kind === 'slot') yield node.fallback ?? '';
    else for (const option of node.options) yield* literals(option.nodes);
  }
}

/** A variant as a tree, or where it is wrong and what was expected there. */
export function parseVariant(text: string): Parsed {
  try {
    if (text.length > VARIANT_LIMIT) throw new Failure(VARIANT_LIMIT, 'too-long');
    if (text.trim() === '') throw new Failure(0, 'empty');
    const nodes = new Parser(text).whole();
    // Other tools' placeholders that would go out as they are: «%имя%», «<имя>», «____».
    for (const literal of literals(nodes)) {
      const [foreign] = leftoverPlaceholders(literal);
      if (foreign !== undefined) throw new Failure(Math.max(0, text.indexOf(foreign)), 'foreign-placeholder', '{name}');
    }
    return { ok: true, nodes };
  } catch (error) {
    if (error instanceof Failure) return { ok: false, error: error.error };
    throw error;
  }
}
