import type { Draft } from './find.ts';
import { PLATFORMS } from './platforms.ts';
import type { CheckInput, CheckOptions, RuleId } from './rule.ts';
import type { Span } from './text.ts';

const LINK = /(?:(?<![\p{L}\d])(?:t|m|vk|wa|ok)\.(?:me|cc|com|ru|link)\/[^\s<>"»”]{1,200}|(?<![@\p{L}\d.-])[а-яёa-z0-9-]{2,40}\.(?:рф|рус|онлайн|москва|бел|дети|example)(?![\p{L}\d])(?:\/[^\s<>"»”]{0,200})?|[\p{L}\d-]{2,40}(?:[\s(\[]{1,2}(?:точка|dot)[\s)\]]{1,2}|\s?[(\[]\.[)\]]\s?|\s\.\s?(?=(?:ru|рф|com|net|su)(?![\p{L}\d])))(?:ру|ru|рф|com|ком|net|нет|org|орг|me|ме|store|shop|шоп|online|онлайн|example|su|су|сайт|инфо|про|клуб|club|site|app|io|pro|info|дети|москва|спб)(?![\p{L}\d]))|(?:https?:\/\/|www\.)[^\s<>"»”]{2,200}|(?<![@a-z\d.-])(?:[a-z0-9_-]{1,40}\.){1,3}[a-z]{2,12}\/[\w./?=&%-]{1,200}|(?<![@a-z\d.-])(?:[a-z0-9-]{1,40}\.){1,3}(?:com|cn|net|org|example|shop|me|cc|top|vip|xyz|ltd|club)(?![a-z\d.-])|(?<![a-z\d])[a-z0-9-]{2,40}\s?[(（]?(?:点|。|\s[.]\s|dot|·)[)）]?\s?(?:com|cn|net|org|example|shop|cc|top|vip|me|app|xyz|club|co|io|ltd|site|online|康姆|西恩)(?![a-z])|(?<![@\p{L}\d.-])(?:[a-z0-9-]{2,40}\.){1,3}(?:ru|com|net|org|рф|cn|su|me|io|info|shop|store|online|app|site|by|kz|uk|co|link|cc|ly|gl|de|eu|biz|pro|example|ie|tv|ai|page|blog|tel)(?![\p{L}\d])(?:\/[^\s<>"»”]{0,200})?|(?<![\p{L}\d])[a-z0-9-]{2,40}\s?[([]?\s?(?<!\p{L})dot\s?[)\]]?\s?(?:com?|net|org|uk|ru|io|me|shop|store|info|example|biz|ie|de|eu|app|site|online|club|cafe|us|ca|au|nz|london|pub|bar|page|link|tv)(?![\p{L}\d])(?:\s?(?:dot|slash)\s[a-z0-9-]{1,40}){0,4}/giu;

/** What the platform does not allow: links, too many letters. */
export function checkPlatform({ shown }: Draft, { platform }: CheckInput, options: CheckOptions, add: (rule: RuleId, span: Span, mend: string | null) => void) {
  const known = PLATFORMS[platform ?? ''];
  if (options.linksBanned ?? known?.linksBanned ?? false) {
    for (const match of shown.matchAll(LINK)) add('link-banned', { from: match.index, to: match.index + match[0].length }, '');
  }
  const limit = options.limit === undefined ? (known?.limit ?? null) : options.limit;
  if (limit !== null && shown.length > limit) add('too-long', { from: limit, to: shown.length }, null);
}
