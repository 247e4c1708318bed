import { useRef, useState } from 'react';
import { forgetLesson, keepLessons, readLessons } from '../../lib/browser/lessons.ts';
import { requestPlatforms, removePlatform } from '../../lib/browser/permissions.ts';
import type { Platform } from '../../lib/platforms/adapter.ts';
import { isTeachable } from '../../lib/platforms/lesson/about.ts';
import { useApp } from '../app/context.ts';
import { Button } from '../ui/button.tsx';
import { downloadFile } from '../ui/download.ts';
import { Notice } from '../ui/notice.tsx';
import { lessonsFile, lessonsIn } from './lessons-file.ts';
import { useGranted } from './use-granted.ts';
import s from './desk.module.css';

type Said = { tone: 'good' | 'bad'; text: string };
const FILE = 'application/json';

/** The sites that the manager taught: leave to read them, out to a file and in from one, forgotten and brought back. */
export function Lessons() {
  const { t, sites } = useApp();
  const granted = useGranted(sites);
  const [said, setSaid] = useState<Said | null>(null);
  const [forgotten, setForgotten] = useState<{ name: string; back: () => Promise<void> } | null>(null);
  const file = useRef<HTMLInputElement>(null);

  const save = async (): Promise<void> => {
    downloadFile(lessonsFile(await readLessons()), FILE, `${t('lessons.fileName')}.json`);
  };
  const load = async (chosen: File): Promise<void> => {
    const lessons = await lessonsIn(chosen);
    if (lessons === null) setSaid({ tone: 'bad', text: t('lessons.wrongFile') });
    else {
      const ours = lessons.filter(({ host }) => isTeachable(host));
      await keepLessons(ours);
      const skipped = lessons.length - ours.length;
      setSaid({ tone: skipped > 0 ? 'bad' : 'good', text: [t('lessons.loaded', { n: ours.length }), ...(skipped > 0 ? [t('lessons.skipped', { n: skipped })] : [])].join('. ') });
    }
  };
  const forget = async (site: Platform): Promise<void> => {
    const lessons = (await readLessons()).filter(({ host }) => site.origins.includes(`https://${host}/*`));
    // The leave to read goes with the lesson: nothing is read there any more.
    await removePlatform(site.origins);
    await Promise.all(lessons.map(({ host }) => forgetLesson(host)));
    setForgotten({ name: site.name.ru, back: () => keepLessons(lessons) });
  };

  return (
    <section className={s.lessons} aria-labelledby="lessons-title">
      <h2 id="lessons-title">{t('lessons.title')}</h2>
      <p className={s.aside}>{t('lessons.lead')}</p>
      {sites.length > 0 && (
        <ul className={s.lessonList}>
          {sites.map((site) => (
            <li key={site.id}>
              <span>
                <b>{site.name.ru}</b> <span className={s.aside}>{site.origins.map((origin) => origin.replace(/^https:\/\/|\/\*$/g, '')).join(', ')}</span>
              </span>
              <span className={s.lessonButtons}>
                {granted?.has(site.id) === true ? (
                  <Button onClick={() => void removePlatform(site.origins)}>{t('platforms.revoke')}</Button>
                ) : (
                  <Button look="primary" onClick={() => void requestPlatforms(site.origins)}>{t('platforms.grant')}</Button>
                )}
                <Button aria-label={`${t('lessons.forget')}: ${site.name.ru}`} onClick={() => void forget(site)}>
                  {t('lessons.forget')}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      {forgotten && (
        <Notice announce text={t('lessons.forgotten', { name: forgotten.name })}>
          <Button onClick={() => void forgotten.back().then(() => { setForgotten(null); })}>{t('app.restore')}</Button>
        </Notice>
      )}
      {said && <Notice announce tone={said.tone} text={said.text} />}
      <div className={s.lessonButtons}>
        <Button disabled={sites.length === 0} onClick={() => void save()}>
          {t('lessons.save')}
        </Button>
        <Button onClick={() => file.current?.click()}>{t('lessons.load')}</Button>
        <input
          ref={file}
          type="file"
          accept={`${FILE},.json`}
          hidden
          aria-label={t('lessons.load')}
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            event.target.value = '';
            if (chosen) void load(chosen);
          }}
        />
      </div>
    </section>
  );
}
