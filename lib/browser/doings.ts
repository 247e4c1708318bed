import * as z from 'zod/mini';
import { casePayloads } from '../model/case-event.ts';
import { companyPayloads } from '../model/company-event.ts';
import { dayPayloads } from '../model/day-event.ts';

/** What people do on our own screens about a case, a day and the company: each becomes one event, as it stands here. */

export const caseDoingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('case.classed'), payload: casePayloads['case.classed'] }),
  z.object({ kind: z.literal('case.prioritised'), payload: casePayloads['case.prioritised'] }),
  z.object({ kind: z.literal('case.assigned'), payload: casePayloads['case.assigned'] }),
  z.object({ kind: z.literal('reply.barred'), payload: casePayloads['reply.barred'] }),
  z.object({ kind: z.literal('handover.accepted'), payload: casePayloads['handover.accepted'] }),
  z.object({ kind: z.literal('handover.returned'), payload: casePayloads['handover.returned'] }),
  z.object({ kind: z.literal('pause.begun'), payload: casePayloads['pause.begun'] }),
  z.object({ kind: z.literal('pause.ended'), payload: casePayloads['pause.ended'] }),
  z.object({ kind: z.literal('result.given'), payload: casePayloads['result.given'] }),
  z.object({ kind: z.literal('satisfaction.told'), payload: casePayloads['satisfaction.told'] }),
  z.object({ kind: z.literal('talk.moved'), payload: casePayloads['talk.moved'] }),
  z.object({ kind: z.literal('talk.ended'), payload: casePayloads['talk.ended'] }),
  z.object({ kind: z.literal('note.added'), payload: casePayloads['note.added'] }),
  z.object({ kind: z.literal('approval.asked'), payload: casePayloads['approval.asked'] }),
  z.object({ kind: z.literal('approval.given'), payload: casePayloads['approval.given'] }),
  z.object({ kind: z.literal('approval.declined'), payload: casePayloads['approval.declined'] }),
  z.object({ kind: z.literal('breach.explained'), payload: casePayloads['breach.explained'] }),
]);

export const dayDoingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('check.ticked'), payload: dayPayloads['check.ticked'] }),
  z.object({ kind: z.literal('check.signed'), payload: dayPayloads['check.signed'] }),
  z.object({ kind: z.literal('check.explained'), payload: dayPayloads['check.explained'] }),
  z.object({ kind: z.literal('event.undone'), payload: dayPayloads['event.undone'] }),
]);

/** A revision of the rules is not among them: all rows change with it, and the desk does that by itself. */
export const companyDoingSchema = z.discriminatedUnion('kind', [
  z.object({ company: z.literal('people'), kind: z.literal('person.named'), payload: companyPayloads['person.named'] }),
  z.object({ company: z.literal('people'), kind: z.literal('duty.given'), payload: companyPayloads['duty.given'] }),
  z.object({ company: z.literal('reports'), kind: z.literal('report.written'), payload: companyPayloads['report.written'] }),
  z.object({ company: z.literal('reports'), kind: z.literal('report.checked'), payload: companyPayloads['report.checked'] }),
  z.object({ company: z.enum(['people', 'reports']), kind: z.literal('event.undone'), payload: companyPayloads['event.undone'] }),
]);

export type CompanyDoing = z.infer<typeof companyDoingSchema>;
