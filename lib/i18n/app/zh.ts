import { caseTexts } from './zh/case.ts';
import { checksTexts } from './zh/checks.ts';
import { deskTexts } from './zh/desk.ts';
import { generalTexts } from './zh/general.ts';
import { handTexts } from './zh/hand.ts';
import { healthTexts } from './zh/health.ts';
import { placesTexts } from './zh/places.ts';
import { lessonTexts } from './zh/lessons.ts';
import { popupTexts } from './zh/popup.ts';
import { queueTexts } from './zh/queue.ts';
import { setupTexts } from './zh/setup.ts';
import { talkTexts } from './zh/talk.ts';

/** Texts of our own screens in Chinese. */
export const zh = { ...generalTexts, ...popupTexts, ...queueTexts, ...caseTexts, ...checksTexts, ...deskTexts, ...placesTexts, ...talkTexts, ...setupTexts, ...handTexts, ...lessonTexts, ...healthTexts };
