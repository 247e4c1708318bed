import { Dexie } from 'dexie';
import type { Company } from '../model/company.ts';
import { companyMatterSchema, isCompanyEvent, type CompanyMatter } from '../model/event.ts';
import type { Regulation } from '../regulation/regulation.ts';
import { foldCompany } from './company-fold.ts';
import type { JournalDatabase } from './database.ts';

/** All that the journal knows of the company, or of these matters of it alone. */
export async function companyOf(db: JournalDatabase, matters: readonly CompanyMatter[] = companyMatterSchema.options): Promise<Company> {
  const parts = await Promise.all(matters.map(async (matter) => db.events.where('[company+hlc]').between([matter, Dexie.minKey], [matter, Dexie.maxKey]).toArray()));
  return foldCompany(parts.flat().filter(isCompanyEvent));
}

export interface RulesInForce {
  regulation: Regulation;
  /** Differs where the rules do: two colleagues may each write a version 2. */
  id: string;
}

/** The rules in force now: the company's last version, else what it began with. */
export async function rulesInForce(db: JournalDatabase, beginning: Regulation): Promise<RulesInForce> {
  const { regulations } = await companyOf(db, ['regulation']);
  const last = regulations.at(-1);
  return last ? { regulation: last.regulation, id: last.event } : { regulation: beginning, id: `beginning ${beginning.since} ${beginning.zone}` };
}
