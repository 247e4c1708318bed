import { dropErasedSent } from '../../components/reply/model/drop-sent.ts';
import { readSent, trimSent } from '../../lib/browser/sent-log.ts';
import { journal } from './journal.ts';

/** What was sent to models goes when its month is over, and with the cases that were erased since. Called by the clock. */
export async function forgetSent(): Promise<void> {
  try {
    await trimSent(Date.now());
    if ((await readSent()).length > 0) await dropErasedSent(await journal());
  } catch (error) {
    console.error(error);
  }
}
