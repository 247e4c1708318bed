/** An independent reader of CSV (RFC 4180) and of quoted TSV, for checking what we write. Throws on anything out of order. */
export function readSeparated(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      at += 1;
      for (;;) {
        const close = text.indexOf('"', at);
        if (close === -1) throw new Error('A quote is not closed');
        field += text.slice(at, close);
        at = close + 1;
        if (text[at] !== '"') break;
        field += '"';
        at += 1;
      }
    } else {
      while (at < text.length && text[at] !== delimiter && !text.startsWith('\r\n', at)) {
        if (text[at] === '"') throw new Error('A quote inside an unquoted field');
        field += text[at];
        at += 1;
      }
    }
    row.push(field);
    if (text.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else if (text[at] === delimiter) {
      at += 1;
      if (at === text.length) row.push('');
    } else if (at < text.length) {
      throw new Error(`Out of order at ${at}`);
    }
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
