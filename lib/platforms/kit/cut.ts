/** The mark that a page puts where it cut a text. */
const MARK = /\s*(?:…|\.{3,})$/;

/** Whether a text ends in the mark of cutting. A customer may end so as well: a card must show that it cuts. */
export function endsCut(text: string | null): boolean {
  return text !== null && MARK.test(text);
}

/** Whether `whole` begins with the words of `cut`, wherever either has its spaces. */
export function continues(cut: string, whole: string): boolean {
  return bare(whole).startsWith(bare(cut.replace(MARK, '')));
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}
