import { useLiveQuery } from 'dexie-react-hooks';
import { companyOf } from '../../lib/journal/company.ts';
import type { Company } from '../../lib/model/company.ts';
import type { CompanyMatter } from '../../lib/model/event.ts';
import { useJournal } from './context.ts';

/** What the journal tells of the company, or of these matters alone; undefined until it is read. */
export function useCompany(...matters: CompanyMatter[]): Company | undefined {
  const { db } = useJournal();
  const asked = matters.join(' ');
  return useLiveQuery(() => companyOf(db, asked === '' ? undefined : (asked.split(' ') as CompanyMatter[])), [db, asked]);
}
