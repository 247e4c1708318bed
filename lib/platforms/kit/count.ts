const COUNT = /(?<![\d.,])(\d{1,3}(?:[\s.,]\d{3})+|\d{1,9})(?![.,]?\d)\s*(тыс|млн|[km]\b|[千万萬亿])?/i;

/** The number of reviews as a page writes it: «3 495 отзывов», “1,234 reviews”, «(288)»; null for a rounded one («1,2 тыс.», “12K”). */
export function countOf(text: string | null | undefined): number | null {
  const found = COUNT.exec((text ?? '').slice(0, 200));
  return found?.[1] === undefined || found[2] !== undefined ? null : Number(found[1].replace(/\D/g, ''));
}
