import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { world } from '../lib/page/world.ts';
import { WEB } from '../lib/platforms/web/about.ts';
import { generic } from '../lib/platforms/web/index.ts';
import { pageName } from './selection/page-name.ts';

/**
 * Runs before `reviews.ts` on pages of no known platform, after a click on the toolbar button: brings the reader of
 * structured data and names the page, for reviews that name no place.
 */
export default defineUnlistedScript(() => {
  // A platform's page that its own script reads already stays with it.
  if (world.otklikAdapter && world.otklikAdapter.platform !== WEB) return;
  world.otklikAdapter = generic;
  world.otklikContext = { name: pageName(document) };
});
