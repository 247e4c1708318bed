import { askTab } from '../../lib/browser/messages.ts';
import { openAddress, showTab, tabsHolding } from '../../lib/browser/tabs.ts';
import type { JournalDatabase } from '../../lib/journal/database.ts';
import { historyOf } from '../../lib/journal/queries.ts';
import type { Case } from '../../lib/model/case.ts';
import { lastAddress } from './history-words.ts';
import { safeAddress } from './names.ts';

/** To the tab that shows the review, else to its own address, else to the page where it was last seen: many platforms give no links. */
export async function openCase(db: JournalDatabase, subject: Case): Promise<void> {
  const [tab] = await tabsHolding(subject.key);
  if (tab !== undefined) {
    await showTab(tab);
    await askTab(tab, 'page.show', { case: subject.key });
    return;
  }
  const address = safeAddress(subject.review.link) ?? lastAddress(await historyOf(db, subject.key));
  if (address !== null) await openAddress(address);
}
