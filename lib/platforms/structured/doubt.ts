import type { Doubt } from '../../model/sighting.ts';
import { isNobody, plainName, type PageFacts } from './page-facts.ts';
import type { RawReview } from './raw-review.ts';
import { address, firstOf, line, type Thing } from './thing.ts';

/**
 * Editors' reviews and testimonials carry the same markup as customers' reviews. No single sign tells them apart, so several
 * are weighed; what is doubted is not lost, the manager is asked.
 */
export function doubtsOf(reviews: readonly RawReview[], facts: PageFacts): (review: RawReview) => Doubt | null {
  const all = groupOf(reviews.filter(({ isComment }) => !isComment));
  return (review) => {
    if (review.isComment) return null;
    if (editorial(review, all, facts) >= ENOUGH) return 'editor';
    return testimonial(review, all, facts) >= ENOUGH ? 'testimonial' : null;
  };
}

const ENOUGH = 4;

/** What the reviews of a page have in common. */
interface Group {
  count: number;
  authors: number;
  /** As many things are reviewed. */
  items: number;
  dated: boolean;
  rated: boolean;
  answered: boolean;
  worded: boolean;
  /** Share of authors whose name holds their work. */
  working: number;
}

function groupOf(reviews: readonly RawReview[]): Group {
  const count = reviews.length;
  const distinct = (names: readonly (string | null)[]): number => new Set(names.map(plainName).filter((one) => one !== '' && !isNobody(one))).size;
  return {
    count,
    authors: distinct(reviews.map(({ author }) => author)),
    items: distinct(reviews.map(({ item }) => item)),
    dated: reviews.some(({ moment, date }) => (moment ?? date) !== null),
    rated: reviews.some(({ rating }) => rating !== null),
    answered: reviews.some(({ said }) => said.length > 0),
    worded: reviews.some(({ text }) => text !== null),
    working: reviews.filter(hasWork).length / Math.max(1, count),
  };
}

/** Pages of authors have such addresses: those who write for a site, not those who visit it. */
const STAFF = /\/(?:authors?|staff|editors?|editorial|team|contributors?|journalists?|writers?|redak[ct]\p{L}*|our-people|masthead)(?:\/|$)/iu;

function editorial(review: RawReview, all: Group, facts: PageFacts): number {
  if (review.types.includes('CriticReview')) return ENOUGH;
  const author = plainName(review.author);
  const addresses = addressesOf(review.writer);
  const isWriter = facts.writers.has(author) || addresses.some((one) => facts.writerAddresses.has(one));
  const isOrganization = review.writer?.types.some((type) => /Organization$|^Corporation$|Business$/.test(type)) === true;
  // Each thing has its own review, or one person wrote them all: a list of the best, a column.
  const isRound = all.count > 1 && all.items >= all.count;
  const isColumn = all.count > 1 && all.authors === 1 && (all.items > 1 || !all.dated);
  const signs: [boolean, number][] = [
    [isWriter || facts.owners.has(author) || (author !== '' && author === facts.host), 4],
    [isOrganization, 3],
    [addresses.some((one) => STAFF.test(one)), 3],
    [!isWriter && facts.maybeWriters.has(author), facts.isArticle ? 3 : 1],
    [isColumn, 3],
    [isRound, 2],
    [facts.isArticle, 2],
    [review.pros !== null || review.cons !== null, 2],
    [all.count === 1 && review.asPage, 3],
    [!all.dated, 1],
    [!all.worded && all.authors <= 2, 1],
    // Many people wrote of one thing, and when: that is what customers do.
    [all.authors > 2 && all.items <= 1 && all.dated, -3],
    [review.types.includes('UserReview'), -2],
  ];
  return sum(signs);
}

/** Things that are their seller's own: nobody but a platform gathers dated reviews of them. */
const OWN_THINGS = /(?:Business|Organization|Corporation|Service|Application|App|Store|Agency|Company|Restaurant|Hotel|Dentist|Attorney|Clinic|School|Contractor|Brand)$/;

function testimonial(review: RawReview, all: Group, facts: PageFacts): number {
  // What nobody signed quotes nobody.
  if (review.author === null) return 0;
  const { about } = review;
  const item = plainName(review.item);
  const isSold = about !== null && ['offers', 'hasVariant', 'sku', 'mpn', 'productID', 'gtin', 'gtin8', 'gtin12', 'gtin13', 'gtin14'].some((name) => firstOf(about, name) !== null);
  const isOwnThing = about?.types.some((type) => OWN_THINGS.test(type)) === true;
  const isOwnName = item !== '' && [...facts.owners, facts.host].some((owner) => owner.length > 2 && (item.includes(owner) || (item.length > 3 && owner.includes(item))));
  const isCalledSo = review.element?.closest('[class*="testimonial" i], [id*="testimonial" i]') != null;
  const signs: [boolean, number][] = [
    [worksSomewhere(review.writer), 4],
    [hasWork(review), 3],
    [all.working >= 0.3, 2],
    [isOwnThing && !all.dated, 4],
    [isOwnName && !isSold && !all.dated, 3],
    [isOwnName, all.dated ? 2 : 1],
    [!all.dated && !all.rated, 4],
    [isCalledSo, all.dated ? 2 : 4],
    [all.dated, -2],
    // Nobody answers below what they chose to praise themselves with.
    [all.answered, -2],
    // A crowd that says when and how much is no choice of the seller's.
    [all.dated && all.rated && all.authors > 2, -1],
  ];
  return sum(signs);
}

function sum(signs: readonly [boolean, number][]): number {
  return signs.reduce((total, [holds, weight]) => (holds ? total + weight : total), 0);
}

function addressesOf(writer: Thing | null): string[] {
  if (writer === null) return [];
  return [writer.id, address(firstOf(writer, 'url')), address(firstOf(writer, 'sameAs'))].filter((one) => one !== null);
}

/** A job or an employer among the data of a person. */
function worksSomewhere(writer: Thing | null): boolean {
  return writer !== null && ['jobTitle', 'worksFor', 'affiliation', 'hasOccupation'].some((name) => line(firstOf(writer, name)) !== null || firstOf(writer, name)?.thing != null);
}

/** Work in a few large languages, where a signature has it: “Ann Lee, CTO at Tin”, «Олег, директор». */
const WORK =
  /(?:^|[\s,.|/(–—-])(?:ceo|cto|cfo|coo|cmo|cio|cpo|vp|svp|evp|founder|co-?founder|president|director|manager|head of|chief|officer|engineer|analyst|architect|consultant|developer|marketer|specialist|coordinator|директор|руководитель|основатель|менеджер|начальник|владелец|гендиректор|генеральный|глава|geschäftsführer(?:in)?|leiter(?:in)?|gründer(?:in)?|directeur|directrice|gérant|responsable|fondateur|gerente|fundador|经理|总监|创始人|总裁|主管)(?=$|[\s,.|/)–—-])/iu;
const EMPLOYED = /[,.|–—-]\s*\p{L}[^,]*\s(?:at|@|of|в|bei|chez)\s+\p{Lu}/u;

function hasWork({ author }: RawReview): boolean {
  return author !== null && author.length < 200 && (EMPLOYED.test(author) || (WORK.test(author) && author.trim().includes(' ')));
}
