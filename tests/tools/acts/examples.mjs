/** What the classifier of sentences learns from and is measured on. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ACT_NAMES } from '../../../lib/reply/acts/acts.ts';
import { sentences } from '../../../lib/reply/check/text.ts';
import { en } from '../../../lib/reply/check/en/index.ts';
import { ru } from '../../../lib/reply/check/ru/index.ts';
import { zh } from '../../../lib/reply/check/zh/index.ts';
import { fill } from '../../../lib/reply/template.ts';
import { templates } from '../../../lib/reply/templates.ts';
import { valuesOf } from '../../../lib/reply/values.ts';
import { review } from '../../unit/triage/review.ts';

export const LANGUAGES = ['ru', 'en', 'zh'];
export const CORPUS = 'assets/acts';
const REPLIES = 'tests/data/replies';

/** The missing part that an act stands against; the other acts are faults themselves. */
export const PARTS = { thanks: 'thanks-missing', apology: 'apology-missing', responsibility: 'responsibility-missing', solution: 'solution-missing', contact: 'contact-missing', question: 'question-missing' };
/** The moods whose replies need the part. */
export const NEEDED_IN = { thanks: '+0-', apology: '-', responsibility: '-', solution: '-', contact: '-', question: '0' };
const MOODS = { positive: '+', neutral: '0', negative: '-' };

/** The lines of the corpus: mood, text, and for each act 1 or −1. */
export function corpusOf(language) {
  return readFileSync(path.join(CORPUS, `${language}.tsv`), 'utf8').split('\n').filter((line) => line.trim() !== '').map((line, at) => {
    const [mood, list, text, ...rest] = line.split('\t');
    const acts = list === '.' ? [] : list?.split(',');
    if (!['+', '0', '-'].includes(mood) || !acts || !text || rest.length > 0 || acts.some((act) => !ACT_NAMES.includes(act))) throw new Error(`${language}.tsv:${at + 1}: ${line}`);
    return { mood, text, labels: ACT_NAMES.map((act) => (acts.includes(act) ? 1 : -1)), at };
  });
}

const KINDS = { thanks: 'thanks', question: 'question', offer: 'solution', private: 'contact' };
const praise = { ru: 'Тёплый приём, удобно и красиво', en: 'A warm welcome, handy and pretty', zh: '接待热情，用着舒服' };
const author = { ru: 'Анна П.', en: 'Grace H.', zh: '王小明' };

/**
 * Our own templates and mends, sentence by sentence: they have no fault, and what they are for is known where a block is one
 * sentence. 0: not known. `bag`: one of the sentences of that name does the acts of `among`.
 */
export function ownOf(language) {
  const found = new Map();
  const add = (mood, text, act, bag = null, among = []) => {
    const labels = ACT_NAMES.map((name) => (name === act ? 1 : name in PARTS ? 0 : -1));
    found.set(`${mood}${text}`, { mood, text, labels, at: null, bag, among: among.map((name) => ACT_NAMES.indexOf(name)) });
  };
  for (const one of templates.filter((each) => each.language === language)) {
    const mood = MOODS[one.tone];
    // With words of the customer's to quote and without.
    const filled = [null, praise[language]].flatMap((text) => {
      const { values, facts } = valuesOf(review({ author: author[language], text, product: null }), { language, place: null, values: { contact: '@most' } });
      return [...fill(one, values, facts).blocks.entries()];
    });
    for (const [index, variants] of filled) {
      for (const variant of variants) {
        const all = sentences(variant).map(({ from, to }) => variant.slice(from, to));
        const act = KINDS[one.blocks[index]?.kind];
        // A negative reply apologises and takes the fault on us somewhere in what it says of the matter.
        const among = one.tone === 'negative' && one.blocks[index]?.kind === 'substance' ? ['apology', 'responsibility'] : act && all.length > 1 ? [act] : [];
        for (const text of all) add(mood, text, all.length === 1 ? act : undefined, variant, among);
      }
    }
  }
  for (const [rule, mend] of Object.entries({ ru, en, zh }[language].mends)) {
    const act = Object.keys(PARTS).find((name) => PARTS[name] === rule);
    for (const text of mend === null ? [] : typeof mend === 'string' ? [mend] : Object.values(mend)) if (act && text) add(NEEDED_IN[act].at(-1), text, act);
  }
  return [...found.values()];
}

/** Labelled replies of the half that rules may be tuned by, as sentences. */
export function repliesOf(language) {
  return readdirSync(REPLIES).sort().filter((name) => name.endsWith('.jsonl')).flatMap((name) => readFileSync(path.join(REPLIES, name), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '').map((line) => JSON.parse(line))
    .filter(({ half, faults, rating, language: own }) => half === 'dev' && own === language && !faults.includes('wrong-language') && rating !== null)
    .map(({ rating, reply, faults }) => {
      const mood = rating <= 2 ? '-' : rating < 4 ? '0' : '+';
      return { mood, faults, sentences: sentences(reply).map(({ from, to }) => ({ mood, text: reply.slice(from, to) })) };
    });
}

/** Changes with anything that the weights depend on. */
export function hashOf(language) {
  const hash = createHash('sha256');
  const code = ['lib/reply/acts', 'lib/reply/acts/concepts', 'tests/tools/acts'].flatMap((folder) => readdirSync(folder).sort().filter((name) => /\.(?:ts|mjs)$/.test(name)).map((name) => path.join(folder, name)));
  for (const file of [...code, 'lib/reply/check/text.ts', path.join(CORPUS, `${language}.tsv`)]) hash.update(readFileSync(file));
  hash.update(JSON.stringify([ownOf(language), repliesOf(language)]));
  return hash.digest('hex').slice(0, 32);
}
