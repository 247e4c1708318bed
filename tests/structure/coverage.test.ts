import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLAUSES } from '../../lib/report/clauses.ts';
import { root, textOf } from './files.ts';

/** The README's table of the regulation: a row for every clause, and what shows it is a test that cites it. */

interface Row {
  clause: string;
  does: string;
  links: string[];
}
const rows = textOf('README.md')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, clause]) => /^[A-D]\d{1,2}$/.test(clause ?? ''))
  .map(([, clause = '', , does = '', shown = '']): Row => ({ clause, does, links: [...shown.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link ?? '') }));

describe('the coverage table of the README', () => {
  test('has one row for every clause, in order', () => {
    expect(rows.map(({ clause }) => clause)).toEqual([...CLAUSES]);
  });

  test('each row leads to a test that exists, or says «later», or why it is not the extension’s to do', () => {
    expect(rows.filter(({ links }) => links.length === 0).filter(({ does }) => !/^(?:later\b|not the extension's\b)/.test(does))).toEqual([]);
    const links = rows.flatMap((row) => row.links);
    expect(links.filter((link) => !/^tests\/(?:unit|browser|e2e)\/.+\.(?:test|spec)\.ts$/.test(link) || !existsSync(path.join(root, link)))).toEqual([]);
  });

  test('some test of each row names the clause', () => {
    const silent = rows.filter(({ clause, links }) => links.length > 0 && !links.some((link) => new RegExp(`\\b${clause}\\b`).test(textOf(link))));
    expect(silent.map(({ clause }) => clause)).toEqual([]);
  });
});
