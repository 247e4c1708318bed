/** Bounds of a journal file, each far above what an honest one needs: a file with more is refused before it costs anything. */

/** Most lines. Fifty thousand cases are some two hundred thousand of them. */
export const LINES_LIMIT = 2_000_000;
/** Longest line, in bytes: the longest event that the schemas allow, every character of it escaped, is below 13 MB. */
export const LINE_BYTES = 16 * 1024 * 1024;
/** Most bytes that come out of the compression. */
export const INFLATED_BYTES = 2 * 1024 * 1024 * 1024;
/** Deepest nesting of one line; ours have seven levels. */
export const DEPTH_LIMIT = 16;
/** Latest moment that is believed, 2200-01-01: the logical clock of a journal never goes back behind what it took over. */
export const MOMENT_LIMIT = Date.UTC(2200, 0);
