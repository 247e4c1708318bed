import { askTab, MessageError, type BackgroundHandlers, type MessageCode, type Sender } from '../../lib/browser/messages.ts';
import { openPanelBeside, wantCase } from '../../lib/browser/panel.ts';
import { tabsAt } from '../../lib/browser/scripts.ts';
import { changeSettings, readSettings } from '../../lib/browser/settings.ts';
import { pickLanguage } from '../../lib/i18n/language.ts';
import { pageCatalogues } from '../../lib/i18n/page/catalogues.ts';
import { NewerJournalError } from '../../lib/journal/database.ts';
import { markOf } from '../../lib/journal/marks.ts';
import { caseOf } from '../../lib/journal/queries.ts';
import { answerQuestion, append, capture, look, see, type Recorder } from '../../lib/journal/record.ts';
import type { EventDraft, JournalEvent } from '../../lib/model/event.ts';
import { platformOf } from '../../lib/model/key.ts';
import { NEW_MARK, type Mark } from '../../lib/model/mark.ts';
import type { Key, PlatformId, Sighting } from '../../lib/model/sighting.ts';
import type { Status } from '../../lib/model/status.ts';
import { platformAt, platforms } from '../../lib/platforms/hosts.ts';
import { WEB } from '../../lib/platforms/web/about.ts';
import { journal, recorder } from './journal.ts';
import { refreshBadge } from './today.ts';

/** What the background answers to each message. The journal decides; here it is checked who may say what. */
export const handlers: BackgroundHandlers = {
  'page.start': async ({ platform }, sender) => {
    ownPlatform(sender, platform);
    const settings = await readSettings();
    const language = settings.language ?? pickLanguage(navigator.languages);
    return { language, words: pageCatalogues[language], bar: settings.bar[platform] ?? { folded: false, corner: 'right' } };
  },

  'bar.keep': async ({ platform, bar }, sender) => {
    ownPlatform(sender, platform);
    await changeSettings(({ bar: bars }) => ({ bar: { ...bars, [platform]: bar } }));
    return {};
  },

  'journal.see': async (body, sender) => {
    ownPage(sender, body.page, body.sightings, body.elsewhere);
    const answer = await see(await recorder(), body);
    await refreshBadge();
    return answer;
  },

  'journal.capture': async (body, sender) => {
    ownPage(sender, body.page, body.sightings, body.elsewhere);
    const answer = await capture(await recorder(), body);
    await spread(answer.items);
    return answer;
  },

  'journal.look': async (body, sender) => {
    ownPage(sender, body.page, [], body.cases);
    const answer = await look(await recorder(), body);
    await changed(answer.vanished);
    return answer;
  },

  'reply.record': async (body, sender) => {
    ownPage(sender, body.page, [], [body.case]);
    const { platform: _, ...page } = body.page;
    const kind = body.step === 'inserted' ? 'reply.inserted' : 'reply.submitted';
    const by = await recorder();
    await write(by, [{ kind, case: body.case, payload: { text: body.text, page } }]);
    return { mark: await markNow(by, body.case) };
  },

  // Not async: the panel may be opened only in the very turn of the click.
  'panel.open': (body, { tabId }) => {
    const opened = tabId === null ? Promise.resolve() : openPanelBeside(tabId);
    return Promise.all([opened, wantCase(body.case)]).then(() => ({}));
  },

  'status.set': async (body, sender) => {
    if (sender.class === 'page') {
      ownPlatform(sender, platformOf(body.case));
      if (!MARK_STATUSES.includes(body.status)) throw new MessageError('refused', `${body.status} from a page`);
    }
    return { event: await writeOne({ kind: 'status.set', case: body.case, payload: { status: body.status } }) };
  },

  'event.undo': async (body) => ({ event: await writeOne({ kind: 'event.undone', case: body.case, payload: { event: body.event } }) }),

  'reply.draft': async (body) => {
    // A draft changes neither mark nor badge: nobody else is told.
    await append(await recorder(), [{ kind: 'reply.drafted', case: body.case, payload: { text: body.text, template: body.template } }]);
    return {};
  },

  'question.answer': async (body) => {
    const key = await answerQuestion(await recorder(), body);
    await changed([key]);
    return { case: key };
  },
};

/** What a failure is called for the other side. */
export function codeOf(error: unknown): MessageCode {
  if (error instanceof MessageError) return error.code;
  if (error instanceof NewerJournalError) return 'newer-journal';
  return isQuota(error) ? 'full' : 'failed';
}

function isQuota(error: unknown): boolean {
  const { name, inner } = (error ?? {}) as { name?: string; inner?: unknown };
  return name === 'QuotaExceededError' || (inner !== undefined && inner !== error && isQuota(inner));
}

/** What the actions at a mark can set; everything else is done on our own screens. */
const MARK_STATUSES: readonly Status[] = ['rework', 'quality', 'not-review'];

/** A page speaks only for the platform it belongs to; a page of any other site only for `web`. */
function ownPlatform(sender: Sender, platform: PlatformId): void {
  const own = platformAt(sender.url)?.id ?? WEB;
  if (platform !== own) throw new MessageError('refused', `${sender.url.host} does not speak for ${platform}`);
}

/** What a page tells of itself and its reviews: its own address, its own platform's keys. */
function ownPage(sender: Sender, page: { platform: PlatformId; address: string }, sightings: readonly Sighting[], cases: readonly Key[]): void {
  ownPlatform(sender, page.platform);
  if (!URL.canParse(page.address) || new URL(page.address).origin !== sender.url.origin) throw new MessageError('refused', `${page.address} is not the sender's`);
  const foreign = [...sightings.flatMap((sighting) => sighting.key ?? []), ...cases].find((key) => platformOf(key) !== page.platform);
  if (foreign !== undefined) throw new MessageError('refused', `${foreign} is not of ${page.platform}`);
}

async function writeOne(draft: EventDraft): Promise<string> {
  const [event] = await write(await recorder(), [draft]);
  if (!event) throw new MessageError('failed', 'nothing was written');
  return event.id;
}

async function write(by: Recorder, drafts: EventDraft[]): Promise<JournalEvent[]> {
  const events = await append(by, drafts);
  await changed([...new Set(drafts.map((draft) => draft.case))]);
  return events;
}

/** After a committed write to cases whose marks are not at hand. */
async function changed(keys: readonly Key[]): Promise<void> {
  const by = await recorder();
  await spread(await Promise.all(keys.map(async (key) => ({ case: key, mark: await markNow(by, key) }))));
}

/** The badge, and the marks of these cases on every open page of their platforms. */
async function spread(items: readonly { case: Key | null; mark: Mark }[]): Promise<void> {
  const marks = items.flatMap(({ case: key, mark }) => (key ? [{ case: key, mark }] : []));
  await Promise.all([refreshBadge(), ...platforms.map((platform) => tellPages(platform.id, platform.pages, marks))]);
}

async function tellPages(id: PlatformId, pages: readonly string[], marks: { case: Key; mark: Mark }[]): Promise<void> {
  const theirs = marks.filter((mark) => platformOf(mark.case) === id);
  if (theirs.length === 0) return;
  const tabs = await tabsAt(pages);
  await Promise.allSettled(tabs.map((tab) => askTab(tab, 'page.marks', { marks: theirs })));
}

async function markNow(by: Recorder, key: Key): Promise<Mark> {
  const found = await caseOf(await journal(), key);
  return found ? markOf(found, by.regulation, by.now) : NEW_MARK;
}
