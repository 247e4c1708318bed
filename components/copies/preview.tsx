import { useId } from 'react';
import type { Staged } from '../../lib/journal/restore.ts';
import { useApp } from '../app/context.ts';
import { useNow } from '../app/use-now.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { How } from './take.ts';
import type { Source } from './use-incoming.ts';
import { Rewritten } from './rewritten.tsx';
import s from './copies.module.css';

interface Props {
  name: string;
  purpose: Source['purpose'];
  staged: Staged;
  onTake: (how: How) => void;
  onLeave: () => void;
}

/** What a file holds, what it would change, and the choice: to add it, to become it, or to leave it. */
export function Preview({ name, purpose, staged, onTake, onLeave }: Props) {
  const { t, f } = useApp();
  const now = useNow();
  const id = useId();
  const { summary, preview } = staged;
  const { header } = summary;
  const by = header.author.name.trim();
  const about = [
    t(header.for === 'backup' ? 'preview.backup' : 'preview.colleague', { when: f.moment(Date.parse(header.createdAt), now) }),
    t('preview.cases', { n: summary.cases }),
    ...(by === '' ? [] : [t('preview.by', { name: by })]),
  ].join(' · ');
  // A colleague's file holds no questions and no looks: to become it would lose them.
  const replaces = purpose === 'restore' && header.for === 'backup';
  const empty = preview.casesOnlyHere === 0 && preview.changedCases === 0 && preview.newCases === summary.cases;
  return (
    <>
      <h3 className={s.name}>{name}</h3>
      <p className={s.aside}>{about}</p>
      {summary.leftOut > 0 && <Notice tone="warn" text={t('preview.leftOut', { n: summary.leftOut })} />}
      <Differences staged={staged} replaces={replaces} />
      {preview.rewritten.events > 0 && <Rewritten {...preview.rewritten} now={now} />}
      <div className={s.choices}>
        {replaces && (
          <div>
            <Button look={empty ? 'primary' : 'normal'} aria-describedby={`${id}-replace`} onClick={() => { onTake('replace'); }}>
              {t('preview.replace')}
            </Button>
            <p id={`${id}-replace`} className={s.aside}>
              {preview.casesOnlyHere > 0 ? t('preview.replaceLoses', { n: preview.casesOnlyHere }) : t('preview.replaceHint')}
            </p>
          </div>
        )}
        {!(replaces && empty) && (
          <div>
            <Button look={preview.rewritten.events > 0 ? 'normal' : 'primary'} disabled={preview.newEvents + preview.newQuestions + preview.rewritten.events === 0} aria-describedby={`${id}-merge`} onClick={() => { onTake('merge'); }}>
              {t('preview.merge')}
            </Button>
            <p id={`${id}-merge`} className={s.aside}>
              {t(preview.rewritten.events > 0 ? 'preview.mergeRewrites' : preview.erasedThere > 0 ? 'preview.mergeErases' : 'preview.mergeHint')}
            </p>
          </div>
        )}
        <Button onClick={onLeave}>{t('preview.leave')}</Button>
      </div>
    </>
  );
}

/** One line for each kind of difference that there is. */
function Differences({ staged: { preview }, replaces }: { staged: Staged; replaces: boolean }) {
  const { t } = useApp();
  const lines = [
    preview.newCases > 0 && t('preview.newCases', { n: preview.newCases }),
    preview.changedCases > 0 && t('preview.changedCases', { n: preview.changedCases }),
    preview.newPlaces > 0 && t('preview.newPlaces', { n: preview.newPlaces }),
    preview.newQuestions > 0 && t('preview.newQuestions', { n: preview.newQuestions }),
    preview.joined > 0 && t('preview.joined', { n: preview.joined }),
    replaces && preview.casesOnlyHere > 0 && t('preview.onlyHere', { n: preview.casesOnlyHere }),
    preview.erasedThere > 0 && t('preview.erasedThere', { n: preview.erasedThere }),
    preview.erasedHere > 0 && t('preview.erasedHere', { n: preview.erasedHere }),
  ].filter((line) => line !== false);
  if (lines.length === 0 && preview.rewritten.events > 0) return null;
  if (lines.length === 0) return <p>{t(preview.newEvents > 0 ? 'preview.onlyEvents' : 'preview.nothingNew')}</p>;
  return (
    <ul className={s.differences} aria-label={t('preview.differences')}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
