import type { Template } from './template.ts';
import { en } from './templates/en/index.ts';
import { ru } from './templates/ru/index.ts';
import { zh } from './templates/zh/index.ts';

/** The approved set. None offers a reward (C8), none argues or makes excuses (A11); the tests hold that. */
export const templates: readonly Template[] = [...ru, ...en, ...zh];
