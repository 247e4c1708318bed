/** Changes with anything that the weights depend on. */
export function hashOf(language: 'ru' | 'en' | 'zh'): string;
