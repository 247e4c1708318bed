import { caseTexts } from './en/case.ts';
import { checksTexts } from './en/checks.ts';
import { deskTexts } from './en/desk.ts';
import { generalTexts } from './en/general.ts';
import { handTexts } from './en/hand.ts';
import { healthTexts } from './en/health.ts';
import { placesTexts } from './en/places.ts';
import { lessonTexts } from './en/lessons.ts';
import { popupTexts } from './en/popup.ts';
import { queueTexts } from './en/queue.ts';
import { setupTexts } from './en/setup.ts';
import { talkTexts } from './en/talk.ts';

/** Texts of our own screens in English. */
export const en = { ...generalTexts, ...popupTexts, ...queueTexts, ...caseTexts, ...checksTexts, ...deskTexts, ...placesTexts, ...talkTexts, ...setupTexts, ...handTexts, ...lessonTexts, ...healthTexts };
