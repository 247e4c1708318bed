import { watchReplies } from '../lib/page/replies.ts';
import { world } from '../lib/page/world.ts';

/** Brought by the background when somebody begins to write on a page of reviews: sees that the platform takes a reply. */
export default {
  main() {
    world.otklikWriting = watchReplies;
  },
};
