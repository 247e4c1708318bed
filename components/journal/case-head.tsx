import type { PlainKey } from '../../lib/i18n/texts.ts';
import type { Case } from '../../lib/model/case.ts';
import { channelOf, ON_PAGE } from '../../lib/model/channel.ts';
import type { Doubt } from '../../lib/model/sighting.ts';
import { useApp, useJournal } from '../app/context.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { DueSentence } from './due.tsx';
import { authorOf, platformName } from './names.ts';
import { openCase } from './open-case.ts';
import { Score } from './score.tsx';
import s from './case.module.css';

/** Why the manager was asked before this was saved. */
const doubts: Record<Doubt, PlainKey> = { guess: 'case.doubtGuess', editor: 'case.doubtEditor', testimonial: 'case.doubtTestimonial' };

interface Props {
  subject: Case;
  now: number;
  /** Back to the list; absent where the list stands beside. */
  onBack?: (() => void) | undefined;
  headingLevel: 'h1' | 'h2';
}

/** Who, how many stars, when, where – and how long there is to answer. */
export function CaseHead({ subject, now, onBack, headingLevel: Heading }: Props) {
  const { t, f, language, sites } = useApp();
  const { db } = useJournal();
  const { review, appeared } = subject;
  const when =
    appeared.earliest === null
      ? t('case.appearedUnknown', { when: f.moment(subject.firstSeenAt, now) })
      : f.interval(appeared.earliest, appeared.latest, now);
  const where = [platformName(subject.platform, { language, sites }), review.place.name].filter(Boolean).join(' · ');
  return (
    <header className={s.head}>
      <div className={s.headLine}>
        {onBack && (
          <Button look="plain" className={s.back} onClick={onBack} aria-label={t('case.back')}>
            ‹
          </Button>
        )}
        <Heading className={s.name} tabIndex={-1}>
          {authorOf(subject, t)}
        </Heading>
        <Score review={review} />
      </div>
      <p className={s.aside} title={review.postedShown === null ? undefined : t('case.appearedShown', { shown: review.postedShown })}>
        {when}
      </p>
      <p className={s.where}>
        <span>{where}</span>
        {subject.erasedAt === null && channelOf(subject.platform) === ON_PAGE && (
          <Button look="plain" className={s.open} onClick={() => void openCase(db, subject)}>
            {t('case.open')} ↗
          </Button>
        )}
      </p>
      <DueSentence subject={subject} now={now} />
      {subject.erasedAt !== null && <Notice text={t('case.erased', { when: f.moment(subject.erasedAt, now) })} />}
      {review.doubt !== null && <Notice tone="warn" text={t(doubts[review.doubt])} />}
      {subject.editedAt !== null && <p className={s.aside}>{t('case.editedAt', { when: f.moment(subject.editedAt, now) })}</p>}
      {subject.vanishedAt !== null && <p className={s.aside}>{t('case.vanishedAt', { when: f.stamp(subject.vanishedAt, now) })}</p>}
    </header>
  );
}
