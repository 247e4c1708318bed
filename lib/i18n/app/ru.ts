import { caseTexts } from './ru/case.ts';
import { deskTexts } from './ru/desk.ts';
import { generalTexts } from './ru/general.ts';
import { popupTexts } from './ru/popup.ts';
import { queueTexts } from './ru/queue.ts';
import { setupTexts } from './ru/setup.ts';

/** Texts of our own screens in Russian, the first catalogue: the other two have the same keys and the same open places. */
export const ru = { ...generalTexts, ...popupTexts, ...queueTexts, ...caseTexts, ...deskTexts, ...setupTexts };
