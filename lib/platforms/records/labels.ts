import { OWNER_LABEL } from './words.ts';

const LABEL = /^(?:(достоинства|плюсы|преимущества|pros|advantages|优点|優點)|(недостатки|минусы|cons|disadvantages|缺点|缺點)|(?:комментарий|отзыв|comments?|review|评论|評論))(?:\s*[:：]\s*(.*)|)$/iu;

export interface Parts {
  text: string | null;
  pros: string | null;
  cons: string | null;
}

/** A text whose lines are labelled as pros, cons and comment is these three. */
export function partsOf(text: string | null): Parts {
  const parts: Parts = { text: null, pros: null, cons: null };
  if (text === null || !text.split('\n').some((line) => isNote(line))) return { ...parts, text };
  let into: keyof Parts = 'text';
  for (const line of text.split('\n')) {
    const label = LABEL.exec(line);
    if (label !== null) into = label[1] !== undefined ? 'pros' : label[2] !== undefined ? 'cons' : 'text';
    const words = (label === null ? line : (label[3] ?? '')).trim();
    if (words !== '') parts[into] = parts[into] === null ? words : `${parts[into] ?? ''}\n${words}`;
  }
  return parts;
}

function isNote(line: string): boolean {
  const label = LABEL.exec(line);
  return label !== null && (label[1] ?? label[2]) !== undefined;
}

/** Labels that part a record: the same in every one, and yet no noise of the page. */
export function partsRecord(line: string): boolean {
  return LABEL.test(line) || answerLine(line) !== null;
}

/** After the label itself: the rest of its word, who of the house says it («представителя», a name), and a colon. */
const AFTER_LABEL = /^\p{L}*(?:\s+(?:представител\p{L}+|магазина|компании|банка|team))?(?:\s+[«"“(\p{Lu}\d][^:：]{0,40})?\s*[:：]\s*(.*)$/u;
const ALONE = /^\p{L}*[\s.]*$/u;

/** What stands behind the label where a line begins the reply of the house, «Ответ администрации: …»; null where it does not. */
export function answerLine(line: string): string | null {
  const begun = line.replace(/^[—–*•-]\s*/, '');
  const label = OWNER_LABEL.exec(begun.slice(0, 120));
  if (label?.index !== 0) return null;
  const rest = begun.slice(label[0].length);
  return AFTER_LABEL.exec(rest)?.[1] ?? (ALONE.test(rest) ? '' : null);
}

/** «Fold & Co replied:», alone in its line. A customer who tells of an answer says «they replied: …». */
const REPLIED = /^[>»\s]{0,6}(?!(?:they|he|she|it|we|i|you|who|and|but|then|они|он|она|мне|нам|я|и|но|мы|а|кто)\s)([^\n:：]{2,60}?)\s+(?:has\s+)?(?:replied|responded|answered|ответил(?:а|и|\(а\))?|отвечает|antwortete|hat geantwortet|a répondu|respondió|ha risposto|回复|回覆)\s*[:：]$/iu;

/** Who replied, by such a line. */
export function replierIn(line: string): string | null {
  return REPLIED.exec(line)?.[1]?.trim() ?? null;
}

/** The words of a record without the reply of the house that stands among them in plain lines. `isRated`: the record is a review. */
export function withoutAnswerLine(text: string | null, isRated: boolean): { text: string | null; answer: { text: string; author: string | null } | null } {
  const lines = text?.split('\n') ?? [];
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const first = answerLine(line);
    const author = first === null && isRated ? replierIn(line) : null;
    if (first === null && author === null) continue;
    const answer = [first ?? '', ...lines.slice(i + 1)].join('\n').trim();
    return { text: lines.slice(0, i).join('\n'), answer: answer === '' ? null : { text: answer, author } };
  }
  return { text, answer: null };
}
