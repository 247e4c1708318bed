/** Languages of the screens. The language of a reply is another matter: it follows the customer. */
export type Language = 'ru' | 'en' | 'zh';
export const languages: readonly Language[] = ['ru', 'en', 'zh'];

/** Each language by its own name: a person looks for theirs in it. */
export const languageNames: Record<Language, string> = { ru: 'Русский', en: 'English', zh: '中文' };

/** Tag for `Intl` and for the `lang` attribute. */
export function localeOf(language: Language): string {
  return language === 'zh' ? 'zh-CN' : language;
}

/** The first of the wanted tags (as in `navigator.languages`) that we have; Russian where we have none of them. */
export function pickLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const base = tag.toLowerCase().split('-')[0];
    const found = languages.find((language) => language === base);
    if (found) return found;
  }
  return 'ru';
}
