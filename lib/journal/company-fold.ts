import type { CompanyEvent } from '../model/event.ts';
import type { Company, Person, RegulationVersion, ReportNotes } from '../model/company.ts';
import { flawOf } from '../regulation/sound.ts';
import { inOrder, standing } from './order.ts';

/** The company is the fold of its events, as a case is of its own: pure, and independent of the order they arrive in. */
export function foldCompany(events: readonly CompanyEvent[]): Company {
  const regulations: RegulationVersion[] = [];
  const people = new Map<string, Person>();
  const days = new Map<string, string | null>();
  const weekdays = new Map<number, { from: number; person: string | null }[]>();
  const reports = new Map<string, ReportNotes>();
  for (const event of standing(inOrder(events)).counting) {
    switch (event.kind) {
      case 'regulation.revised':
        // A file may bring rules by which no deadline can be reckoned; no case could be shown under them.
        if (flawOf(event.payload.regulation) === null) regulations.push({ event: event.id, regulation: event.payload.regulation, from: event.at, author: event.author });
        break;
      case 'person.named': {
        const { person: id, ...rest } = event.payload;
        people.set(id, { id, ...rest });
        break;
      }
      case 'duty.given': {
        const { on, person } = event.payload;
        if (typeof on === 'string') days.set(on, person);
        else weekdays.set(on, [...(weekdays.get(on) ?? []), { from: event.at, person }]);
        break;
      }
      case 'report.written': {
        const { report, conclusions, proposals } = event.payload;
        const known = reports.get(report);
        // What was checked is frozen: what is written later waits for the next one.
        if (!known?.checked) reports.set(report, { conclusions, proposals, checked: null });
        break;
      }
      case 'report.checked': {
        const { report, figures } = event.payload;
        const known = reports.get(report) ?? { conclusions: '', proposals: [], checked: null };
        reports.set(report, { ...known, checked: known.checked ?? { at: event.at, author: event.author, figures } });
        break;
      }
      default:
        break;
    }
  }
  return { regulations, people: [...people.values()], duty: { days, weekdays }, reports };
}
