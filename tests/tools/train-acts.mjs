/**
 * Learns the classifier of sentences from assets/acts/*.tsv and our own templates, and writes its weights beside them:
 *   npm run -s train-acts [-- ru,en,zh]
 * Prints for each act what five-fold cross validation over the corpus says, and what the labelled replies of the half for
 * development say. The same input gives the same weights.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ACT_NAMES } from '../../lib/reply/acts/acts.ts';
import { corpusOf, CORPUS, hashOf, LANGUAGES, NEEDED_IN, ownOf, PARTS, repliesOf } from './acts/examples.mjs';
import { commonFeatures, fit, guess, heaviest, judge, look, measured } from './acts/learn.mjs';
import { bestLimit, figures } from './acts/measure.mjs';
import { stored } from './acts/store.mjs';

const FOLDS = 5;
/** Neighbours in the corpus are often twins: they stay in one fold. */
const TOGETHER = 12;
/** Most features kept for a language. */
const MOST = 28_000;

const { positionals } = parseArgs({ allowPositionals: true });

for (const language of positionals[0]?.split(',') ?? LANGUAGES) {
  const began = performance.now();
  const corpus = look(corpusOf(language), language);
  const own = look(ownOf(language), language);
  const examples = [...corpus, ...own];
  const places = commonFeatures(examples);

  guess(own, fit(measured(examples, places), places.size), places);

  const sums = corpus.map(() => []);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isHeld = ({ at }) => at !== null && Math.floor(at / TOGETHER) % FOLDS === fold;
    const fitted = fit(measured(examples.filter((one) => !isHeld(one)), places), places.size);
    const held = corpus.filter(isHeld);
    for (const [index, row] of measured(held, places).entries()) sums[held[index].at] = judge(fitted, row);
  }

  const all = fit(measured(examples, places), places.size);
  const kept = heaviest(all, places, MOST);
  const fitted = fit(measured(examples, kept), kept.size);
  const replies = repliesOf(language);
  for (const reply of replies) reply.sums = measured(look(reply.sentences, language), kept).map((row) => judge(fitted, row));

  console.log(`\n${language}: ${corpus.length} sentences, ${own.length} of our own, ${replies.length} replies, ${kept.size} features`);
  console.log('act\tsentences: precision\trecall\tF1\tsupport\treplies: precision\trecall\tF1\tsupport');
  const limits = ACT_NAMES.map((act, index) => {
    const rule = PARTS[act] ?? act;
    const sign = act in PARTS ? -1 : 1;
    const about = replies.filter(({ mood }) => (NEEDED_IN[act] ?? '+0-').includes(mood));
    // A part is missing where no sentence has it: the same measure, turned round.
    const tops = about.map((reply) => sign * Math.max(-2, ...reply.sums.map((one) => one[index])));
    const labels = about.map(({ faults }) => (faults.includes(rule) ? 1 : -1));
    const inCorpus = { sums: sums.map((one) => one[index]), labels: corpus.map((one) => one.labels[index]) };
    const limit = bestLimit({ sums: tops, labels }, inCorpus, sign);
    const told = [figures(inCorpus.sums, inCorpus.labels, limit), figures(tops, labels, sign * limit)];
    console.log(`${act}\t${told.map(({ precision, recall, f, support }) => [precision.toFixed(2), recall.toFixed(2), f.toFixed(2), support].join('\t')).join('\t')}`);
    return limit;
  });
  const text = JSON.stringify({ hash: hashOf(language), ...stored(fitted, kept, limits) });
  writeFileSync(`${CORPUS}/${language}.json`, `${text}\n`);
  console.log(`${(text.length / 1000).toFixed(0)} kB, ${((performance.now() - began) / 1000).toFixed(1)} s`);
}
