import { safeLink } from '../kit/links.ts';
import { near, type Block } from './block.ts';
import { PROFILE } from './words.ts';

/** Where the address of a record stands: the link around its date, the link with its number, its own id. */
export type LinkWay = 'dated' | 'number' | 'id';

const WAYS: readonly LinkWay[] = ['dated', 'number', 'id'];
const NUMBER_TEXT = /^(?:#\s?\d+|№\s?\d+|\d{1,6}|permalink|permanent link|link|ссылка|链接)$/i;
/** An address of its own names the record: by a number of three digits or more, or in the part after #. */
const OWN = /\d{3}/;

export function linkWayOf(blocks: readonly Block[], records: readonly (readonly Element[])[], page: URL): LinkWay | null {
  for (const way of WAYS) {
    const links = blocks.flatMap((block, i) => linkIn(block, records[i] ?? [], way, page) ?? []);
    if (links.length >= blocks.length * 0.6 && new Set(links).size === links.length) return way;
  }
  return null;
}

export function linkIn(block: Block, elements: readonly Element[], way: LinkWay, page: URL): string | null {
  if (way === 'id') return byId(block, elements, page);
  for (const link of way === 'dated' ? linksAtDate(block) : elements) {
    if (link.localName !== 'a' || (way === 'number' && !NUMBER_TEXT.test(link.textContent.slice(0, 40).trim()))) continue;
    const address = safeLink(link.getAttribute('href'), page);
    if (address !== null && isOwn(new URL(address), page)) return address;
  }
  return null;
}

function linksAtDate({ dated, element }: Block): Element[] {
  if (dated === null) return [];
  const around = near(dated, 'a[href]');
  if (around !== null && around !== element && !around.contains(element)) return [around];
  const inside = dated.querySelector('a[href]');
  return inside === null ? [] : [inside];
}

/** It leads to this record and not to the page, the author or the article. */
function isOwn(url: URL, page: URL): boolean {
  if (url.host !== page.host) return false;
  const isHere = url.pathname === page.pathname && url.search === page.search;
  if (isHere) return OWN.test(url.hash);
  if (PROFILE.test(url.pathname) && url.hash === '') return false;
  return OWN.test(url.hash) || OWN.test(url.search) || OWN.test(url.pathname);
}

function byId(block: Block, elements: readonly Element[], page: URL): string | null {
  for (const element of [block.element, ...elements.slice(0, 12)]) {
    const id = element.id || (element.localName === 'a' ? element.getAttribute('name') ?? '' : '');
    if (/^[A-Za-z][\w-]{0,40}\d{3}\d*$|^\d{4,}$/.test(id)) return new URL(`#${id}`, page).href;
  }
  return null;
}
