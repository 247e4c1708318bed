import { caseTexts } from './en/case.ts';
import { deskTexts } from './en/desk.ts';
import { generalTexts } from './en/general.ts';
import { popupTexts } from './en/popup.ts';
import { queueTexts } from './en/queue.ts';
import { setupTexts } from './en/setup.ts';

/** Texts of our own screens in English. */
export const en = { ...generalTexts, ...popupTexts, ...queueTexts, ...caseTexts, ...deskTexts, ...setupTexts };
