import type { SameKeys } from '../catalogue.ts';
import type { Language } from '../language.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

export type TeachCatalogue = typeof ru;

/** The words of the teaching in every language; a page gets one of them from the background. */
export const teachCatalogues: Record<Language, SameKeys<TeachCatalogue>> = { ru, en, zh };
