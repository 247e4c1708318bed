import { authorIn } from './author.ts';
import { bare } from './bare.ts';
import { elementsOf, type Block } from './block.ts';
import type { Plan } from './plan.ts';
import { readingOf } from './reading.ts';
import { isOwners } from './replies.ts';
import { HOUSE } from './words.ts';

/** What was said below a record: replies of those whom the page is about, and further turns of its author. */
export interface Said {
  readonly block: Block;
  readonly by: 'owner' | 'author';
}

/** A name that stands alone in so many replies, and begins nothing itself, is the host's. */
const REPLIES = 4;
const SHARE = 0.6;
const LEVELS = 8;

/**
 * Takes out of the list what is no record of its own: a reply of the page's owner belongs to the record in which it lies,
 * and what the author of that record says below such a reply is another turn. Others who answer are customers themselves.
 */
export function withoutAnswers(blocks: readonly Block[], plan: Plan): { blocks: readonly Block[]; said: ReadonlyMap<Block, readonly Said[]> } {
  const byElement = new Map(blocks.map((block) => [block.element, block]));
  const outer = new Map<Block, Block>();
  for (const block of blocks) {
    const around = block.nodes === null ? outerOf(block, byElement) : null;
    if (around !== null) outer.set(block, around);
  }
  const said = new Map<Block, Said[]>();
  const houses = housesAmong(blocks, plan);
  if (outer.size === 0 && houses.size === 0) return { blocks, said };
  const names = new Map([...outer].map(([block]) => [block, bare(readingOf(block, plan).author)]));
  const host = hostOf(blocks, outer, names, plan);
  /** The record to which a reply belongs, for replies already taken. */
  const root = new Map<Block, Block>();
  let last: Block | undefined;
  const left = blocks.filter((block) => {
    // The house speaks below the customer whom it answers: inside the record, or right after it.
    const around = outer.get(block) ?? (houses.has(block) ? last : undefined);
    if (around === undefined) {
      last = block;
      return true;
    }
    const name = names.get(block) ?? '';
    const record = root.get(around) ?? around;
    const isHost = houses.has(block) || (name !== '' && host.has(name)) || isOwners(block, elementsOf(block, plan.cut).slice(0, 40));
    const isAuthor = !isHost && root.has(around) && name !== '' && name === bare(readingOf(record, plan).author);
    if (!isHost && !isAuthor) {
      last = block;
      return true;
    }
    root.set(block, record);
    const before = said.get(record);
    if (before === undefined) said.set(record, [{ block, by: isHost ? 'owner' : 'author' }]);
    else before.push({ block, by: isHost ? 'owner' : 'author' });
    return false;
  });
  return { blocks: left, said };
}

/** Records whose author has a name that only the house has; who rates is a customer. */
function housesAmong(blocks: readonly Block[], plan: Plan): ReadonlySet<Block> {
  return new Set(
    blocks.filter((block) => {
      const author = authorIn(elementsOf(block, plan.cut), plan.author)?.name ?? '';
      return HOUSE.test(author) && readingOf(block, plan).rating.rating === null;
    }),
  );
}

function outerOf(block: Block, byElement: ReadonlyMap<Element, Block>): Block | null {
  let around = block.element.parentElement;
  for (let level = 0; around !== null && level < LEVELS; level++) {
    const found = byElement.get(around);
    if (found !== undefined) return found;
    around = around.parentElement;
  }
  return null;
}

/** The names of the host: that of the site, and one that answers nearly everybody and begins nothing. */
function hostOf(blocks: readonly Block[], outer: ReadonlyMap<Block, Block>, names: ReadonlyMap<Block, string>, plan: Plan): ReadonlySet<string> {
  const hosts = new Set<string>();
  const site = (plan.page.hostname.replace(/^www\./, '').split('.').slice(0, -1).sort((a, b) => b.length - a.length)[0] ?? '').replace(/[^\p{L}\p{N}]/gu, '');
  const counts = new Map<string, number>();
  let direct = 0;
  for (const [block, around] of outer) {
    const name = names.get(block) ?? '';
    if (site.length >= 5 && name.length >= 5 && (name.includes(site) || site.includes(name))) hosts.add(name);
    if (outer.has(around)) continue;
    direct++;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  for (const [name, count] of counts) {
    if (name === '' || count < REPLIES || count < direct * SHARE) continue;
    const begins = blocks.some((block) => !outer.has(block) && bare(readingOf(block, plan).author) === name);
    if (!begins) hosts.add(name);
  }
  return hosts;
}
