import type { Sighting } from '../model/sighting.ts';
import type { TopicId } from '../model/topic.ts';
import type { Tone } from '../triage/tone.ts';
import { SAMENESS_LIMIT, memoryOf, type Sameness } from './sameness.ts';
import { numberOf, waysToSay } from './ways.ts';
import { type Facts, type FormOfAddress, type ReplyLanguage, type Template, type TemplateUse, type Values, type Voice } from './template.ts';
import { templates as approved } from './templates.ts';
import { valuesOf } from './values.ts';

export { replyLanguage } from './language.ts';
export { leftoverPlaceholders } from './template.ts';

export interface Proposal {
  /** Id of the template. */
  template: string;
  text: string;
  language: ReplyLanguage;
  /** Values that the template cannot do without and that have to be asked for; the text shows them as `{name}`. */
  missing: readonly string[];
  /** Which recent reply it reads the same as; null: none. */
  same: Sameness | null;
}

/** How a template has done so far. */
export interface TemplateRecord {
  used: number;
  /** Which share of its words was changed before it went out, on the average, 0 to 1. */
  editedShare: number;
  /** How many of its cases were opened again. */
  reopened: number;
}

export interface ProposeOptions {
  tone: Tone;
  language: ReplyLanguage;
  /** The last replies at this place, the newest first. */
  recent: readonly string[];
  /**
   * The name to sign with, given only where the place is the company's own (a branch, a group): on a marketplace the
   * place is a product's card, and nobody signs as a product. Without it there is no signature.
   */
  place?: string | null;
  /** The kind of reply; the first one unless the manager says otherwise. */
  use?: TemplateUse;
  form?: FormOfAddress;
  voice?: Voice | null;
  /** The longest reply that the platform takes. */
  limit?: number | null;
  /** Whether the platform takes links. */
  links?: boolean;
  /** What only the company knows: `manager`, `contact`, values of its own templates. */
  values?: Values;
  /** What to choose from: ours, unless the company has its own. */
  templates?: readonly Template[];
  /** By template id. */
  history?: Readonly<Record<string, TemplateRecord>>;
  /** From which likeness on two replies are the same. */
  sameness?: number;
}

const PROPOSALS = 3;
/** So many ways of saying templates are looked at closely: more would be felt. */
const TRIES = 40;
/** Three proposals are to be a choice. */
const CHOICE = 0.6;

interface World {
  options: ProposeOptions;
  values: Values;
  facts: Facts;
  seed: string;
}

/** Those that can answer this review at all: language, kind of reply, tone, words or stars, its topics. */
function fitting({ options: { language, tone, use = 'first', form = 'distant', templates = approved }, facts }: World): Template[] {
  const wanted = tone === 'unsure' ? 'neutral' : tone;
  const answers = facts.words ? 'words' : 'stars';
  const fit = (one: Template) => (one.answers === 'any' || one.answers === answers) && (one.topics.length === 0 || one.topics.some((topic) => facts.topics.includes(topic)));
  const spoken = templates.filter((one) => one.language === language && fit(one));
  const kinds = [
    (one: Template) => one.use === use && one.tone === wanted,
    // An attack is an attack in every tone; else the first reply of the tone is better than none.
    (one: Template) => use === 'malicious' && one.use === use,
    (one: Template) => one.use === 'first' && one.tone === wanted,
  ];
  const inForm = (one: Template) => one.form === form || (one.language === 'en' && one.form === 'distant');
  for (const kind of kinds) {
    const found = spoken.filter(kind);
    // Nobody who is said «вы» to is said «ты» to for want of a choice.
    const formed = found.filter(inForm);
    if (found.length > 0) return formed.length > 0 ? formed : found;
  }
  // The company's own set has none of this kind: ours has.
  return templates === approved ? [] : fitting({ options: { language, tone, use, form, recent: [] }, facts, values: {}, seed: '' });
}

/** How well a topic's place in the review speaks for a template that is about it. */
const TOPIC_WORTH = [4, 2.5, 1.5];

function topicWorth(template: Template, topics: readonly TopicId[]): number {
  if (template.topics.length === 0) return 0;
  return Math.max(...template.topics.map((topic) => TOPIC_WORTH[topics.indexOf(topic)] ?? 0.5));
}

/** The higher the better. Chance, which is the review's own, decides among equals and lets no template come always first. */
function worth(template: Template, { options: { voice = null, history = {} }, facts, seed }: World): number {
  const past = Object.hasOwn(history, template.id) ? history[template.id] : undefined;
  const trust = past ? past.used / (past.used + 4) : 0;
  const failures = past && past.used > 0 ? 2 * past.editedShare + 3 * (past.reopened / past.used) : 0;
  const inVoice = voice === null ? (template.voice === 'formal' ? -1.5 : 0) : template.voice === voice ? 1.5 : -0.5;
  return topicWorth(template, facts.topics) + inVoice - trust * failures + numberOf(`${template.id}\n${seed}`) / 2 ** 32;
}

