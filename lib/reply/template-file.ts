import { TEMPLATES_FILE_LIMIT, TEMPLATES_FORMAT, templatesFileSchema, type Template } from '../model/template.ts';
import { templateErrors } from './template.ts';

/** Templates as a file of our own. A file is taken whole or refused whole, with the reason. */

export function exportTemplates(templates: readonly Template[]): string {
  return `${JSON.stringify({ format: TEMPLATES_FORMAT, version: 1, templates }, null, 2)}\n`;
}

export interface FileRefusal {
  code: 'too-long' | 'not-json' | 'other-format' | 'newer-version' | 'bad-template' | 'bad-text' | 'same-id';
  /** Where: the path in the file, the template's id, the place in its text. */
  where: string;
}

export type Imported = { ok: true; templates: readonly Template[] } | { ok: false; refusal: FileRefusal };

const refused = (code: FileRefusal['code'], where = ''): Imported => ({ ok: false, refusal: { code, where } });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // Told by `undefined`, which no JSON gives.
    return undefined;
  }
}

export function importTemplates(text: string): Imported {
  if (text.length > TEMPLATES_FILE_LIMIT) return refused('too-long');
  const file = parsed(text);
  if (file === undefined) return refused('not-json');
  if (typeof file !== 'object' || file === null || !('format' in file) || file.format !== TEMPLATES_FORMAT) return refused('other-format');
  if ('version' in file && typeof file.version === 'number' && file.version > 1) return refused('newer-version', String(file.version));
  const result = templatesFileSchema.safeParse(file);
  if (!result.success) return refused('bad-template', result.error.issues[0]?.path.join('.') ?? '');
  const { templates } = result.data;
  const ids = new Set<string>();
  for (const one of templates) {
    if (ids.has(one.id)) return refused('same-id', one.id);
    ids.add(one.id);
    const [error] = templateErrors(one);
    if (error) return refused('bad-text', `${one.id}.${error.block}.${error.variant}:${error.at}`);
  }
  return { ok: true, templates };
}
