import { regulationSchema, type Regulation } from '../model/regulation.ts';
import { flawOf } from './sound.ts';

/** The rules as a file of their own: for another machine, or a colleague who keeps a journal apart. */

/** What this build writes; a greater number is a newer one's. */
const FORMAT = 1;
/** Some tens of kilobytes are many rules. */
const LARGEST = 1_000_000;

/** `not-ours`: no file of rules. `newer`: a newer build wrote it. `damaged`: what stands in it are no rules, or none to work by. */
export type RulesRefusal = 'not-ours' | 'newer' | 'damaged';
export type RulesFile = { rules: Regulation; refused: null } | { rules: null; refused: RulesRefusal };

export function rulesFile(regulation: Regulation): string {
  return `${JSON.stringify({ otklik: 'rules', format: FORMAT, rules: regulation }, null, 2)}\n`;
}

/** The rules of a file, whole, or why nothing of it is taken. */
export function rulesIn(text: string): RulesFile {
  const refuse = (refused: RulesRefusal): RulesFile => ({ rules: null, refused });
  const file = text.length > LARGEST ? null : parsed(text);
  if (file === null || file.otklik !== 'rules' || typeof file.format !== 'number') return refuse('not-ours');
  if (file.format > FORMAT) return refuse('newer');
  const { success, data } = regulationSchema.safeParse(file.rules);
  return success && flawOf(data) === null ? { rules: data, refused: null } : refuse('damaged');
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
