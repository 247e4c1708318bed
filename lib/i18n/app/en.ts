import { caseTexts } from './en/case.ts';
import { checksTexts } from './en/checks.ts';
import { copiesTexts } from './en/copies.ts';
import { deskTexts } from './en/desk.ts';
import { generalTexts } from './en/general.ts';
import { handTexts } from './en/hand.ts';
import { importTexts } from './en/import.ts';
import { healthTexts } from './en/health.ts';
import { placesTexts } from './en/places.ts';
import { lessonTexts } from './en/lessons.ts';
import { popupTexts } from './en/popup.ts';
import { privacyTexts } from './en/privacy.ts';
import { queueTexts } from './en/queue.ts';
import { recoveryTexts } from './en/recovery.ts';
import { setupTexts } from './en/setup.ts';
import { tableTexts } from './en/table.ts';
import { talkTexts } from './en/talk.ts';
import { todayTexts } from './en/today.ts';
import { checkTexts } from './en/check.ts';
import { reportTexts } from './en/report.ts';
import { regulationTexts } from './en/regulation.ts';
import { peopleTexts } from './en/people.ts';
import { ruleTexts } from './en/rules.ts';

/** Texts of our own screens in English. */
export const en = { ...generalTexts, ...popupTexts, ...queueTexts, ...caseTexts, ...checksTexts, ...deskTexts, ...copiesTexts, ...placesTexts, ...tableTexts, ...talkTexts, ...setupTexts, ...recoveryTexts, ...handTexts, ...importTexts, ...lessonTexts, ...healthTexts, ...privacyTexts, ...todayTexts, ...checkTexts, ...reportTexts, ...regulationTexts, ...peopleTexts, ...ruleTexts };
