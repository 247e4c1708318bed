import type { Template } from './template.ts';
import { en } from './templates/en.ts';
import { ru } from './templates/ru.ts';
import { zh } from './templates/zh.ts';

/** The approved set. None offers a reward (C8), none argues or makes excuses (A11); the tests hold that. */
export const templates: readonly Template[] = [...ru, ...en, ...zh];
