import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import { lastReplies } from '../../lib/journal/queries.ts';
import type { Case } from '../../lib/model/case.ts';
import { platforms } from '../../lib/platforms/hosts.ts';
import { templates as ours } from '../../lib/reply/templates.ts';
import { proposeFrom, proposeReplies, replyLanguage, type Proposal, type ProposeOptions } from '../../lib/reply/propose.ts';
import { templateRecords } from '../../lib/reply/template-record.ts';
import { companyValues } from '../../lib/reply/values.ts';
import { toneOf, type Tone } from '../../lib/triage/tone.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useOwnTemplates } from '../templates/use-templates.ts';
import { cx } from '../ui/cx.ts';
import { signature } from './signature.ts';
import s from './reply.module.css';

/** So many replies of the same place are looked at, so that customers do not read the same words twice. */
const RECENT = 300;

const toneNames: Record<Tone, PlainKey> = {
  positive: 'tone.positive',
  neutral: 'tone.neutral',
  negative: 'tone.negative',
  unsure: 'tone.unsure',
};
const toneSigns: Record<Tone, string> = { positive: '+', neutral: '=', negative: '−', unsure: '?' };

export interface Proposing {
  tone: ReturnType<typeof toneOf>;
  proposals: Proposal[] | null;
  /** What they were made by; null while they are. */
  options: ProposeOptions | null;
  /** The same template once more, with what is known now. */
  from: (template: string) => Proposal | null;
}

/**
 * Three replies for this review, best first; null until the journal has told the recent ones: before that, the best might
 * be the one the last customer got. `typed`: what the manager told for this review alone.
 */
export function useProposals(subject: Case, typed: Readonly<Record<string, string>>): Proposing {
  const { settings } = useApp();
  const { db } = useJournal();
  const { review, platform } = subject;
  const placeId = review.place.id;
  const further = wroteOn(subject);
  const past = useLiveQuery(() => lastReplies(db, platform, placeId, RECENT), [db, platform, placeId]);
  const own = useOwnTemplates();
  const { me, replyValues } = settings;
  return useMemo(() => {
    const tone = toneOf(review);
    const options: ProposeOptions | null = past && own ? {
      tone: tone.tone,
      language: replyLanguage(review),
      recent: past.map(({ text }) => text),
      place: signature(platform, review),
      limit: platforms.find((one) => one.id === platform)?.replyLimit ?? null,
      values: companyValues(me.name, replyValues, typed),
      history: templateRecords(past),
      ...(own.length > 0 && { templates: own }),
    } : null;
    // The templates answer a review; what the customer wrote after our reply needs words of its own.
    const proposals = further ? [] : options && proposeReplies(review, options);
    return {
      tone,
      proposals,
      options,
      from(id) {
        const template = [...(own ?? []), ...ours].find((one) => one.id === id);
        return template && options ? proposeFrom(template, review, options) : null;
      },
    };
  }, [platform, review, past, own, me.name, replyValues, typed, further]);
}

/** Whether the reply in hand is one to what the customer wrote after an earlier one. */
function wroteOn({ rounds }: Case): boolean {
  return rounds.length > 0;
}

interface Props {
  subject: Case;
  guess: ReturnType<typeof toneOf>;
  proposals: readonly Proposal[] | null;
  /** The words in the editor: their proposal is marked. */
  text: string;
  onChoose: (proposal: Proposal) => void;
}

export function Proposals({ subject, guess, proposals, text, onChoose }: Props) {
  const { t } = useApp();
  if (subject.review.kind === 'question') return <p className={s.tone}>{t('reply.question')}</p>;
  if (wroteOn(subject)) return <p className={s.tone}>{t('reply.further')}</p>;
  const name = t(toneNames[guess.tone]);
  const why =
    guess.by === 'rating'
      ? t('reply.toneByRating', { tone: name })
      : guess.by === 'words'
        ? t('reply.toneByWords', { tone: name, words: guess.reasons.slice(0, 4).join(', ') })
        : t('reply.toneUnknown');
  return (
    <div className={s.proposals}>
      <p className={s.tone}>
        <span className={cx(s.sign, s[guess.tone])} aria-hidden="true">
          {toneSigns[guess.tone]}
        </span>
        {why}
      </p>
      <ul aria-label={t('reply.proposals')}>
        {proposals?.map((proposal, index) => (
          <li key={proposal.text}>
            <button
              type="button"
              className={s.proposal}
              aria-pressed={proposal.text === text}
              lang={proposal.language}
              onClick={() => { onChoose(proposal); }}
            >
              <span className={s.number}>
                <span className="quiet">{t('reply.proposal', { n: index + 1 })}</span>
                <span aria-hidden="true">{index + 1}</span>
              </span>
              <span className={s.preview}>{proposal.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
