import type { SameKeys } from '../catalogue.ts';
import type { Language } from '../language.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

export type PageCatalogue = typeof ru;

/** The words of marks and bar in every language; a page gets one of them from the background. */
export const pageCatalogues: Record<Language, SameKeys<PageCatalogue>> = { ru, en, zh };
