import { insertReply } from '../lib/page/insertion.ts';
import { world } from '../lib/page/world.ts';

/** Brought into a page of reviews right before a reply is put into a box: pages that are only read do not carry it. */
export default {
  main() {
    world.otklikInsert = insertReply;
  },
};
