/** Public page. Its classes are made anew with each build, so only what stands without them is used. Seen in 2026-03. */
export const PUBLIC = {
  /** The scripts that may carry the page's data. */
  script: 'script:not([src])',
  /** The name at the head of the place's card. */
  placeName: 'h1',
} as const;

/** Cabinet. Claimed by one extension; its card has no name of its own. */
export const CABINET = {
  /** The grey row of stars below the filled one, or one star of another build: each review has such a row. */
  stars: '[class*="rating__back"], [class*="Stars__star"]',
  /** The filled row; its width is the rating. */
  filled: '[class*="rating__front"]',
  /** Any button; «Ответить» among them tells where a card ends. */
  control: 'button',
} as const;
