import en from '../../../assets/acts/en.json' with { type: 'json' };
import ru from '../../../assets/acts/ru.json' with { type: 'json' };
import zh from '../../../assets/acts/zh.json' with { type: 'json' };
import type { ReplyLanguage } from '../template.ts';
import { ACT_NAMES, type Act, type Mood } from './acts.ts';
import { modelOf, scores, type Model, type Stored } from './model.ts';

const STORED: Record<ReplyLanguage, Stored> = { ru, en, zh };
const ready = new Map<ReplyLanguage, Model>();

/** Each made ready when it is first asked for: nobody waits for a language they do not write. */
function modelFor(language: ReplyLanguage): Model {
  const model = ready.get(language) ?? modelOf(STORED[language], language);
  ready.set(language, model);
  return model;
}

/** So long a piece is looked at as one; longer sentences are no sentences any more. */
const PIECE = 400;

/** What a sentence of a reply does, in the mood of the review that it answers. */
export function actsIn(sentence: string, language: ReplyLanguage, mood: Mood): ReadonlySet<Act> {
  const does = new Set<Act>();
  for (let from = 0; from < sentence.length; from += PIECE) {
    const sums = scores(modelFor(language), sentence.slice(from, from + PIECE), mood);
    for (const [at, act] of ACT_NAMES.entries()) if ((sums[at] ?? 0) > 0) does.add(act);
  }
  // A pseudo-apology is no apology.
  if (does.has('pseudo-apology')) does.delete('apology');
  return does;
}
