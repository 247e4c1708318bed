import { healthWatch } from '../lib/page/health-watch.ts';
import { world } from '../lib/page/world.ts';

/** Brought by the background to a page that has changed under its adapter: reading falls back on structured data. */
export default {
  main() {
    world.otklikHealth = healthWatch;
  },
};
