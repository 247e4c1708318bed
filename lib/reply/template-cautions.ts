import type { Template } from '../model/template.ts';

/** What is no error in a template and still a mistake before a customer: pointed out where a person writes one. */
export interface Caution {
  block: number;
  variant: number;
  at: number;
  /** `name-declined`: the name stands where it would have to be declined; `gendered`: the words tell the customer's sex. */
  code: 'name-declined' | 'gendered';
}

const NAME = /\{\s*(?:name|имя|клиент|имя клиента)(?:\|[^}]*)?\}/giu;
/** In an address the name stands beside a comma, or at the end of the greeting. */
const ADDRESS_BEFORE = /(?:,\s?|^|\[|[.!?]\s)$/u;
const ADDRESS_AFTER = /^\]?[,!]/u;
const GENDERED =
  /(?<![а-яё])(?:уважаем(?:ый|ая)|дорог(?:ой|ая)(?= (?:клиент|гость|друг|покупатель|\{))|вы (?:довол(?:ен|ьна)|рад|рада|прав|права)(?![а-яё])|остал(?:ся|ась) довол(?:ен|ьна)|ты (?:написал|сказал|выбрал|оставил|поделил|обратил)(?:а|ся|ась)?(?![а-яё]))/giu;

export function templateCautions({ language, blocks }: Pick<Template, 'language' | 'blocks'>): Caution[] {
  if (language !== 'ru') return [];
  return blocks.flatMap(({ variants }, block) =>
    variants.flatMap((text, variant) => {
      const declined = [...text.matchAll(NAME)].filter(({ 0: found, index }) => {
        const [before, after] = [text.slice(Math.max(0, index - 3), index), text.slice(index + found.length, index + found.length + 3)];
        return !(/,\s?$/u.test(before) || (ADDRESS_BEFORE.test(before) && ADDRESS_AFTER.test(after)));
      });
      return [
        ...declined.map(({ index }): Caution => ({ block, variant, at: index, code: 'name-declined' })),
        ...[...text.matchAll(GENDERED)].map(({ index }): Caution => ({ block, variant, at: index, code: 'gendered' })),
      ];
    }),
  );
}
