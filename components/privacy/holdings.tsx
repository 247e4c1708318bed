import { useId, useState } from 'react';
import { pickFile, writeFile } from '../../lib/browser/folder.ts';
import { keptBesides } from '../../lib/browser/holdings.ts';
import { listCopies } from '../../lib/journal/copies.ts';
import { holdings } from '../../lib/journal/holdings.ts';
import { useApp, useJournal } from '../app/context.ts';
import { Button } from '../ui/button.tsx';
import { downloadFile } from '../ui/download.ts';
import { Notice } from '../ui/notice.tsx';
import { useLongWork } from './use-long-work.ts';
import { Working } from './working.tsx';
import s from './privacy.module.css';

const TYPE = 'application/json';

/** «Всё, что хранит это расширение» as one file. */
export function Holdings() {
  const { t, f } = useApp();
  const { db } = useJournal();
  const work = useLongWork();
  const [said, setSaid] = useState<{ tone: 'good' | 'plain'; text: string } | null>(null);
  const title = useId();

  const save = async (): Promise<void> => {
    setSaid(null);
    const name = `${t('holdings.fileName', { date: Temporal.Now.plainDateISO().toString() })}.json`;
    await work.run(async ({ show, signal }) => {
      // First: the browser counts the click only while it is fresh.
      const place = await pickFile(name);
      if (place === null) return;
      const besides = { at: new Date().toISOString(), ...(await keptBesides()), copies: await copiesHere() };
      const content = holdings(db, besides, { onProgress: show('holdings.writing'), signal });
      if (place) {
        const bytes = await writeFile(place, content);
        setSaid({ tone: 'good', text: t('holdings.saved', { name: place.name, size: f.size(bytes) }) });
        return;
      }
      const file = await new Response(content).blob();
      downloadFile(file, TYPE, name);
      setSaid({ tone: 'plain', text: t('holdings.handed', { name, size: f.size(file.size) }) });
    });
  };
  return (
    <section className={s.part} aria-labelledby={title}>
      <h3 id={title}>{t('holdings.title')}</h3>
      <p className={s.aside}>{t('holdings.lead')}</p>
      <div className={s.row}>
        <Button disabled={work.running !== null} onClick={() => void save()}>
          {t('holdings.save')}
        </Button>
      </div>
      <Working work={work}>{said && <Notice tone={said.tone} text={said.text} />}</Working>
    </section>
  );
}

/** Firefox has no such place in a private window: then there are none. */
async function copiesHere(): Promise<unknown> {
  try {
    return await listCopies();
  } catch (error) {
    console.warn(error);
    return [];
  }
}
