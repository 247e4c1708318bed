import * as z from 'zod/mini';
import { personId, roleSchema } from './person.ts';
import { regulationSchema, ruleId } from './regulation.ts';
import { keySchema, LINE_LIMIT, TEXT_LIMIT } from './sighting.ts';
import { templateSchema } from './template.ts';
import { undoneSchema } from './undone.ts';

/** What events about the company say: its regulation, its people, its reports. */

const line = z.string().check(z.minLength(1), z.maxLength(LINE_LIMIT));
const text = z.string().check(z.maxLength(TEXT_LIMIT));
/** `2026-W47` or `2026-11`. */
const periodId = z.string().check(z.regex(/^\d{4}-(?:W\d{2}|\d{2})$/));

export const companyPayloads = {
  /** A new version of the rules, in force from `at` of the event on (D10). */
  'regulation.revised': z.object({ regulation: regulationSchema }),
  /** Who works here, and as what; `active` false: not any more. */
  'person.named': z.object({ person: personId, name: line, roles: z.array(roleSchema), department: z.nullable(ruleId), active: z.boolean() }),
  /** Who is on duty: on one day, or on a weekday (1 is Monday) until another is named; null: nobody in particular. */
  'duty.given': z.object({ on: z.union([z.iso.date(), z.int().check(z.gte(1), z.lte(7))]), person: z.nullable(personId) }),
  /** What people wrote into a report. */
  'report.written': z.object({
    report: periodId,
    conclusions: text,
    proposals: z.array(z.object({ text: line, owner: z.nullable(line), by: z.nullable(z.iso.date()), decided: z.nullable(text) })).check(z.maxLength(100)),
  }),
  /** «Проверено» (A13): the report is frozen with the figures of that moment, each with the cases or days behind it. */
  'report.checked': z.object({ report: periodId, figures: z.record(z.string().check(z.maxLength(120)), z.union([z.number(), z.null(), z.array(keySchema), z.array(z.iso.date())])) }),
  /** The company's own template, new or in other words; `set` says whose. */
  'template.kept': z.object({ template: templateSchema }),
  'template.dropped': z.object({ template: templateSchema.shape.id }),
  'event.undone': undoneSchema,
} as const;
