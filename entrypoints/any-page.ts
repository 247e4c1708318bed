import { Readability } from '@mozilla/readability';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { world } from '../lib/page/world.ts';
import { WEB } from '../lib/platforms/web/about.ts';
import { generic } from '../lib/platforms/web/index.ts';

/**
 * Runs before `reviews.ts` on pages of no known platform, after a click on the toolbar button: brings the reader of
 * structured data and names the page, for reviews that name no place.
 */
export default defineUnlistedScript(() => {
  // A platform's page that its own script reads already stays with it.
  if (world.otklikAdapter && world.otklikAdapter.platform !== WEB) return;
  world.otklikAdapter = generic;
  world.otklikContext = { name: nameOf(document) };
});

/** Larger pages are named by their title alone: Readability looks at every element. */
const MOST_ELEMENTS = 60_000;
const LONGEST = 200;

function nameOf(page: Document): string | null {
  const name = readableName(page) ?? page.title;
  const line = name.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
  return line === '' ? null : line;
}

function readableName(page: Document): string | null {
  if (page.getElementsByTagName('*').length > MOST_ELEMENTS) return null;
  try {
    // A copy: Readability takes the document it reads apart.
    const article = new Readability(page.cloneNode(true) as Document).parse();
    return [article?.title, article?.siteName].filter(Boolean).join(' · ') || null;
  } catch {
    return null; // It gives up on pages that hold no article; the title is name enough.
  }
}
