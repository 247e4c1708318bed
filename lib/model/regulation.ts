import * as z from 'zod/mini';
import { LINE_LIMIT } from './limits.ts';

/**
 * The company's rules as data (D10): a document with a version and a date. It is an event of the journal, so that each other
 * event can name the version it was recorded under, and colleagues share it. Names that are `null` are ours, in the language
 * of the screen; a company that writes its own has them in its own words.
 */

/** Id of anything that a regulation names: a class, a department, a rule. */
export const ruleId = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));
const id = ruleId;
const name = z.nullable(z.string().check(z.minLength(1), z.maxLength(LINE_LIMIT)));
/** `09:00`; `24:00` is the end of the day. */
const timeSchema = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/));
const periodSchema = z.tuple([timeSchema, timeSchema]).check(z.refine(([from, to]) => from < to, 'a period ends after it begins'));
const daySchema = z.array(periodSchema).check(
  z.maxLength(6),
  z.refine((periods) => periods.every(([from], index) => index === 0 || from >= (periods[index - 1]?.[1] ?? '')), 'the periods of a day are in order and apart'),
);

/** Lists of holidays that come with the extension; see `regulation/holidays`. */
export const HOLIDAYS = ['ru', 'cn'] as const;

export const calendarSchema = z.object({
  id,
  name,
  /** Monday to Sunday. */
  week: z.array(daySchema).check(z.length(7)),
  holidays: z.nullable(z.enum(HOLIDAYS)),
  /** The company's own days, `2026-12-31`: they outweigh the list. */
  days: z.record(z.iso.date(), daySchema),
});

/** What is to be done in time. `first-reply`: A2. `result`: D6, B3. `satisfaction`: B7. `hand-over`: the department's answer. `private-talk`: B8. */
export const dutySchema = z.enum(['first-reply', 'result', 'satisfaction', 'hand-over', 'private-talk']);
/** D4. */
export const prioritySchema = z.enum(['urgent', 'important', 'normal']);
/** `hours` and `days` round the clock; the others by a calendar. */
export const unitSchema = z.enum(['hours', 'days', 'working-hours', 'working-days']);

export const clauseSchema = z.string().check(z.regex(/^[A-D]\d{1,2}$/));

export const deadlineSchema = z.object({
  id,
  /** The duty of the written regulation that it carries out; null: the company's own. */
  clause: z.nullable(clauseSchema),
  duty: dutySchema,
  amount: z.int().check(z.gte(1), z.lte(10_000)),
  unit: unitSchema,
  /** Null: the first calendar. */
  calendar: z.nullable(id),
  /** For which cases; an empty list: for any. */
  when: z.object({ channels: z.array(id), classes: z.array(id), priorities: z.array(prioritySchema) }),
  on: z.boolean(),
});

export const replyRulesSchema = z.object({
  /** Findings of the checks of a draft (`lib/reply/check`) that must be mended before it is inserted; the others advise. */
  mustMend: z.array(ruleId).check(z.maxLength(60)),
  /** C2: what was checked is written down before a negative reply is ready. */
  factsFirst: z.boolean(),
  /** A10: which replies wait for the head of quality. */
  approval: z.enum(['none', 'negative', 'all']),
  /** The sum that a manager may promise without asking, in the company's own money; null: none. */
  authority: z.nullable(z.number().check(z.gte(0), z.lte(1_000_000_000))),
});
export type ReplyRules = z.infer<typeof replyRulesSchema>;
/** Everything advises, nothing waits: so it is until the company says otherwise, and so were the versions that said nothing of it. */
export const NO_REPLY_RULES: ReplyRules = { mustMend: [], factsFirst: false, approval: 'none', authority: null };

const subclassSchema = z.object({ id, name, department: z.nullable(id) });

export const regulationSchema = z.object({
  format: z.literal('otklik-regulation'),
  /** 1, 2, 3…: what events name. */
  version: z.int().check(z.gte(1), z.lte(100_000)),
  name,
  /** Reviews that appeared before this moment are backlog: shown and counted apart, never breaches. Milliseconds since the epoch. */
  since: z.number(),
  /** IANA time zone of the company: where its days begin. */
  zone: z.string().check(z.maxLength(60)),
  calendars: z.array(calendarSchema).check(z.minLength(1), z.maxLength(10)),
  deadlines: z.array(deadlineSchema).check(
    z.maxLength(60),
    z.refine((all) => all.some(({ duty, on, when }) => duty === 'first-reply' && on && when.channels.length + when.classes.length + when.priorities.length === 0), 'every case has a deadline of the first reply (A2)'),
  ),
  /** From how many hours before the deadline on a case burns. */
  warnWithinHours: z.number().check(z.gte(0), z.lte(240)),
  /** After how many days without being seen live a submitted reply no longer stops the clock. */
  unseenAfterDays: z.number().check(z.gte(1), z.lte(60)),
  /** The daily check (A1, A12): by when, on which weekdays (1 is Monday), how many minutes before to remind. */
  check: z.object({ by: timeSchema, weekdays: z.array(z.int().check(z.gte(1), z.lte(7))), remindBefore: z.array(z.int().check(z.gte(1), z.lte(600))) }),
  /** The weekday of the weekly report (A9). */
  reportOn: z.int().check(z.gte(1), z.lte(7)),
  /** The company's own names of statuses (A8). */
  statusNames: z.record(z.string(), name),
  /** D1, B4, D5: class and sub-class lead to a department. */
  classes: z.array(z.object({ id, name, department: z.nullable(id), subs: z.array(subclassSchema).check(z.maxLength(40)) })).check(z.maxLength(40)),
  departments: z.array(z.object({ id, name })).check(z.maxLength(60)),
  /** What stands between a draft and the page. */
  replies: z._default(replyRulesSchema, NO_REPLY_RULES),
  /** Why it was revised. */
  note: z.nullable(z.string().check(z.maxLength(2_000))),
  /** Who approved it, by name: whoever that is need not work with the journal (D11). */
  approvedBy: name,
});

export type HolidayList = (typeof HOLIDAYS)[number];
export type Duty = z.infer<typeof dutySchema>;
export type Priority = z.infer<typeof prioritySchema>;
export type Unit = z.infer<typeof unitSchema>;
export type Deadline = z.infer<typeof deadlineSchema>;
export type CompanyCalendar = z.infer<typeof calendarSchema>;
export type Regulation = z.infer<typeof regulationSchema>;
