import { useRef, useState } from 'react';
import { pickFile } from '../../lib/browser/folder.ts';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import type { WrittenCopy } from '../../lib/model/copy.ts';
import { useApp, useJournal } from '../app/context.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox, Field } from '../ui/field.tsx';
import { Notice, Said } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { journalFileName } from './file-name.ts';
import { refusalKey } from './refusal.ts';
import { writeByHand } from './write-file.ts';
import s from './copies.module.css';

/** Whoever has the file has all the time in the world to guess. */
const PASSPHRASE_LEAST = 8;

const words = {
  backup: { save: 'copies.save', picked: 'copies.saved', handed: 'copies.handed' },
  colleague: { save: 'colleague.save', picked: 'colleague.saved', handed: 'colleague.handed' },
} as const satisfies Record<WrittenCopy['for'], Record<string, string>>;

type Said = { tone: 'good' | 'plain' | 'bad'; text: string };

/** Writes the journal into a file, with a passphrase if the person wants one. */
export function SaveFile({ purpose, primary = false }: { purpose: WrittenCopy['for']; primary?: boolean }) {
  const { t, f, zone } = useApp();
  const { db } = useJournal();
  const [locked, setLocked] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [wrong, setWrong] = useState<PlainKey | null>(null);
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const stopping = useRef<AbortController | null>(null);
  const { save, picked, handed } = words[purpose];

  const write = async (): Promise<void> => {
    setSaid(null);
    const problem = locked ? passphraseProblem(passphrase, again) : null;
    setWrong(problem);
    if (problem !== null) return;
    const controller = new AbortController();
    stopping.current = controller;
    const name = journalFileName(t, Date.now(), zone, purpose, locked);
    try {
      // First: the browser counts the click only while it is fresh.
      const place = await pickFile(name);
      if (place === null) return;
      setProgress({ done: 0, total: 0 });
      const copy = await writeByHand(db, {
        name,
        purpose,
        passphrase: locked ? passphrase : null,
        place,
        onProgress: (done, total) => { setProgress({ done, total }); },
        signal: controller.signal,
      });
      const about = { name: copy.name, size: f.size(copy.bytes) };
      setSaid(copy.way === 'picked' ? { tone: 'good', text: t(picked, about) } : { tone: 'plain', text: t(handed, about) });
      setPassphrase('');
      setAgain('');
      setLocked(false);
    } catch (error) {
      setSaid({ tone: controller.signal.aborted ? 'plain' : 'bad', text: t(refusalKey(error)) });
    } finally {
      setProgress(null);
    }
  };

  const busy = progress !== null;
  return (
    <form
      className={s.form}
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      <Checkbox label={t('copies.lock')} checked={locked} disabled={busy} onChange={(event) => { setLocked(event.target.checked); setWrong(null); }} />
      {locked && (
        <div className={s.fields}>
          <Field label={t('copies.passphrase')} hint={t('copies.passphraseHint')} type="password" autoComplete="new-password" value={passphrase} aria-invalid={wrong !== null} onChange={(event) => { setPassphrase(event.target.value); }} />
          <Field label={t('copies.passphraseAgain')} type="password" autoComplete="new-password" value={again} aria-invalid={wrong === 'copies.passphraseDiffers'} onChange={(event) => { setAgain(event.target.value); }} />
        </div>
      )}
      {wrong !== null && <Notice tone="bad" announce text={t(wrong)} />}
      <div className={s.buttons}>
        <Button type="submit" look={primary ? 'primary' : 'normal'} disabled={busy}>
          {t(save)}
        </Button>
      </div>
      {progress && <Progress text={t('copies.writing')} {...progress} onCancel={() => stopping.current?.abort()} />}
      <Said>{said && said.tone !== 'bad' && <Notice tone={said.tone} text={said.text} />}</Said>
      {said?.tone === 'bad' && <Notice tone="bad" announce text={said.text} />}
    </form>
  );
}

function passphraseProblem(passphrase: string, again: string): PlainKey | null {
  if (passphrase.length < PASSPHRASE_LEAST) return 'copies.passphraseShort';
  return passphrase === again ? null : 'copies.passphraseDiffers';
}
