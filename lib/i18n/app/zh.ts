import { caseTexts } from './zh/case.ts';
import { checksTexts } from './zh/checks.ts';
import { copiesTexts } from './zh/copies.ts';
import { deskTexts } from './zh/desk.ts';
import { generalTexts } from './zh/general.ts';
import { handTexts } from './zh/hand.ts';
import { importTexts } from './zh/import.ts';
import { healthTexts } from './zh/health.ts';
import { placesTexts } from './zh/places.ts';
import { lessonTexts } from './zh/lessons.ts';
import { popupTexts } from './zh/popup.ts';
import { privacyTexts } from './zh/privacy.ts';
import { queueTexts } from './zh/queue.ts';
import { recoveryTexts } from './zh/recovery.ts';
import { setupTexts } from './zh/setup.ts';
import { tableTexts } from './zh/table.ts';
import { talkTexts } from './zh/talk.ts';
import { todayTexts } from './zh/today.ts';
import { checkTexts } from './zh/check.ts';
import { reportTexts } from './zh/report.ts';
import { regulationTexts } from './zh/regulation.ts';
import { peopleTexts } from './zh/people.ts';
import { ruleTexts } from './zh/rules.ts';

/** Texts of our own screens in Chinese. */
export const zh = { ...generalTexts, ...popupTexts, ...queueTexts, ...caseTexts, ...checksTexts, ...deskTexts, ...copiesTexts, ...placesTexts, ...tableTexts, ...talkTexts, ...setupTexts, ...recoveryTexts, ...handTexts, ...importTexts, ...lessonTexts, ...healthTexts, ...privacyTexts, ...todayTexts, ...checkTexts, ...reportTexts, ...regulationTexts, ...peopleTexts, ...ruleTexts };
