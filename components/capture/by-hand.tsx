import { useEffect, useRef, useState } from 'react';
import { ask } from '../../lib/browser/messages.ts';
import { dropSelected, keptSelected, watchSelected, type Kept, type Selected } from '../../lib/browser/selection.ts';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import type { Key } from '../../lib/model/sighting.ts';
import { useApp } from '../app/context.ts';
import { useAction } from '../app/use-action.ts';
import { useNow } from '../app/use-now.ts';
import { Button } from '../ui/button.tsx';
import { Area, Field, Select } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { useSay } from '../ui/say.tsx';
import { enteredSighting, filledFrom, meansOf, type Entered } from './entered.ts';
import s from './by-hand.module.css';

/** What was selected on a page and waits for its form; null when nothing does. */
export function useKeptSelection(): Kept | null {
  const [kept, setKept] = useState<Kept | null>(null);
  useEffect(() => {
    const take = (): void => void keptSelected().then(setKept);
    take();
    return watchSelected(take);
  }, []);
  return kept;
}

interface Props {
  kept: Kept;
  /** It is in the journal: as this case, or as a question when it looks like several. */
  onSaved: (key: Key | null) => void;
}

/** The form for a review that the manager selected on any page. */
export function ByHand({ kept, onSaved }: Props) {
  const { t } = useApp();
  if (kept !== 'unreadable') return <Form key={`${kept.address} ${kept.text}`} selected={kept} onSaved={onSaved} />;
  return (
    <section className={s.form}>
      <Notice tone="warn" announce text={t('hand.unreadable')} />
      <Button onClick={() => void dropSelected()}>{t('app.close')}</Button>
    </section>
  );
}

function Form({ selected, onSaved }: { selected: Selected; onSaved: Props['onSaved'] }) {
  const { t, f, zone } = useApp();
  const now = useNow();
  const { busy, error, run } = useAction();
  const { say } = useSay();
  const [entered, setEntered] = useState<Entered>(() => filledFrom(selected));
  const [problem, setProblem] = useState<PlainKey | null>(null);
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  const change = (part: Partial<Entered>): void => { setEntered((before) => ({ ...before, ...part })); };

  const means = meansOf(entered.date, now, zone);
  const dateHint =
    entered.date.trim() === '' ? t('hand.dateHint') : means ? t('hand.dateMeans', { when: f.interval(means.earliest, means.latest, now) }) : t('hand.dateUnknown');
  const scale = selected.ratingScale ?? 5;
  const save = (): void => {
    if (entered.text.trim() === '' && entered.rating === '') {
      setProblem('hand.textMissing');
      first.current?.focus();
      return;
    }
    void run(async () => {
      const page = { address: selected.address, room: 'public' as const, visit: crypto.randomUUID() };
      const { case: key, outcome } = await ask('journal.enter', { page, sighting: enteredSighting(entered, selected, Date.now(), zone) });
      await dropSelected();
      if (outcome === 'asked') say(t('hand.asked'));
      if (outcome === 'known') say(t('hand.known'));
      onSaved(key);
    });
  };

  return (
    <form
      className={s.form}
      aria-labelledby="by-hand"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
      }}
    >
      <h1 id="by-hand">{t('hand.title')}</h1>
      <p className={s.aside}>{t(selected.text === '' ? 'hand.nothing' : 'hand.explain')}</p>
      <Area label={t('hand.text')} areaRef={first} rows={6} value={entered.text} onChange={(event) => { change({ text: event.target.value }); }} />
      <Field label={t('hand.author')} value={entered.author} autoComplete="off" onChange={(event) => { change({ author: event.target.value }); }} />
      <Select
        label={t('hand.rating')}
        value={entered.rating}
        options={[{ value: '', label: t('hand.noRating') }, ...ratings(entered.rating, scale).map((value) => ({ value, label: t('stars.of', { rating: f.decimal(Number(value)), scale: f.decimal(scale) }) }))]}
        onChoose={(rating) => { change({ rating }); }}
      />
      <Field label={t('hand.date')} hint={dateHint} value={entered.date} autoComplete="off" onChange={(event) => { change({ date: event.target.value }); }} />
      <Field label={t('hand.place')} value={entered.place} autoComplete="off" onChange={(event) => { change({ place: event.target.value }); }} />
      <p className={s.address}>
        {t('hand.link')}: {selected.address}
      </p>
      {problem && <Notice tone="warn" announce text={t(problem)} />}
      {error && <Notice tone="bad" announce text={t(error)} />}
      <div className={s.buttons}>
        <Button look="primary" type="submit" disabled={busy} hotkey="ctrl ⏎">
          {t('hand.save')}
        </Button>
        <Button look="plain" disabled={busy} onClick={() => void dropSelected()}>
          {t('hand.drop')}
        </Button>
      </div>
    </form>
  );
}

/** Whole steps of the scale, and what was found where it lies between two. */
function ratings(found: string, scale: number): string[] {
  const steps = Array.from({ length: Math.round(scale) }, (_, index) => String(index + 1));
  return found === '' || steps.includes(found) ? steps : [...steps, found].sort((a, b) => Number(a) - Number(b));
}
