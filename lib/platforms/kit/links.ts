/** Longest address that is kept. */
const ADDRESS_LIMIT = 2_000;

/** An address that a person can safely open, resolved against the page; null for any other scheme (`javascript:`, `data:`). */
export function safeLink(raw: string | null | undefined, base: URL): string | null {
  if (typeof raw !== 'string' || raw === '' || raw.length > ADDRESS_LIMIT) return null;
  const url = URL.parse(raw, base.href);
  if (url === null || !isWeb(url) || url.href.length > ADDRESS_LIMIT) return null;
  return url.href;
}

/** Whether pages stand at this address at all. */
export function isWeb(url: URL): boolean {
  return url.protocol === 'https:' || url.protocol === 'http:';
}

/** The number of a list's page at the end of an address: the same place goes on there. */
const LIST_PAGE = /\/(?:(?:page|stranica|str)[-_/]?|p)\d{1,4}$/i;

/** Id of the place that a page of no known platform is about: nothing but its address names it. */
export function webPlaceId(url: URL): string {
  return `${url.host}${url.pathname}`.replace(/\/$/, '').replace(LIST_PAGE, '');
}

/** Whether pages of this site stand at this address: the domain itself or a name under it (`spb.zoon.ru`). */
export function isAt(url: URL, domain: string): boolean {
  return isWeb(url) && (url.hostname === domain || url.hostname.endsWith(`.${domain}`));
}
