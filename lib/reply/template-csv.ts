import Papa from 'papaparse';
import { TEMPLATES_FILE_LIMIT, TEMPLATES_LIMIT, VARIANT_LIMIT, type ReplyLanguage, type ReplyTone, type Template } from '../model/template.ts';
import { replyLanguage } from './language.ts';
import { parseVariant, valueName } from './template-parse.ts';
import { numberOf } from './ways.ts';

/**
 * Templates of other tools, from their CSV. This is the dry run: what would be taken and what not, and why; nothing is
 * kept here. The manager looks at it and may name the columns better.
 */

export type Column = 'text' | 'title' | 'language' | 'tone' | 'tags';
export type Columns = Readonly<Partial<Record<Column, number>>>;

export interface RefusedRow {
  /** As a spreadsheet counts: the heading is 1. */
  row: number;
  reason: 'empty' | 'too-long' | 'markup' | 'control-signs' | 'bad-text' | 'no-tone' | 'repeated';
  /** For `bad-text`: where in the text. */
  at: number | null;
}

export type DryRun =
  | { ok: true; columns: Columns; heading: readonly string[]; templates: readonly Template[]; refused: readonly RefusedRow[] }
  | { ok: false; reason: 'too-long' | 'too-many' | 'open-quote' | 'no-rows' | 'no-text-column' };

const HEADINGS: Readonly<Record<Column, RegExp>> = {
  text: /^(?:text|body|content|message|reply|response|template|macro|answer|текст|ответ|шаблон|содержание|сообщение|正文|内容|回复|模板|文本)/i,
  title: /^(?:title|name|subject|label|shortcut|short[ _]?code|название|имя|заголовок|тема|标题|名称)/i,
  language: /^(?:lang|locale|язык|语言)/i,
  tone: /^(?:tone|sentiment|rating|stars|score|type|тон|оценка|звезд|звёзд|тип|语气|评分|星级|类型)/i,
  tags: /^(?:tags?|categor|folder|group|теги|метки|категори|папка|группа|标签|分类)/i,
};

/** One more than may be: then there are too many. */
const ROWS_READ = TEMPLATES_LIMIT + 2;

/** The rows of a CSV that are not empty, or null where a quote is never closed. */
function rowsOf(text: string, delimiter: string): string[][] | null {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, preview: ROWS_READ, skipEmptyLines: true });
  if (errors.some(({ code }) => code === 'MissingQuotes')) return null;
  return data.filter((row) => row.length > 1 || row[0]?.trim());
}

/** The sign that parts the first line oftenest, outside of quotes. */
function delimiterOf(text: string): string {
  const [first = ''] = text.slice(0, 10_000).replace(/"[^"]*"/g, '').split(/[\r\n]/);
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: first.split(sign).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}

function columnsOf(rows: readonly (readonly string[])[]): Columns {
  const [heading = []] = rows;
  const columns: Partial<Record<Column, number>> = {};
  for (const [at, name] of heading.entries()) {
    const column = (Object.keys(HEADINGS) as Column[]).find((one) => columns[one] === undefined && HEADINGS[one].test(name.trim()));
    if (column) columns[column] = at;
  }
  if (columns.text !== undefined) return columns;
  // Nothing is called so: the longest words are the text.
  const lengths = heading.map((_, at) => rows.slice(1, 60).reduce((sum, row) => sum + (row[at]?.length ?? 0), 0) / Math.max(1, Math.min(59, rows.length - 1)));
  const longest = Math.max(0, ...lengths);
  const taken = Object.values(columns);
  const at = lengths.indexOf(longest);
  return longest >= 20 && !taken.includes(at) ? { ...columns, text: at } : columns;
}

/** Placeholders of other tools as ours: `{{ customer.name }}`, `{%name%}`, `%name%`, `[Имя]`, `<имя>`; other signs of our language as plain ones. */
const FOREIGN = /\{\{\s*([^{}\n]{1,60}?)\s*\}\}|\{%\s*([^{}%\n]{1,60}?)\s*%\}|\{\s*([^{}\n]{1,60}?)\s*\}|(?<![\d%])%(\p{L}[^%\n]{0,38})%|\[\s{0,3}(\p{L}[^[\]\n]{0,38})\]|<\s{0,3}(\p{L}[^<>\n]{0,38})>|[[\]{}|\\]/gu;

export function fromOtherTool(text: string): string {
  return text.replace(FOREIGN, (found: string, ...groups: (string | undefined)[]) => {
    const written = groups.slice(0, 6).find((group) => group !== undefined);
    if (written === undefined) return `\\${found}`;
    // `customer.name`, `contact:first_name`: the last part says what it is; «{{name|default}}» has its filters after a stroke.
    const path = (written.split('|')[0] ?? '').split(/[.:]/);
    const name = valueName(path.slice(-2).join(' ')) ?? valueName(path.at(-1) ?? '');
    const last = valueName(path.at(-1) ?? '');
    return name === null ? found.replace(/[[\]{}|\\]/g, '\\$&') : `{${last !== null && name.includes(' ') ? last : name}}`;
  });
}

