/** Signs that nobody sees and a machine reads: directions of writing, words of zero width, tags, private letters. */
const UNSEEN = /[\p{Cf}\p{Co}\u{FE00}-\u{FE0E}\u{E0100}-\u{E01EF}\u115F\u1160\u3164\uFFA0]/gu;
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

/** Words as a person sees them, on either way: nothing hidden goes to a model, and nothing hidden comes from one. */
export function seenWords(text: string): string {
  return text.toWellFormed().replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replace(UNSEEN, '').replace(CONTROLS, '');
}
