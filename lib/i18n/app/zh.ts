import { caseTexts } from './zh/case.ts';
import { deskTexts } from './zh/desk.ts';
import { generalTexts } from './zh/general.ts';
import { popupTexts } from './zh/popup.ts';
import { queueTexts } from './zh/queue.ts';
import { setupTexts } from './zh/setup.ts';

/** Texts of our own screens in Chinese. */
export const zh = { ...generalTexts, ...popupTexts, ...queueTexts, ...caseTexts, ...deskTexts, ...setupTexts };
