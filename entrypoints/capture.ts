import { captures } from '../lib/page/captures.ts';
import { world } from '../lib/page/world.ts';

/** Brought by the background when something of a page is saved, or the popup asks what it holds. */
export default {
  main() {
    world.otklikCapture = captures;
  },
};
