import type { ReportNotes } from '../../lib/model/company.ts';
import { listOf, type Figures } from '../../lib/report/figures.ts';
import type { BreachLine } from './breach-lines.ts';
import { headline, type Part, type Remark } from './parts.ts';
import { nameOf, type ReportTeller } from './teller.ts';

/** What a report shows, in words. */
export interface GivenReport {
  title: string;
  figures: Figures;
  parts: readonly Part[];
  remarks: readonly Remark[];
  breaches: readonly BreachLine[];
  notes: ReportNotes | null;
}

/** The report as Markdown, for a letter or a wiki: no customer is named in it. */
export function markdownOf({ title, figures, parts, remarks, breaches, notes }: GivenReport, teller: ReportTeller): string {
  const { t, f, dates } = teller;
  const lines: string[] = [`# ${plain(title)}`, '', plain(headline(figures, teller)), ''];
  const section = (heading: string, body: readonly string[]): void => {
    if (body.length > 0) lines.push(`## ${plain(heading)}`, '', ...body, '');
  };
  for (const part of parts) section(part.title, part.lines.map(({ label, value, aside }) => `- ${plain(label)}: **${plain(value)}**${aside === undefined ? '' : ` (${plain(aside)})`}`));
  const unclassed = listOf(figures, 'unclassed').length;
  section(t('report.part.remarks'), [
    ...(remarks.length === 0 ? [plain(t('report.noRemarks'))] : table([t('report.remark'), t('report.thisWeek'), t('report.weekBefore')], remarks.map((one) => [one.label, f.number(one.now), f.number(one.before)]))),
    ...(unclassed > 0 ? ['', `${plain(t('report.unclassed'))}: ${f.number(unclassed)}`] : []),
  ]);
  section(t('report.part.breaches'), breaches.length === 0 ? [plain(t('report.noBreaches'))] : breaches.map(({ what, why }) => `- ${plain(what)} – ${plain(why)}`));
  if (notes && notes.conclusions.trim() !== '') section(t('report.conclusions'), [notes.conclusions.trim()]);
  if (notes && notes.proposals.length > 0) {
    const rows = notes.proposals.map(({ text, owner, by, decided }) => [text, owner ?? '', by === null ? '' : dates.day(by), decided ?? '']);
    section(t('report.proposals'), table([t('report.proposals'), t('report.owner'), t('report.by'), t('report.decided')], rows));
  }
  if (notes?.checked) lines.push(plain(t('report.checkedBy', { name: nameOf(notes.checked.author, teller), when: dates.moment(notes.checked.at) })), '');
  return lines.join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const row = (cells: readonly string[]): string => `| ${cells.map((cell) => plain(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [row(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(row)];
}

/** On one line, and without what Markdown would take for markup. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/[\\`*_[\]<>#]/g, '\\$&');
}
