import type { ReplyLanguage } from '../template.ts';
import { compiled, found, type Draft } from './find.ts';
import { ru } from './ru/index.ts';
import type { Span } from './text.ts';
import { zh } from './zh/index.ts';

const RULES = { ru: ru.address, en: null, zh: zh.address };
const ADDRESS = {
  ru: ru.address && { distant: compiled(ru.address.distant, 'ru'), near: compiled(ru.address.near, 'ru') },
  en: null,
  zh: zh.address && { distant: compiled(zh.address.distant, 'zh'), near: compiled(zh.address.near, 'zh') },
};

const WITH_OTHERS = /(?<![а-я])(?:все вместе|вместе|вдво[её]м|втро[её]м|семь[её]й|с друзьями|с подруг|с женой|с мужем|с мам|с детьми|с ребятами|всей|ребят|обоих|компани|с команд|с сын|с доч)/;

/** The form a reply keeps to. */
export function addressOf(draft: Draft, language: ReplyLanguage): 'distant' | 'near' {
  const forms = ADDRESS[language];
  return forms && found(draft, forms.near).length > found(draft, forms.distant).length ? 'near' : 'distant';
}

/** The rarer of two forms of address, word by word. */
export function mixedAddress(draft: Draft, language: ReplyLanguage): { span: Span; mend: string | null }[] {
  const forms = ADDRESS[language];
  const mends = RULES[language]?.mends;
  if (!forms || !mends) return [];
  const [distant, near] = [found(draft, forms.distant), found(draft, forms.near)];
  if (distant.length === 0 || near.length === 0) return [];
  // «приходите с друзьями»: several people, said to one who is a «ты».
  const many = language === 'ru' && near.length > distant.length && distant.every(({ from }) => WITH_OTHERS.test(draft.text.slice(Math.max(0, from - 40), from + 60).split(/[.!?\n]/).find((part) => part.includes(draft.text.slice(from, from + 4))) ?? ''));
  if (many) return [];
  return (near.length > distant.length ? distant : near).map((span) => {
    const mend = mends[draft.text.slice(span.from, span.to)] ?? null;
    const capital = /^\p{Lu}/u.test(draft.shown.slice(span.from));
    return { span, mend: mend !== null && capital ? mend.charAt(0).toUpperCase() + mend.slice(1) : mend };
  });
}
