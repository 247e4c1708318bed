import { Readability } from '@mozilla/readability';

/** Larger pages are named by their title alone: Readability looks at every element. */
const MOST_ELEMENTS = 60_000;
const LONGEST = 200;

/** What a page of no known platform is called, with its site; null when it has no name at all. */
export function pageName(page: Document): string | null {
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
