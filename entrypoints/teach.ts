import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askBackground } from '../lib/browser/in-page.ts';
import type { TeachCatalogue } from '../lib/i18n/teach/catalogues.ts';
import { teachTexts } from '../lib/i18n/teach/teach-texts.ts';
import type { SameKeys } from '../lib/i18n/catalogue.ts';
import { teach } from '../lib/page/teach/teach.ts';
import { every } from '../lib/platforms/kit/date-words.ts';
import { dateReader } from '../lib/platforms/kit/dates.ts';

const teaching = globalThis as { otklikTeaching?: AbortController };

/** Put into a page by the popup's «Научить Отклик этой странице». Put in again, it begins again. */
export default defineUnlistedScript(() => {
  teaching.otklikTeaching?.abort();
  const own = new AbortController();
  teaching.otklikTeaching = own;
  void begin(own.signal).catch((error: unknown) => {
    console.debug('otklik:', error);
  });
});

async function begin(signal: AbortSignal): Promise<void> {
  const { language, words } = await askBackground('teach.start', {});
  teach({
    document,
    signal,
    // The background sends the catalogue of one language as it stands in `i18n`.
    texts: teachTexts(words as SameKeys<TeachCatalogue>, language),
    dates: dateReader(Temporal.Now.zonedDateTimeISO(), every),
    name: document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content.trim() ?? location.hostname.replace(/^www\./, ''),
    host: location.hostname,
    now: () => Date.now(),
    keep: async (lesson) => {
      await askBackground('lesson.keep', { lesson });
    },
    ended: () => {
      delete teaching.otklikTeaching;
    },
  });
}
