import { checkReply } from '../../lib/reply/check/check.ts';
import { replyLanguage } from '../../lib/reply/language.ts';
import type { Asked, Told } from './checks-load.ts';
import { viewOf } from './checks-view.ts';
import { spellIn } from './spell.ts';

/**
 * The checks beside the screen's own thread: the rules of three languages and a dictionary are first read for about a second,
 * and no letter may wait for that.
 */
addEventListener('message', ({ data }: MessageEvent<Asked>) => void answer(data));

async function answer({ id, subject, text, surroundings }: Asked): Promise<void> {
  let told: Told;
  try {
    told = { id, view: viewOf(checkReply, subject, text, surroundings, await spellIn(replyLanguage(subject.review))) };
  } catch (error) {
    console.error(error);
    told = { id, view: null };
  }
  postMessage(told);
}
