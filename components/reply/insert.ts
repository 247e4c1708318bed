import { askTab } from '../../lib/browser/messages.ts';
import type { PageFrame } from '../../lib/browser/page-frame.ts';
import { isLoaded, openAddress, showTab, tabsHolding } from '../../lib/browser/tabs.ts';
import type { JournalDatabase } from '../../lib/journal/database.ts';
import { historyOf } from '../../lib/journal/queries.ts';
import type { Case } from '../../lib/model/case.ts';
import { lastAddress } from '../journal/history-words.ts';
import { safeAddress } from '../journal/names.ts';
import { cabinetOf } from './box-page.ts';
import { findBox, type Outcome } from './find-box.ts';

/** What stops an insertion until the manager says to go on; `over-limit` the panel itself sees, the others the page. */
export type Obstacle = 'occupied' | 'standing' | 'over-limit';

export interface Inserted {
  outcome: Outcome | 'over-limit';
  /** Characters that the field takes, or the platform. */
  limit: number | null;
  /** With `refused`: the text is in the clipboard instead. */
  copied: boolean;
}

/** After these the manager goes on in the page. */
const goOn: readonly Outcome[] = ['inserted', 'no-box', 'other-card', 'other-customer', 'refused'];

/** Of a page that was just opened: how long it may take to show the review and its box, and how often it is asked. */
const PATIENCE_MS = 12_000;
const ASKED_EVERY_MS = 250;
/** For a box that a page draws, or brings to life, after its reviews. */
const BOX_PATIENCE_MS = 2_000;

/** Asks the pages that stand open. */
type Look = () => ReturnType<typeof findBox<PageFrame>>;

/**
 * Puts the words into the reply box of a page that shows this case; publishes nothing. Where the page in view has no box
 * (the public one), another open page of the case may have it (the cabinet); where none is open, the page that had it is
 * opened, and `onOpening` called. Where no field keeps the words they are in the clipboard. Throws a MessageError when the
 * page fails.
 */
export async function insertIntoPage(db: JournalDatabase, subject: Case, text: string, obstacles: readonly Obstacle[], onOpening: () => void): Promise<Inserted> {
  const { key } = subject;
  const past = obstacles.filter((one) => one !== 'over-limit');
  const look: Look = async () => findBox(await tabsHolding(key), (tab, reach) => askTab(tab, 'page.insert', { case: key, text, reach, past }));
  const open = await look();
  const found = open === null || open.outcome === 'no-box' ? ((await openBox(db, subject, look, onOpening)) ?? open) : open;
  if (!found) return { outcome: 'not-here', limit: null, copied: false };
  const { tab, outcome, limit } = found;
  // While this screen still has the keyboard: the clipboard is open to nobody else.
  const copied = outcome === 'refused' && (await copyText(text));
  if (goOn.includes(outcome)) await showTab(tab);
  return { outcome, limit, copied };
}

/** Opens the page that is likely to have the box, and waits until it has; null where there is none to open, or it does not come. */
async function openBox(db: JournalDatabase, subject: Case, look: Look, onOpening: () => void): ReturnType<Look> {
  const [events, place] = await Promise.all([historyOf(db, subject.key), subject.place === null ? undefined : db.places.get(subject.place)]);
  const standing = await tabsHolding(subject.key);
  const address = cabinetOf(events, place?.checkPoints ?? []) ?? (standing.length > 0 ? null : (safeAddress(subject.review.link) ?? lastAddress(events)));
  if (address === null) return null;
  onOpening();
  const tab = await openAddress(address);
  if (tab === null) return null;
  let found: Awaited<ReturnType<Look>> = null;
  let shownAt: number | null = null;
  for (const begun = Date.now(); Date.now() - begun < PATIENCE_MS; ) {
    await new Promise((resolve) => setTimeout(resolve, ASKED_EVERY_MS));
    // What is written before the page's own code is there, that code throws away.
    if (!(await isLoaded(tab)) || !(await tabsHolding(subject.key)).some((one) => one.tab === tab)) continue;
    found = await look();
    shownAt ??= Date.now();
    const unready = found === null || found.outcome === 'no-box' || found.outcome === 'refused';
    if (!unready || Date.now() - shownAt > BOX_PATIENCE_MS) break;
  }
  return found;
}

/** True only when the clipboard has taken it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    console.error(error);
    return false;
  }
}
