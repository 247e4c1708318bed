import { healthSentence } from '../../components/app/health-sentence.ts';
import { MessageError, type BackgroundHandlers, type Sender } from '../../lib/browser/messages.ts';
import { openPanelBeside, wantCase } from '../../lib/browser/panel.ts';
import { rememberFrame } from '../../lib/browser/frames.ts';
import { keepLessons, readLessons } from '../../lib/browser/lessons.ts';
import { bringPart, readTaughtTab } from '../../lib/browser/scripts.ts';
import { changeSettings, readSettings } from '../../lib/browser/settings.ts';
import { pickLanguage } from '../../lib/i18n/language.ts';
import { pageCatalogues } from '../../lib/i18n/page/catalogues.ts';
import { texts } from '../../lib/i18n/texts.ts';
import { recordCompany, recordDay } from '../../lib/journal/days.ts';
import { changePlace, seePlace, type PlaceDoing } from '../../lib/journal/places.ts';
import { answerQuestion, append, capture, look, see } from '../../lib/journal/record.ts';
import type { CompanyEvent, DayEvent } from '../../lib/model/event.ts';
import { mintKey, platformOf } from '../../lib/model/key.ts';
import type { Lesson } from '../../lib/model/lesson.ts';
import { siteId } from '../../lib/model/site.ts';
import type { Key, PlatformId, Sighting } from '../../lib/model/sighting.ts';
import type { Status } from '../../lib/model/status.ts';
import { platformAt, platforms } from '../../lib/platforms/hosts.ts';
import { isTeachable } from '../../lib/platforms/lesson/about.ts';
import { about as anySite, WEB } from '../../lib/platforms/web/about.ts';
import { teachCatalogues } from '../../lib/i18n/teach/catalogues.ts';
import { recordMissedAnew } from './breaches.ts';
import { noteLook } from './check.ts';
import { copyOnSchedule, headOfCopy, takeFailed, takeMade } from './copies.ts';
import { noticeHosts } from './hosts.ts';
import { recorder } from './journal.ts';
import { changed, markNow, spread, write, writeOne } from './tell.ts';
import { refreshBadge } from './today.ts';