/** A reply from this very template, chosen by the manager, in the way that repeats the least of what was said lately; null where it says nothing here. */
export function proposeFrom(template: Template, review: Sighting, options: ProposeOptions): Proposal | null {
  const { values, facts } = valuesOf(review, { ...options, language: template.language });
  const memory = memoryOf(options.recent, options.sameness ?? SAMENESS_LIMIT);
  const [way] = waysToSay(template, values, facts, review.key ?? '', memory);
  return way ? { template: template.id, ...way, language: template.language, same: memory.nearest(way.text) } : null;
}

const opening = (text: string): string => text.slice(0, 14).toLowerCase();

/**
 * Three replies to a review, the best first; to a question none. First come those that read like no recent reply here and
 * begin otherwise than the last two; what reads the same comes last and says so. The same review beside the same replies
 * always gets the same three. A tone that is not sure gets a neutral reply: a question is never wrong (A5).
 */
export function proposeReplies(review: Sighting, options: ProposeOptions): Proposal[] {
  // Thanks for a review and apologies for it are no answer to a question.
  if (review.kind === 'question') return [];
  const { language, recent, limit = null, sameness = SAMENESS_LIMIT } = options;
  const seed = review.key ?? `${review.author ?? ''}\n${review.text ?? ''}\n${review.postedShown ?? ''}`;
  const world: World = { options, ...valuesOf(review, options), seed };
  const ranked = fitting(world)
    .map((template) => ({ template, worth: worth(template, world) }))
    .sort((a, b) => b.worth - a.worth || (a.template.id < b.template.id ? -1 : 1));
  const memory = memoryOf(recent, sameness);
  const begun = new Set(recent.slice(0, 2).map(opening));
  const chosen: Proposal[] = [];
  const rest: (Proposal & { long: boolean })[] = [];
  let tries = 0;
  for (const { template } of ranked) {
    if (chosen.length === PROPOSALS || tries >= TRIES) break;
    const beside = memoryOf(chosen.map(({ text }) => text), CHOICE);
    const fresh: Proposal[] = [];
    for (const { text, missing } of waysToSay(template, world.values, world.facts, seed, memory)) {
      tries += 1;
      const proposal: Proposal = { template: template.id, text, language, missing, same: memory.nearest(text) };
      const long = limit !== null && text.length > limit;
      if (long || proposal.same !== null || beside.nearest(text) !== null) rest.push({ ...proposal, long });
      else fresh.push(proposal);
      if (fresh.length > 0 && !begun.has(opening(text))) break;
    }
    const best = fresh.find(({ text }) => !begun.has(opening(text))) ?? fresh[0];
    if (best) chosen.push(best);
    rest.push(...fresh.filter((one) => one !== best).map((one) => ({ ...one, long: false })));
  }
  // Few templates of this kind: the best of them are said in other ways.
  for (const { template } of chosen.length < PROPOSALS ? ranked.slice(0, PROPOSALS) : []) {
    for (const { text, missing } of waysToSay(template, world.values, world.facts, seed, memory)) {
      rest.push({ template: template.id, text, language, missing, same: memory.nearest(text), long: limit !== null && text.length > limit });
    }
  }
  const proposals = [...chosen, ...filling(rest, chosen)];
  // The company's own few may not be three: ours come after them.
  if (proposals.length === PROPOSALS || (options.templates ?? approved) === approved) return proposals;
  const ours = proposeReplies(review, { ...options, templates: approved });
  const all = [...proposals, ...ours.filter(({ text }) => proposals.every((one) => one.text !== text)).slice(0, PROPOSALS - proposals.length)];
  return all.sort((a, b) => Number(a.same !== null) - Number(b.same !== null));
}

/** What fills up to three: fitting the platform before too long, unlike before alike, then what was used longest ago. */
function filling(rest: readonly (Proposal & { long: boolean })[], chosen: readonly Proposal[]): Proposal[] {
  const seen = new Set(chosen.map(({ text }) => text));
  const ago = ({ same }: Proposal) => same?.at ?? Infinity;
  return [...rest]
    .sort((a, b) => Number(a.long) - Number(b.long) || (ago(a) === ago(b) ? (a.same?.likeness ?? 0) - (b.same?.likeness ?? 0) : ago(b) - ago(a)))
    .filter(({ text }) => !seen.has(text) && seen.add(text))
    .slice(0, PROPOSALS - chosen.length)
    .map(({ template, text, language, missing, same }) => ({ template, text, language, missing, same }));
}
