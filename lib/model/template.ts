import * as z from 'zod/mini';
import { TOPICS } from './topic.ts';

/** What a reply is written from, as data: kept, exported and imported as it is, and never code. */

export const TEMPLATES_FORMAT = 'otklik-templates';
/** Most templates in one file, and the longest file: a company has hundreds, an attack has more. */
export const TEMPLATES_LIMIT = 1_000;
export const TEMPLATES_FILE_LIMIT = 4_000_000;
export const VARIANT_LIMIT = 2_000;
const VARIANTS_LIMIT = 40;
const BLOCKS_LIMIT = 12;

export const BLOCK_KINDS = ['greeting', 'thanks', 'substance', 'question', 'offer', 'private', 'farewell', 'signature'] as const;
/** When a reply is given. `malicious`: to an attack, calmly; `address`: the review means somebody else. */
export const TEMPLATE_USES = ['first', 'follow-up', 'private', 'fixed', 'address', 'malicious'] as const;
export const VOICES = ['calm', 'warm', 'formal'] as const;

const short = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest), z.regex(/\S/));

export const templateSchema = z.strictObject({
  /** Stable: it stands in the journal beside the drafts made from it. */
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,79}$/)),
  title: z.string().check(z.maxLength(200)),
  language: z.enum(['ru', 'en', 'zh']),
  tone: z.enum(['positive', 'neutral', 'negative']),
  /** `words`: for a review with words; `stars`: for one of stars alone; `any`: for both. */
  answers: z.enum(['words', 'stars', 'any']),
  use: z.enum(TEMPLATE_USES),
  /** What it speaks of; none: it fits whatever the review is about. */
  topics: z.array(z.enum(TOPICS)).check(z.maxLength(TOPICS.length)),
  /** `distant`: вы, 您; `near`: ты, 你. English knows one only, `distant`. */
  form: z.enum(['distant', 'near']),
  voice: z.enum(VOICES),
  /** `approved`: the company's; `personal`: one manager's own. */
  set: z.enum(['approved', 'personal']),
  tags: z.array(short(40)).check(z.maxLength(20)),
  /** The clauses of the regulation that it fulfils. */
  clauses: z.array(short(20)).check(z.maxLength(20)),
  /** The blocks in their order; of each, one variant is said. The little language of variants is in lib/reply/template-parse.ts. */
  blocks: z
    .array(z.strictObject({ kind: z.enum(BLOCK_KINDS), variants: z.array(short(VARIANT_LIMIT)).check(z.minLength(1), z.maxLength(VARIANTS_LIMIT)) }))
    .check(z.minLength(1), z.maxLength(BLOCKS_LIMIT)),
});

export const templatesFileSchema = z.strictObject({
  format: z.literal(TEMPLATES_FORMAT),
  version: z.literal(1),
  templates: z.array(templateSchema).check(z.maxLength(TEMPLATES_LIMIT)),
});

type Deep<T> = T extends readonly (infer Item)[] ? readonly Deep<Item>[] : T extends object ? { readonly [Key in keyof T]: Deep<T[Key]> } : T;
export type Template = Deep<z.infer<typeof templateSchema>>;
export type ReplyLanguage = Template['language'];
export type ReplyTone = Template['tone'];
export type TemplateUse = Template['use'];
export type FormOfAddress = Template['form'];
export type Voice = Template['voice'];
export type BlockKind = Template['blocks'][number]['kind'];
