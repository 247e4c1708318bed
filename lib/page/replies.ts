import type { Key } from '../model/sighting.ts';
import { records, type RecordsDeps } from './records.ts';
import { watchSubmissions, type SubmissionDeps, type SubmissionWatch } from './submission.ts';
import type { SeenPage } from './options.ts';

/** All that follows what somebody writes on the page: brought when somebody does. */
export interface Replies extends SubmissionWatch {
  /** Tells the journal what was done with a reply, until it has heard. */
  record(page: SeenPage, shown: Key, step: 'inserted' | 'submitted', text: string): Promise<void>;
}

/** `sent`: the platform took a reply of this case; returns where, null where that is not known. */
export type ReplyDeps = Omit<SubmissionDeps, 'submitted'> & RecordsDeps & { sent(shown: Key): SeenPage | null };

export function watchReplies(deps: ReplyDeps): Replies {
  const recorded = records(deps);
  const submissions = watchSubmissions({
    ...deps,
    async submitted(shown, text) {
      const page = deps.sent(shown);
      if (page) await recorded.record(page, shown, 'submitted', text);
    },
  });
  return {
    ...submissions,
    record: recorded.record,
    // Neither a press that waits for its evidence nor news that the journal has not heard may be overtaken by what is seen.
    pending: (shown) => submissions.pending(shown) || recorded.pending(shown),
  };
}
