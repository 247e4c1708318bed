import { usableName } from '../name.ts';
import type { ReplyLanguage } from '../template.ts';
import { namesDetail } from './details.ts';
import type { Draft } from './find.ts';
import { callsByName } from './names.ts';
import type { CheckInput } from './rule.ts';
import { saysAuthor } from './zh/calls.ts';

/** Whether a reply to praise is meant for this customer. */
export function isPersonal(draft: Draft, input: CheckInput, language: ReplyLanguage): boolean {
  const { author, review, reply } = input;
  const name = usableName(author, language);
  // «👍👍» says nothing that could be named.
  const words = /\p{L}/u.test(review ?? '') ? (review ?? '') : '';
  if (name === null && words === '') return true;
  // Another language says the names and things in other letters: its fault is the language alone.
  if (words !== '' && /\p{Script=Han}/u.test(words) !== /\p{Script=Han}/u.test(reply)) return true;
  if (language === 'zh' && saysAuthor(author, reply)) return true;
  if (language !== 'zh' && callsByName(draft, input, language)) return true;
  // «Вере», «Grace's»: the name in any case, but not within another word.
  const stem = (name ?? '').toLowerCase().slice(0, Math.max(2, (name ?? '').length - (language === 'ru' ? 1 : 0)));
  if (name !== null && (language === 'zh' ? reply.includes(name) : reply.toLowerCase().match(/\p{L}+/gu)?.some((word) => word.startsWith(stem) && word.length <= stem.length + 3))) return true;
  return words !== '' && namesDetail(words, reply, language);
}