/** What the background answers to each message. The journal decides; here it is checked who may say what. */
export const handlers: BackgroundHandlers = {
  'page.start': async ({ platform }, sender) => {
    ownPlatform(sender, platform);
    if (sender.tabId !== null) await rememberFrame({ tab: sender.tabId, frame: sender.frameId }, platform);
    const settings = await readSettings();
    const language = settings.language ?? pickLanguage(navigator.languages);
    return { language, words: pageCatalogues[language], bar: settings.bar[platform] ?? { folded: false, corner: 'right' } };
  },

  'page.bring': async ({ platform, part }, sender) => {
    ownPlatform(sender, platform);
    if (sender.tabId !== null) await bringPart({ tab: sender.tabId, frame: sender.frameId }, part);
    return {};
  },

  'health.say': async ({ platform, health }, sender) => {
    ownPlatform(sender, platform);
    const { language } = await readSettings();
    const spoken = language ?? pickLanguage(navigator.languages);
    return { text: healthSentence(texts(spoken), spoken, health) };
  },

  'teach.start': async () => {
    const { language } = await readSettings();
    const spoken = language ?? pickLanguage(navigator.languages);
    return { language: spoken, words: teachCatalogues[spoken] };
  },

  'lesson.keep': async ({ lesson }, sender) => {
    if (sender.url.hostname !== lesson.host || !isTeachable(lesson.host)) throw new MessageError('refused', `${sender.url.host} teaches ${lesson.host}`);
    await keepLessons([lesson]);
    await noticeHosts();
    if (sender.tabId !== null) await readTaughtTab(sender.tabId);
    return {};
  },

  'lesson.mine': async (_, sender) => ({ lesson: await lessonOf(sender.url) }),

  'bar.keep': async ({ platform, bar }, sender) => {
    ownPlatform(sender, platform);
    await changeSettings(({ bar: bars }) => ({ bar: { ...bars, [platform]: bar } }));
    return {};
  },

  'journal.see': async (body, sender) => {
    ownPage(sender, body.page, body.sightings, body.elsewhere);
    const answer = await see(await recorder(), { ...body, sightings: answerable(body.page.platform, body.sightings) });
    await refreshBadge();
    return answer;
  },

  'journal.capture': async (body, sender) => {
    ownPage(sender, body.page, body.sightings, body.elsewhere);
    const answer = await capture(await recorder(), { ...body, sightings: answerable(body.page.platform, body.sightings) });
    await spread(answer.items);
    return answer;
  },

  'journal.enter': async ({ page, sighting }) => {
    const url = new URL(page.address);
    const platform = platformAt(url)?.id ?? ((await lessonOf(url)) ? siteId(url.hostname) : WEB);
    const answer = await capture(await recorder(), { page: { ...page, platform }, sightings: [sighting], elsewhere: [], grown: [], settled: false });
    await spread(answer.items);
    const [item] = answer.items;
    if (!item) throw new MessageError('failed', 'nothing was written');
    return { case: item.case, outcome: item.outcome };
  },

  'case.enter': async ({ channel, sighting, registration }) => {
    if (sighting.via !== 'entry' || sighting.key !== null) throw new MessageError('refused', `entered by hand, not ${sighting.via}`);
    const key = mintKey(channel, crypto.randomUUID());
    const page = { address: '', room: 'public' as const, visit: crypto.randomUUID() };
    await writeOne({ kind: 'review.captured', case: key, payload: { platform: channel, sighting, page, registration } });
    return { case: key };
  },

  'journal.look': async (body, sender) => {
    ownPage(sender, body.page, [], body.cases);
    const answer = await look(await recorder(), body);
    await changed(answer.vanished);
    return answer;
  },

  'place.see': async (body, sender) => {
    ownPage(sender, body.page, [], body.list?.reviews.flatMap(([key]) => key ?? []) ?? []);
    const by = await recorder();
    await seePlace(by, { ...body, day: Temporal.Now.plainDateISO().toString() });
    if (await noteLook(by, body)) await refreshBadge();
    return {};
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

  'journal.changed': async () => {
    // The marks on open pages follow at their next look. Breaches are looked for without the sender waiting.
    await refreshBadge();
    void recordMissedAnew();
    return {};
  },

  'copies.check': async () => {
    await copyOnSchedule();
    return {};
  },
  'copies.begin': () => headOfCopy(),
  'copies.made': async (body) => {
    await takeMade(body);
    return {};
  },
  'copies.failed': async ({ full }) => {
    await takeFailed(full);
    return {};
  },

  'case.record': async (body) => ({ event: await writeOne({ case: body.case, ...body.doing }) }),
  'day.record': async ({ day, doing }) => apart(await recordDay(await recorder(), [{ day, ...doing }])),
  'company.record': async ({ doing }) => apart(await recordCompany(await recorder(), [doing])),
  'event.undo': async (body) => ({ event: await writeOne({ kind: 'event.undone', case: body.case, payload: { event: body.event } }) }),

  'place.name': async ({ place, name }) => ofPlace({ kind: 'place.named', place, payload: { name } }),
  'place.merge': async ({ place, into }) => ofPlace({ kind: 'place.merged', place, payload: { into } }),
  'place.count': async ({ place, counted }) => ofPlace({ kind: 'place.counted', place, payload: { counted } }),
  'place.undo': async ({ place, event }) => ofPlace({ kind: 'event.undone', place, payload: { event } }),

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

/** What was taught of the site of this address; null for a platform's own, which has an adapter. */
async function lessonOf(url: URL): Promise<Lesson | null> {
  if (!isTeachable(url.hostname)) return null;
  return (await readLessons()).find(({ host }) => host === url.hostname) ?? null;
}

/** What the actions at a mark can set; everything else is done on our own screens. */
const MARK_STATUSES: readonly Status[] = ['rework', 'quality', 'not-review'];

/** A page speaks only for the platform it belongs to; a page of any other site only for `web`, or for what was taught of this very site. */
function ownPlatform(sender: Sender, platform: PlatformId): void {
  const known = platformAt(sender.url);
  // No script of ours runs in any other frame.
  if (sender.frameId !== 0 && known?.frames !== true) throw new MessageError('refused', `a frame of ${sender.url.host}`);
  const speaksFor = known === null ? [WEB, siteId(sender.url.hostname)] : [known.id];
  if (!speaksFor.includes(platform)) throw new MessageError('refused', `${sender.url.host} does not speak for ${platform}`);
}

/** What a page tells of itself and its reviews: its own address, its own platform's keys. */
function ownPage(sender: Sender, page: { platform: PlatformId; address: string }, sightings: readonly Sighting[], cases: readonly Key[]): void {
  ownPlatform(sender, page.platform);
  if (!URL.canParse(page.address) || new URL(page.address).origin !== sender.url.origin) throw new MessageError('refused', `${page.address} is not the sender's`);
  const foreign = [...sightings.flatMap((sighting) => sighting.key ?? []), ...cases].find((key) => platformOf(key) !== page.platform);
  if (foreign !== undefined) throw new MessageError('refused', `${foreign} is not of ${page.platform}`);
}

/** A platform that takes no replies at all takes none to any of its reviews: that closes A2, with this reason. */
function answerable(platform: PlatformId, sightings: Sighting[]): Sighting[] {
  const { replies } = platforms.find(({ id }) => id === platform) ?? anySite;
  return replies === 'no' ? sightings.map((sighting) => ({ ...sighting, replyable: false })) : sightings;
}

/** What is about no case: the badge counts it, no mark on a page does. */
async function apart([event]: (DayEvent | CompanyEvent)[]): Promise<{ event: string }> {
  if (!event) throw new MessageError('failed', 'nothing was written');
  await refreshBadge();
  return { event: event.id };
}

async function ofPlace(draft: PlaceDoing): Promise<{ event: string }> {
  const { id } = await changePlace(await recorder(), draft);
  // Its reviews may count or not count now; the marks follow at the next look of each page.
  await refreshBadge();
  return { event: id };
}
