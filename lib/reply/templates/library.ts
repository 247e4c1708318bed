import type { BlockKind, FormOfAddress, ReplyLanguage, ReplyTone, Template, TemplateUse, Voice } from '../../model/template.ts';
import type { TopicId } from '../../model/topic.ts';

/** How our own templates are written down: what is usual is left out. */
export interface Written {
  title: string;
  answers?: Template['answers'];
  use?: TemplateUse;
  topics?: readonly TopicId[];
  form?: FormOfAddress;
  voice?: Voice;
  /** The blocks in their order: what each is, and its variants. */
  blocks: readonly (readonly [BlockKind, readonly string[]])[];
}

/** Thanks and a personal word (A4); thanks and a question (A5); apology, responsibility, a step (A6), in private (B8); one voice (A11). */
const CLAUSES: Record<ReplyTone, readonly string[]> = {
  positive: ['A4', 'A11', 'C8'],
  neutral: ['A5', 'A11', 'C8'],
  negative: ['A6', 'A11', 'B8', 'C8'],
};

/** Without a name a detail is said instead (A4), where the template does not quote the customer already. */
function personal(tone: ReplyTone, { answers = 'words', blocks }: Written, detail: readonly string[]): Written['blocks'] {
  if (tone !== 'positive' || answers === 'stars' || blocks.some(([, variants]) => variants.some((text) => text.includes('{quote}')))) return blocks;
  const at = blocks.findIndex(([kind]) => kind === 'substance') + 1;
  return [...blocks.slice(0, at), ['substance', detail], ...blocks.slice(at)];
}

/** Templates with their ids: language, tone, name. A name is never given to another template: it stands in journals. */
export function library(language: ReplyLanguage, tone: ReplyTone, written: Readonly<Record<string, Written>>, detail: readonly string[] = []): Template[] {
  return Object.entries(written).map(([name, one]) => [name, one, personal(tone, one, detail)] as const).map(([name, { title, answers = 'words', use = 'first', topics = [], form = 'distant', voice = 'calm' }, blocks]) => ({
    id: `${language}-${tone}-${name}`,
    title,
    language,
    tone,
    answers,
    use,
    topics,
    form,
    voice,
    set: 'approved',
    tags: [],
    clauses: CLAUSES[tone],
    blocks: blocks.map(([kind, variants]) => ({ kind, variants })),
  }));
}
