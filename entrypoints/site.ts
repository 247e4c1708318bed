import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askBackground } from '../lib/browser/in-page.ts';
import { world } from '../lib/page/world.ts';
import { lessonAdapter } from '../lib/platforms/lesson/adapter.ts';

/**
 * Runs before `reviews.ts` on pages of a site that the manager taught: asks for the lesson and brings the reader that
 * follows it.
 */
export default defineUnlistedScript(() => {
  void askBackground('lesson.mine', {}).then(
    ({ lesson }) => {
      if (lesson === null) return;
      // What was read before it was taught, or by an older lesson, is read anew.
      world.otklikReviews?.end();
      world.otklikAdapter = lessonAdapter(lesson);
      delete world.otklikContext;
      world.otklikStart?.();
    },
    (error: unknown) => {
      console.debug('otklik:', error);
    },
  );
});
