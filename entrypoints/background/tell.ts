import { askTab, MessageError } from '../../lib/browser/messages.ts';
import { framesWith } from '../../lib/browser/frames.ts';
import { readLessons } from '../../lib/browser/lessons.ts';
import { tabsAt } from '../../lib/browser/scripts.ts';
import { markOf } from '../../lib/journal/marks.ts';
import { caseOf } from '../../lib/journal/queries.ts';
import { append, type Recorder } from '../../lib/journal/record.ts';
import type { CaseEvent, CaseEventDraft } from '../../lib/model/event.ts';
import { platformOf } from '../../lib/model/key.ts';
import { NEW_MARK, type Mark } from '../../lib/model/mark.ts';
import type { Key, PlatformId } from '../../lib/model/sighting.ts';
import { platforms } from '../../lib/platforms/hosts.ts';
import { platformOf as platformOfLesson } from '../../lib/platforms/lesson/about.ts';
import { about as anySite } from '../../lib/platforms/web/about.ts';
import { journal, recorder } from './journal.ts';
import { refreshBadge } from './today.ts';

/** Writing to cases, and telling afterwards whoever shows them: the badge, and the marks on open pages. */

/** Writes one event and tells everybody. Returns its id. */
export async function writeOne(draft: CaseEventDraft): Promise<string> {
  const [event] = await write(await recorder(), [draft]);
  if (!event) throw new MessageError('failed', 'nothing was written');
  return event.id;
}

/** The same for several, all of them or none. */
export async function write(by: Recorder, drafts: CaseEventDraft[]): Promise<CaseEvent[]> {
  const events = await append(by, drafts);
  await changed([...new Set(drafts.map((draft) => draft.case))]);
  return events;
}

/** After a committed write to cases whose marks are not at hand. */
export async function changed(keys: readonly Key[]): Promise<void> {
  const by = await recorder();
  await spread(await Promise.all(keys.map(async (key) => ({ case: key, mark: await markNow(by, key) }))));
}

/** The badge, and the marks of these cases on every open page of their platforms. */
export async function spread(items: readonly { case: Key | null; mark: Mark }[]): Promise<void> {
  const marks = items.flatMap(({ case: key, mark }) => (key ? [{ case: key, mark }] : []));
  await Promise.all([refreshBadge(), ...[...new Set(marks.map((mark) => platformOf(mark.case)))].map((id) => tellPages(id, marks))]);
}

async function tellPages(id: PlatformId, marks: { case: Key; mark: Mark }[]): Promise<void> {
  const theirs = marks.filter((mark) => platformOf(mark.case) === id);
  const { pages } = [...platforms, ...(await readLessons()).map(platformOfLesson)].find((platform) => platform.id === id) ?? anySite;
  const [tabs, frames] = await Promise.all([pages.length > 0 ? tabsAt(pages) : [], framesWith(id)]);
  await Promise.allSettled([...tabs, ...frames].map((at) => askTab(at, 'page.marks', { marks: theirs })));
}

export async function markNow(by: Recorder, key: Key): Promise<Mark> {
  const found = await caseOf(await journal(), key);
  return found ? markOf(found, by.regulation, by.now) : NEW_MARK;
}
