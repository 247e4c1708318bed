/** The named entities that texts of reviews have; any other stays as it stands. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', laquo: '«', raquo: '»', ldquo: '“', rdquo: '”', bdquo: '„', lsquo: '‘', rsquo: '’',
  hellip: '…', mdash: '—', ndash: '–', bull: '•', middot: '·', deg: '°', euro: '€', pound: '£', eacute: 'é', egrave: 'è', agrave: 'à', ccedil: 'ç',
  auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', ntilde: 'ñ', frac12: '½', frac14: '¼', times: '×', hearts: '♥',
};

const BREAK = /<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6]|\/blockquote)\b[^>]{0,200}>/gi;
const UNSEEN = /<(script|style)\b[^>]{0,500}>[^<]*(?:<(?!\/\1)[^<]*)*<\/\1\s*>/gi;
const TAG = /<(?:[a-z][a-z0-9-]*(?=[\s/>])|\/[a-z]|!--)[^<>]{0,2000}>/gi;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,7}));/gi;

/**
 * The words of a text that stands in data, as the page would show it: many systems put their HTML into it, and some escape
 * it twice. Nothing is ever parsed as a page.
 */
export function plain(data: string): string {
  const text = data.includes('<') ? data.replace(UNSEEN, '').replace(BREAK, '\n').replace(TAG, '') : data;
  if (!text.includes('&')) return text;
  return text.replace(/&amp;(?=#?\w{2,7};)/g, '&').replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}
