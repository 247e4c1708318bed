import { checkReply } from '../../lib/reply/check/check.ts';
import type { Asked, Told } from './checks-load.ts';
import { viewOf } from './checks-view.ts';

/**
 * The checks beside the screen's own thread: the rules of three languages are first read for about a second, and no
 * letter may wait for that.
 */
addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  let told: Told;
  try {
    told = { id: data.id, view: viewOf(checkReply, data.subject, data.text, data.surroundings) };
  } catch (error) {
    console.error(error);
    told = { id: data.id, view: null };
  }
  postMessage(told);
});
