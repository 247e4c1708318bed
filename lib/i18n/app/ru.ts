import { caseTexts } from './ru/case.ts';
import { checksTexts } from './ru/checks.ts';
import { copiesTexts } from './ru/copies.ts';
import { deskTexts } from './ru/desk.ts';
import { generalTexts } from './ru/general.ts';
import { handTexts } from './ru/hand.ts';
import { importTexts } from './ru/import.ts';
import { healthTexts } from './ru/health.ts';
import { placesTexts } from './ru/places.ts';
import { lessonTexts } from './ru/lessons.ts';
import { popupTexts } from './ru/popup.ts';
import { privacyTexts } from './ru/privacy.ts';
import { queueTexts } from './ru/queue.ts';
import { recoveryTexts } from './ru/recovery.ts';
import { setupTexts } from './ru/setup.ts';
import { tableTexts } from './ru/table.ts';
import { talkTexts } from './ru/talk.ts';
import { todayTexts } from './ru/today.ts';
import { checkTexts } from './ru/check.ts';
import { reportTexts } from './ru/report.ts';
import { regulationTexts } from './ru/regulation.ts';
import { peopleTexts } from './ru/people.ts';
import { ruleTexts } from './ru/rules.ts';

/** Texts of our own screens in Russian, the first catalogue: the other two have the same keys and the same open places. */
export const ru = { ...generalTexts, ...popupTexts, ...queueTexts, ...caseTexts, ...checksTexts, ...deskTexts, ...copiesTexts, ...placesTexts, ...tableTexts, ...talkTexts, ...setupTexts, ...recoveryTexts, ...handTexts, ...importTexts, ...lessonTexts, ...healthTexts, ...privacyTexts, ...todayTexts, ...checkTexts, ...reportTexts, ...regulationTexts, ...peopleTexts, ...ruleTexts };
