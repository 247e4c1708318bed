export interface KnownReview {
  author: string | null;
  text: string | null;
  rating: number | null;
}

export const NOT_CUSTOMERS: readonly string[];
/** Takes the JSON-LD out of the page. */
export function knownComments(document: Document): KnownReview[];