const TONES: readonly (readonly [ReplyTone, RegExp])[] = [
  ['positive', /^(?:[45](?:[.,]\d)?(?!\d)|positive|praise|позитив|положит|хорош|好评|正面)/i],
  ['neutral', /^(?:3(?:[.,]\d)?(?!\d)|neutral|mixed|нейтрал|средн|中评|中性)/i],
  ['negative', /^(?:[012](?:[.,]\d)?(?!\d)|negative|complaint|негатив|отрицат|плох|жалоб|差评|负面)/i],
];
const APOLOGY = /извин|прости|прощени|apolog|sorry|forgive|抱歉|对不起|道歉|致歉|原谅/i;
const THANKS = /спасибо|благодар|thank|grateful|appreciat|谢谢|感谢/i;

function toneOf(cell: string, text: string): ReplyTone | null {
  const told = TONES.find(([, pattern]) => pattern.test(cell.trim()));
  if (told) return told[0];
  if (APOLOGY.test(text)) return 'negative';
  if (/[?？]/.test(text)) return 'neutral';
  return THANKS.test(text) ? 'positive' : null;
}

function languageOf(cell: string, text: string): ReplyLanguage {
  const tag = cell.trim().toLowerCase().slice(0, 2);
  if (tag === 'ru' || tag === 'en' || tag === 'zh') return tag;
  return replyLanguage({ title: null, text: text.replace(/\{[^}]*\}/g, ''), pros: null, cons: null, language: null });
}

/** Looks through a CSV; `columns` as the manager named them, else as guessed. */
export function readCsv(text: string, columns?: Columns): DryRun {
  if (text.length > TEMPLATES_FILE_LIMIT) return { ok: false, reason: 'too-long' };
  const plain = text.replace(/^\uFEFF/, '');
  const rows = rowsOf(plain, delimiterOf(plain));
  if (rows === null) return { ok: false, reason: 'open-quote' };
  if (rows.length > TEMPLATES_LIMIT + 1) return { ok: false, reason: 'too-many' };
  if (rows.length < 2) return { ok: false, reason: 'no-rows' };
  const known = columns ?? columnsOf(rows);
  if (known.text === undefined) return { ok: false, reason: 'no-text-column' };
  const templates: Template[] = [];
  const refused: RefusedRow[] = [];
  const seen = new Set<string>();
  for (const [at, row] of rows.entries()) {
    if (at === 0) continue;
    const taken = templateOf(row, known, seen);
    if ('reason' in taken) refused.push({ row: at + 1, ...taken });
    else templates.push(taken);
  }
  return { ok: true, columns: known, heading: rows[0] ?? [], templates, refused };
}

function templateOf(row: readonly string[], columns: Columns, seen: Set<string>): Template | Omit<RefusedRow, 'row'> {
  const cell = (column: Column) => (columns[column] === undefined ? '' : (row[columns[column]] ?? ''));
  const shown = cell('text').trim();
  const no = (reason: RefusedRow['reason'], at: number | null = null) => ({ reason, at });
  if (shown === '') return no('empty');
  if (shown.length > VARIANT_LIMIT) return no('too-long');
  if (/<\/|<[a-z]+\s[^<>]*=|<(?:br|p|div|script|img|b|i|a)\b/i.test(shown)) return no('markup');
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/.test(shown)) return no('control-signs');
  const text = fromOtherTool(shown);
  const parsed = parseVariant(text);
  if (!parsed.ok) return no('bad-text', parsed.error.at);
  if (seen.has(text)) return no('repeated');
  const tone = toneOf(cell('tone'), text);
  if (tone === null) return no('no-tone');
  seen.add(text);
  const language = languageOf(cell('language'), text);
  return {
    id: `csv-${numberOf(text).toString(36)}-${seen.size}`,
    title: cell('title').trim().slice(0, 200),
    language,
    tone,
    answers: 'any',
    use: 'first',
    topics: [],
    form: (language === 'ru' && /(?<![а-яё])(?:ты|тебя|тебе|твой|твоя|твоё)(?![а-яё])/i.test(text)) || (language === 'zh' && /你/.test(text)) ? 'near' : 'distant',
    voice: 'calm',
    set: 'personal',
    tags: [...new Set(cell('tags').split(/[,;|]/).map((tag) => tag.trim().slice(0, 40)).filter((tag) => tag !== ''))].slice(0, 20),
    clauses: [],
    blocks: [{ kind: 'substance', variants: [text] }],
  };
}
