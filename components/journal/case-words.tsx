import { useState } from 'react';
import type { Case } from '../../lib/model/case.ts';
import type { Sighting } from '../../lib/model/sighting.ts';
import { useApp } from '../app/context.ts';
import { Stars } from '../ui/stars.tsx';
import s from './case.module.css';

/** The customer's words exactly as written (C1), and the earlier versions on demand. */
export function CaseWords({ subject, now }: { subject: Case; now: number }) {
  const { t, f } = useApp();
  const [open, setOpen] = useState(false);
  const earlier = subject.versions.slice(0, -1).reverse();
  return (
    <section className={s.words}>
      <Words review={subject.review} />
      {earlier.length > 0 && (
        <>
          <button type="button" className={s.fold} aria-expanded={open} onClick={() => { setOpen(!open); }}>
            {t('case.versions', { n: subject.versions.length })} <span aria-hidden="true">{open ? '▴' : '▾'}</span>
          </button>
          {open && (
            <ol className={s.versions}>
              {earlier.map((version, index) => (
                <li key={version.seenAt} className={s.version}>
                  <p className={s.aside}>{t('case.version', { n: earlier.length - index, when: f.moment(version.seenAt, now) })}</p>
                  <Stars rating={version.sighting.rating} scale={version.sighting.ratingScale} />
                  <Words review={version.sighting} />
                </li>
              ))}
            </ol>
          )}
        </>
      )}
    </section>
  );
}

function Words({ review }: { review: Sighting }) {
  const { t } = useApp();
  const lang = review.language ?? undefined;
  const bare = review.text === null && review.title === null && review.pros === null && review.cons === null;
  return (
    <>
      {review.title !== null && (
        <p className={s.wordsTitle} lang={lang}>
          {review.title}
        </p>
      )}
      {review.text !== null && (
        <blockquote className={s.text} lang={lang}>
          {review.text}
        </blockquote>
      )}
      {review.pros !== null && <Labelled label={t('case.pros')} text={review.pros} lang={lang} />}
      {review.cons !== null && <Labelled label={t('case.cons')} text={review.cons} lang={lang} />}
      {bare && <p className={s.aside}>{t('queue.noText')}</p>}
      {review.truncated && <p className={s.aside}>{t('case.truncated')}</p>}
      {(review.product !== null || (review.photos ?? 0) > 0) && (
        <p className={s.aside}>
          {[review.product !== null && t('case.product', { product: review.product }), (review.photos ?? 0) > 0 && t('case.photos', { n: review.photos ?? 0 })]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
    </>
  );
}

function Labelled({ label, text, lang }: { label: string; text: string; lang: string | undefined }) {
  return (
    <div>
      <p className={s.aside}>{label}</p>
      <blockquote className={s.text} lang={lang}>
        {text}
      </blockquote>
    </div>
  );
}
