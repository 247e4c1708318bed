import { JSDOM } from 'jsdom';
import { readGenerically, readPage } from '../../lib/platforms/read.ts';

/** Reads a page in jsdom: no script runs, nothing is loaded. `html` is bytes or text. */
export function readInJsdom(html, url, now, generic = false) {
  const { window } = new JSDOM(html, { url, contentType: 'text/html' });
  try {
    return (generic ? readGenerically : readPage)({ document: window.document, url: new URL(url), now });
  } finally {
    window.close();
  }
}
