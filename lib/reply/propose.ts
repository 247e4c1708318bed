import type { Sighting } from '../model/sighting.ts';
import type { Tone } from '../triage/tone.ts';
import { likeness } from '../model/likeness.ts';
import { normal } from '../model/words.ts';
import { usableName, usablePlace } from './name.ts';
import { templates } from './templates.ts';
import { render, type ReplyLanguage, type Template } from './template.ts';

export { replyLanguage } from './language.ts';
export { leftoverPlaceholders } from './template.ts';

export interface Proposal {
  /** Id of the template. */
  template: string;
  text: string;
  language: ReplyLanguage;
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
}

const PROPOSALS = 3;
/** From here on two replies read as the same one. Two templates of one kind are below it, an edited template above. */
const SAME = 0.5;

/** A number from a text, the same everywhere: FNV-1a, then mixed (MurmurHash3's last step), because keys often differ in their last sign only. */
function numberOf(text: string): number {
  let number = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) number = Math.imul(number ^ text.charCodeAt(at), 0x01000193);
  number = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  number = Math.imul(number ^ (number >>> 13), 0xc2b2ae35);
  return (number ^ (number >>> 16)) >>> 0;
}

function fits(template: Template, review: Sighting, { tone, language }: ProposeOptions): boolean {
  const wanted = tone === 'unsure' ? 'neutral' : tone;
  const answers = [review.title, review.text, review.pros, review.cons].some((part) => part?.trim()) ? 'words' : 'stars';
  return template.language === language && template.tone === wanted && (template.answers === 'any' || template.answers === answers);
}

/** How long ago a text like this was used here: larger is longer ago, `Infinity` never. */
function lastUse(text: string, recent: readonly string[]): number {
  const at = recent.findIndex((used) => likeness(normal(text), normal(used)) >= SAME);
  return at === -1 ? Infinity : at;
}

/**
 * Three replies, the best first: those not used lately at this place, then those used longest ago. Among equals the
 * review itself decides, so that the same review always gets the same three. A tone that is not sure gets a neutral
 * reply: a question is never wrong (A5).
 */
export function proposeReplies(review: Sighting, options: ProposeOptions): Proposal[] {
  const { language, recent, place = null } = options;
  const values = { name: usableName(review.author, language), place: usablePlace(place) };
  const seed = review.key ?? `${review.author ?? ''}\n${review.text ?? ''}\n${review.postedShown ?? ''}`;
  return templates
    .filter((template) => fits(template, review, options))
    .map((template) => {
      const text = render(template, values);
      return { proposal: { template: template.id, text, language }, used: lastUse(text, recent), turn: numberOf(`${template.id}\n${seed}`) };
    })
    .sort((a, b) => (a.used === b.used ? a.turn - b.turn : b.used - a.used))
    .slice(0, PROPOSALS)
    .map(({ proposal }) => proposal);
}
