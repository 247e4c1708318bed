import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Text } from '../../lib/i18n/catalogue.ts';
import { languages, localeOf, type Language } from '../../lib/i18n/language.ts';
import { pageCatalogues } from '../../lib/i18n/page/catalogues.ts';
import { catalogues } from '../../lib/i18n/texts.ts';

/** That a used key exists and has its parameters is the compiler's business; this looks at what it cannot see. */

const root = fileURLToPath(new URL('../..', import.meta.url));
/** `lib/i18n/app/ru.ts`, `lib/i18n/app/ru/queue.ts`, `lib/i18n/page/ru.ts`: where texts are written, not used. */
const catalogueFile = new RegExp(`^lib/i18n/(?:app|page)/(?:${languages.join('|')})(?:/[a-z]+)?\\.ts$`);

function sourcesUnder(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((file) => !catalogueFile.test(file));
}
const sources = ['components', 'entrypoints', 'lib'].flatMap(sourcesUnder).map((file) => ({ file, code: readFileSync(path.join(root, file), 'utf8') }));

const sets: readonly [name: string, catalogues: Record<string, Record<string, Text>>][] = [
  ['app', catalogues],
  ['page', pageCatalogues],
];
const sentences = (text: Text): string[] => (typeof text === 'string' ? [text] : Object.values(text));
const places = (sentence: string): string[] => [...sentence.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);
const placesOf = (text: Text): string => [...new Set(sentences(text).flatMap(places))].sort().join(' ');

describe.each(sets)('catalogue %s', (name, byLanguage) => {
  const russian = byLanguage.ru ?? {};
  const keys = Object.keys(russian);

  test('every text is used', () => {
    const all = sources
      .filter(({ file }) => (name === 'page' ? /^lib\/(?:i18n\/page|page)\/|^entrypoints\//.test(file) : !file.startsWith('lib/i18n/')))
      .map(({ code }) => code)
      .join('\n');
    expect(keys.length).toBeGreaterThan(20);
    // Of pages a word may be put together: `${reason}Many`.
    const made = (key: string): boolean => name === 'page' && ['One', 'Many', 'Some'].some((end) => key.endsWith(end) && all.includes(`}${end}\``));
    expect(keys.filter((key) => !all.includes(`'${key}'`) && !made(key))).toEqual([]);
  });

  test.each(languages)('%s has the same texts with the same open places', (language) => {
    const other = byLanguage[language] ?? {};
    expect(Object.keys(other).sort()).toEqual([...keys].sort());
    expect(keys.filter((key) => placesOf(other[key] ?? '') !== placesOf(russian[key] ?? ''))).toEqual([]);
  });

  test.each(languages)('%s has every plural form of its language, and the number in each', (language) => {
    const forms = new Intl.PluralRules(localeOf(language)).resolvedOptions().pluralCategories;
    for (const [key, text] of Object.entries(byLanguage[language] ?? {})) {
      if (typeof text === 'string') continue;
      expect(Object.keys(text).sort(), key).toEqual([...forms].sort());
      for (const sentence of sentences(text)) expect(places(sentence), key).toContain('n');
    }
  });

  test.each(languages)('%s is calm: no exclamations, no blame, no empty text', (language) => {
    for (const [key, text] of Object.entries(byLanguage[language] ?? {})) {
      for (const sentence of sentences(text)) {
        expect(sentence.trim(), key).not.toBe('');
        // «!» alone in front is the sign of a mark that is late or failed.
        expect(sentence.replace(/^! /, ''), key).not.toMatch(/[!！]/);
        expect(sentence, key).not.toMatch(/упс|ой,|oops|sorry|哎呀/i);
      }
    }
  });
});

/** The same thing has the same name on every screen. `but`: texts where the word means something else, a channel or a kind of page. */
const ONE_WORD: Readonly<Record<Language, readonly { thing: string; called: string; never: RegExp; but: readonly string[] }[]>> = {
  ru: [{ thing: 'customer', called: 'клиент', never: /покупател|заказчик|посетител/i, but: [] }],
  en: [{ thing: 'customer', called: 'customer', never: /\b(?:buyer|client|guest|visitor)s?\b/i, but: [] }],
  zh: [
    { thing: 'customer', called: '顾客', never: /客户|买家|客人/, but: [] },
    { thing: 'place', called: '地点', never: /门店|网点|店铺/, but: ['rules.channel.shop', 'places.emptyDo'] },
  ],
};

test.each(languages.flatMap((language) => ONE_WORD[language].map((word) => ({ language, ...word }))))('$language has one word for a $thing: $called', ({ language, called, never, but }) => {
  const all = sets.flatMap(([, byLanguage]) => Object.entries(byLanguage[language] ?? {})).flatMap(([key, text]) => sentences(text).map((sentence) => ({ key, sentence })));
  expect(all.some(({ sentence }) => sentence.toLowerCase().includes(called))).toBe(true);
  expect(all.filter(({ key, sentence }) => never.test(sentence) && !but.includes(key))).toEqual([]);
});

test.each(languages)('every text of %s stands in one of its files only', (language) => {
  const folder = path.join(root, 'lib/i18n/app', language);
  const written = readdirSync(folder).flatMap((file) => [...readFileSync(path.join(folder, file), 'utf8').matchAll(/^ {2}'([^']+)':/gm)].map(([, key]) => key));
  expect(written.sort()).toEqual(Object.keys(catalogues[language]).sort());
});

test('no screen draws markup or evaluates text', () => {
  const screens = sources.filter(({ file }) => !file.startsWith('lib/i18n/'));
  expect(screens.length).toBeGreaterThan(30);
  expect(screens.filter(({ code }) => /dangerouslySetInnerHTML|\.innerHTML\b|\beval\(|new Function\(/.test(code)).map(({ file }) => file)).toEqual([]);
});

test('no Russian words stand in the code of screens: they belong to the catalogue', () => {
  const inCode = sources
    .filter(({ file }) => file.startsWith('components/') || file.startsWith('entrypoints/'))
    .filter(({ code }) => /[а-яё]/i.test(code.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')))
    .map(({ file }) => file);
  expect(inCode).toEqual([]);
});
