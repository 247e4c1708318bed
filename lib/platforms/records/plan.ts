import { elementsOf, shortTextOf, type Block, type Cut } from './block.ts';
import { authorColumn, type AuthorColumn } from './author.ts';
import { partsRecord } from './labels.ts';
import { commonLines, follow, shortLines, wayOf, weigh, type Way } from './columns.ts';
import { repliesIn } from './replies.ts';
import { hasEmptyStars } from './stars.ts';
import { linkWayOf, type LinkWay } from './permalink.ts';

/** How the records of one list are read: found once, on some of them. */
export interface Plan {
  cut: Cut;
  way: Way;
  author: AuthorColumn | null;
  common: ReadonlySet<string>;
  link: LinkWay | null;
  page: URL;
  /** Whether any of them shows a rating or a heading of its own: where none does, none is looked for. */
  hasRatings: boolean;
  hasTitles: boolean;
  hasEmptyStars: boolean;
}

/** So many records show how all are built. */
export const SAMPLE = 24;
/** An element with more than a line holds more than its date. */
const LINE = 80;

export function planOf(blocks: readonly Block[], cut: Cut, page: URL): Plan {
  const sample = blocks.slice(0, SAMPLE);
  const records = sample.map((block) => elementsOf(block, cut));
  const common = commonLines(records.map(shortLines));
  const beside = new Set(sample.flatMap((block, i) => [...repliesIn(records[i] ?? [], block, cut).blocks]));
  for (const { dated } of sample) if (dated !== null && shortTextOf(dated, LINE) !== null) beside.add(dated);
  const weights = weigh(sample.map(({ nodes }, i) => ({ elements: records[i] ?? [], nodes })), common, beside);
  const way = wayOf(sample, cut, weights);
  const outside = records.map((elements, i) => {
    const block = sample[i];
    const body = block === undefined || way.length === 0 ? null : follow(block, cut, way);
    // A short record is read down to its only child: its author is then inside too.
    const words = body?.isWhole === true && way.length > 0 ? body.element : null;
    return elements.filter((element) => words === null || !words.contains(element) || element === words);
  });
  return { cut, way, author: authorColumn(outside, page) ?? authorColumn(records, page), common: new Set([...common].filter((line) => !partsRecord(line))), link: linkWayOf(sample, records, page), page, hasRatings: true, hasTitles: true, hasEmptyStars: hasEmptyStars(records) };
}
