import { expect, test } from 'vitest';
import { withCopy } from '../../../lib/browser/ledger.ts';
import type { WrittenCopy } from '../../../lib/model/copy.ts';

test('the ledger remembers a thousand files, the newest first', () => {
  let copies: WrittenCopy[] = [];
  for (let at = 1; at <= 1_001; at += 1) copies = withCopy(copies, { name: `Отклик ${at}.otklik`, way: 'downloads', for: 'backup', at, bytes: 1_000, downloadId: at });
  expect([copies.length, copies[0]?.at, copies.at(-1)?.at]).toEqual([1_000, 1_001, 2]);
});
