import type { PlainKey } from '../../lib/i18n/texts.ts';
import { TEMPLATES_FILE_LIMIT, type Template } from '../../lib/model/template.ts';
import { readCsv, type RefusedRow } from '../../lib/reply/template-csv.ts';
import { importTemplates } from '../../lib/reply/template-file.ts';

/** What a file would bring: the dry run, or why it is refused whole; `where` names the damaged template, '' where it is not about one. */
export type Incoming = { ok: true; templates: readonly Template[]; refused: readonly RefusedRow[] } | { ok: false; why: PlainKey; where: string };

const refused = (why: PlainKey, where = ''): Incoming => ({ ok: false, why, where });

/** Reads a file of ours, or the CSV of another tool; nothing is kept. */
export async function readTemplatesFile(file: Blob): Promise<Incoming> {
  // Four bytes a character at most: what is longer is never read.
  if (file.size > TEMPLATES_FILE_LIMIT * 4) return refused('templates.refusedLong');
  const text = await file.text();
  if (/^\uFEFF?\s*\{/.test(text)) {
    const result = importTemplates(text);
    if (result.ok) return { ok: true, templates: result.templates, refused: [] };
    const { code, where } = result.refusal;
    if (code === 'too-long') return refused('templates.refusedLong');
    if (code === 'newer-version') return refused('templates.refusedNewer');
    return code === 'not-json' || code === 'other-format' ? refused('templates.refusedNot') : refused('templates.refusedNot', where || code);
  }
  const run = readCsv(text);
  if (run.ok) return run;
  return refused(run.reason === 'too-long' ? 'templates.refusedLong' : run.reason === 'too-many' ? 'templates.refusedMany' : 'templates.refusedNot');
}
