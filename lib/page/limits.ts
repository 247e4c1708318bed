/** Bounds of what this room sends, beside those of the model. The one of the messages is said again here: a test compares them. */

/** Most sightings in one message by size, characters of JSON. */
export const BATCH_WEIGHT = 500_000;
/** Most cases named in one message. */
export const CASES_LIMIT = 5_000;
/** Longest address. */
export const ADDRESS_LIMIT = 2_000;
