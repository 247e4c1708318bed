import * as z from 'zod/mini';
import { pageVisitSchema } from './page-visit.ts';
import { personId } from './person.ts';
import { clauseSchema, dutySchema, prioritySchema, ruleId } from './regulation.ts';
import { keySchema, LINE_LIMIT, momentSchema, REPLY_LIMIT, seenTurnSchema, sightingSchema, TEXT_LIMIT } from './sighting.ts';
import { statusSchema } from './status.ts';
import { traceSchema, TRACES_LIMIT } from './trace.ts';
import { undoneSchema } from './undone.ts';

/** What events about a case say. */

const replyText = z.string().check(z.maxLength(TEXT_LIMIT));
/** The page's date of a reply: in its own words, and the interval they mean. */
const posted = {
  postedShown: z.nullable(z.string().check(z.maxLength(LINE_LIMIT))),
  postedEarliest: z.nullable(momentSchema),
  postedLatest: z.nullable(momentSchema),
};

/**
 * Which of the brand's replies: 0 or absent, the one to the review itself; n, the one to what the customer wrote after n
 * replies. A submission that was noticed in the page says nothing: it answers whatever waited then.
 */
const round = { round: z.optional(z.int().check(z.gte(0), z.lte(REPLY_LIMIT))) };

/** What a person wrote beside the case. */
const note = z.string().check(z.minLength(1), z.maxLength(TEXT_LIMIT));

/** What a remark that came without a page needs besides its words (B2): the rest stands in the sighting. */
export const registrationSchema = z.object({
  /** How to reach the customer. */
  contact: z.nullable(z.string().check(z.maxLength(LINE_LIMIT))),
  /** By when the customer expects it solved. */
  expected: z.nullable(z.iso.date()),
  /** Who took it: of the shop, at the telephone (B14). */
  takenBy: z.nullable(z.string().check(z.maxLength(LINE_LIMIT))),
});

export const casePayloads = {
  /** The review enters the journal (A3). `place` in `sighting` is what the page said at that moment. */
  'review.captured': z.object({ platform: z.string().check(z.maxLength(40)), sighting: sightingSchema, page: pageVisitSchema, registration: z.optional(registrationSchema) }),
  /** The customer changed the words or the rating: a new version of the same case (C1). */
  'review.edited': z.object({ sighting: sightingSchema, page: pageVisitSchema }),
  /** The review is absent where its neighbours are loaded. */
  'review.vanished': z.object({ page: pageVisitSchema }),
  /** A vanished review stands on the page again. */
  'review.returned': z.object({ page: pageVisitSchema }),
  /** The customer wrote on, below their first words: further turns that were not known before. After a reply they start a clock of their own. */
  'review.continued': z.object({
    turns: z.array(seenTurnSchema).check(z.minLength(1), z.maxLength(REPLY_LIMIT)),
    /** A reader that knows the page's replies saw none after them. */
    unanswered: z.boolean(),
    page: pageVisitSchema,
  }),
  'reply.drafted': z.object({ text: replyText, template: z.nullable(z.string().check(z.maxLength(100))) }),
  /** A reply waits for the head of quality (A10): these very words. */
  'approval.asked': z.object({ text: replyText.check(z.minLength(1)) }),
  /** They agreed, to these words: the same, or as they changed them. */
  'approval.given': z.object({ text: replyText.check(z.minLength(1)) }),
  /** They gave it back, and say why. */
  'approval.declined': z.object({ note }),
  /** The text stands in the platform's reply box, read back and found equal; nothing is published yet. */
  'reply.inserted': z.object({ text: replyText, page: pageVisitSchema }),
  /** The platform took the reply: the box let it go, or the cabinet lists it. `listed`: the latter; it was sent some time before. */
  'reply.submitted': z.object({ text: replyText, page: pageVisitSchema, listed: z.optional(z.object(posted)), ...round }),
  /** The reply stands on the public page, in another load than the one it was sent from. */
  'reply.seen': z.object({ text: z.nullable(replyText), ...posted, page: pageVisitSchema, ...round }),
  /** A reply that was seen live has other words now. */
  'reply.changed': z.object({ text: replyText, page: pageVisitSchema, ...round }),
  /** A reply that was seen live is gone from the public page. */
  'reply.vanished': z.object({ page: pageVisitSchema, ...round }),
  /** Set by the manager. «Ответ дан» sets itself from `reply.seen`. */
  'status.set': z.object({ status: statusSchema }),
  /** What it is about, in the company's own classes (B4, D1); null: not said. */
  'case.classed': z.object({ class: z.nullable(ruleId), sub: z.nullable(ruleId) }),
  'case.prioritised': z.object({ priority: z.nullable(prioritySchema) }),
  /** Whose it is: the department and the person in charge (B5, A10). */
  'case.assigned': z.object({ department: z.nullable(ruleId), owner: z.nullable(personId) }),
  /** The manager says why this review cannot be answered where it stands: that closes A2, with this reason. */
  'reply.barred': z.object({ reason: note }),
  /** The department took the case that was handed to it by its status («в отдел качества», «на доработке»). */
  'handover.accepted': z.object({ note: z.nullable(note) }),
  /** The department gave it back, with its answer. */
  'handover.returned': z.object({ note: z.nullable(note) }),
  /** A clock stands still, by name and reason; `duty` null: all of them but the first reply, which nothing stops but a reply. */
  'pause.begun': z.object({ duty: z.nullable(dutySchema), reason: note }),
  'pause.ended': z.object({ duty: z.nullable(dutySchema) }),
  /** What was done for the customer, told to them (D6). */
  'result.given': z.object({ note: z.nullable(note) }),
  /** The customer said whether the result satisfies them (B7); «no» opens the case again. */
  'satisfaction.told': z.object({ satisfied: z.boolean(), words: z.nullable(note) }),
  /** The talk went on where only both can see it, and came to its end (A11, B8). */
  'talk.moved': z.object({ where: z.nullable(note) }),
  'talk.ended': z.object({ note: z.nullable(note) }),
  /** A line of progress (B5), and the facts that were checked before answering (C2). */
  'note.added': z.object({ text: note, about: z.enum(['progress', 'facts']) }),
  /** A deadline passed (A14): which, when it was, and who was on duty. When it was noticed is the event's own time. */
  'breach.recorded': z.object({ duty: dutySchema, rule: ruleId, clause: z.nullable(clauseSchema), ...round, due: z.int(), onDuty: z.nullable(personId) }),
  /** Why it came to the breach; an exception names who approved it (D11). */
  'breach.explained': z.object({ breach: undoneSchema.shape.event, reason: note, approvedBy: z.nullable(personId) }),
  /** It is the same review as an earlier case of the journal: captured by a colleague, or in another room, where no page shows an id. */
  'case.joined': z.object({ into: keySchema }),
  /** It is another review than that case, however alike they look: the two are not suggested again. */
  'case.apart': z.object({ from: keySchema }),
  /** Names and texts of the case's earlier events were replaced; its times and kinds stay. It cannot be undone. */
  'case.erased': z.object({ because: z.enum(['person', 'retention']), traces: z.optional(z.array(traceSchema).check(z.maxLength(TRACES_LIMIT))) }),
  /** The named event of the same case no longer counts. Undoing an undo counts it again. */
  'event.undone': undoneSchema,
} as const;
