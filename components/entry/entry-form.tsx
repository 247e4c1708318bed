import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useId, useRef, useState } from 'react';
import { ask } from '../../lib/browser/messages.ts';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import { placesOfCompany } from '../../lib/journal/place-queries.ts';
import type { Key } from '../../lib/model/sighting.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useAction } from '../app/use-action.ts';
import { useNow } from '../app/use-now.ts';
import { namedChannels } from '../journal/names.ts';
import { placeName } from '../settings/place-words.ts';
import { Button } from '../ui/button.tsx';
import { Area, Field, Select } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { useSay } from '../ui/say.tsx';
import { CHANNELS } from '../../lib/model/channel.ts';
import { asked, lacking, receivedAt, remarkDue, remarkSighting, SCALE, whenField, type Remark, type RemarkField } from './remark.ts';
import { forgetRemark, keepRemark, unsavedRemark } from './unsaved-remark.ts';
import s from './entry.module.css';

const NONE = '';
const LINE = 500;
const WORDS_LIMIT = 20_000;
const labels: Record<RemarkField, PlainKey> = { words: 'entry.words', when: 'entry.when', name: 'entry.name', contact: 'entry.contact', expected: 'entry.expected', takenBy: 'entry.takenBy' };

interface Props {
  onSaved: (key: Key) => void;
  onClose: () => void;
}

/** One form for what came without a page (B1, B2, B14). Tab goes along it, Ctrl Enter saves, Escape leaves; what was typed stays for the next time. */
export function EntryForm({ onSaved, onClose }: Props) {
  const { t, f, language, zone, settings } = useApp();
  const { db, regulation } = useJournal();
  const { say } = useSay();
  const now = useNow();
  const { busy, error, run } = useAction();
  const blank = (): Remark => ({ channel: 'phone', when: whenField(Date.now(), zone), name: '', contact: '', words: '', rating: NONE, place: NONE, expected: '', takenBy: settings.me.name });
  const [unsaved] = useState(() => unsavedRemark(Date.now()));
  const [remark, setRemark] = useState(() => unsaved ?? blank());
  const [goesOn, setGoesOn] = useState(unsaved !== null);
  const [problem, setProblem] = useState<string | null>(null);
  /** What was asked for already, and is taken as unknown where it is still missing. */
  const [told, setTold] = useState<readonly RemarkField[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const title = useId();
  const places = useLiveQuery(() => placesOfCompany(db), [db]);
  const names = [...new Set((places ?? []).map((place) => placeName(place, { t })))];
  const put = (next: Remark): void => {
    setRemark(next);
    keepRemark(next, Date.now());
  };
  const change = (part: Partial<Remark>): void => { put({ ...remark, ...part }); };
  const beginAnew = (): void => {
    put(blank());
    setGoesOn(false);
    setTold([]);
    setProblem(null);
    focus('channel');
  };
  const focus = (field: string): void => { form.current?.querySelector<HTMLElement>(`[name=${field}]`)?.focus(); };
  useEffect(() => { form.current?.querySelector<HTMLElement>('[name=channel]')?.focus(); }, []);

  const at = receivedAt(remark.when, now, zone);
  const due = at === null ? null : remarkDue(remark.channel, at, regulation);
  const save = (): void => {
    if (busy || db.readOnly) return;
    const moment = Date.now();
    const lacks = lacking(remark, moment, zone);
    const missing = asked(remark).filter((field) => !told.includes(field));
    setProblem(null);
    if (lacks !== null) {
      setProblem(t(lacks === 'words' ? 'entry.needWords' : 'entry.needWhen'));
      focus(lacks);
      return;
    }
    if (missing[0]) {
      setTold(asked(remark));
      setProblem(t('entry.ask', { list: missing.map((field) => t(labels[field]).toLocaleLowerCase(language)).join(', ') }));
      focus(missing[0]);
      return;
    }
    void run(async () => {
      const { contact, expected, takenBy } = remark;
      const { case: key } = await ask('case.enter', {
        channel: remark.channel,
        sighting: remarkSighting(remark, receivedAt(remark.when, moment, zone) ?? moment),
        registration: { contact: contact.trim() || null, expected: expected || null, takenBy: takenBy.trim() || null },
      });
      forgetRemark();
      say(t('entry.saved'));
      onSaved(key);
    });
  };

  return (
    <form
      ref={form}
      className={s.form}
      aria-labelledby={title}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        const isSave = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (!isSave && event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        if (isSave) save();
        else onClose();
      }}
    >
      <header className={s.head}>
        <h1 id={title}>{t('entry.title')}</h1>
        <p className={s.aside}>{t('entry.lead')}</p>
      </header>
      {db.readOnly && <Notice tone="warn" text={t('app.readOnly')} />}
      {goesOn && (
        <Notice text={t('entry.goesOn')}>
          <Button onClick={beginAnew}>{t('entry.anew')}</Button>
        </Notice>
      )}
      <div className={s.pair}>
        <Select
          name="channel"
          label={t('entry.channel')}
          value={remark.channel}
          options={namedChannels({ language }).map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={(chosen) => { change({ channel: CHANNELS.find((one) => one === chosen) ?? remark.channel }); }}
        />
        <Field name="when" label={t('entry.when')} type="datetime-local" max={whenField(now, zone)} value={remark.when} hint={due === null ? undefined : t('entry.due', { until: f.stamp(due, now) })} onChange={(event) => { change({ when: event.target.value }); }} />
      </div>
      <Area name="words" label={t('entry.words')} hint={t('entry.wordsHint')} rows={5} maxLength={WORDS_LIMIT} value={remark.words} onChange={(event) => { change({ words: event.target.value }); }} />
      <div className={s.pair}>
        <Field name="name" label={t('entry.name')} maxLength={LINE} autoComplete="off" value={remark.name} onChange={(event) => { change({ name: event.target.value }); }} />
        <Field name="contact" label={t('entry.contact')} hint={t('entry.contactHint')} maxLength={LINE} autoComplete="off" value={remark.contact} onChange={(event) => { change({ contact: event.target.value }); }} />
      </div>
      <div className={s.pair}>
        <Field name="expected" label={t('entry.expected')} type="date" value={remark.expected} onChange={(event) => { change({ expected: event.target.value }); }} />
        <Field name="takenBy" label={t('entry.takenBy')} maxLength={LINE} autoComplete="off" value={remark.takenBy} onChange={(event) => { change({ takenBy: event.target.value }); }} />
      </div>
      <div className={s.pair}>
        <Select
          name="rating"
          label={t('entry.rating')}
          value={remark.rating}
          options={[{ value: NONE, label: t('stars.none') }, ...Array.from({ length: SCALE }, (_, index) => ({ value: String(index + 1), label: t('stars.of', { rating: index + 1, scale: SCALE }) }))]}
          onChoose={(rating) => { change({ rating }); }}
        />
        {names.length > 0 && <Select name="place" label={t('entry.place')} value={remark.place} options={[{ value: NONE, label: t('entry.placeNone') }, ...names.map((name) => ({ value: name, label: name }))]} onChoose={(place) => { change({ place }); }} />}
      </div>
      {problem !== null && <Notice tone="warn" announce text={problem} />}
      {error && <Notice tone="bad" announce text={t(error)} />}
      <div className={s.buttons}>
        <Button look="primary" type="submit" disabled={busy || db.readOnly} hotkey="Ctrl ⏎">
          {t('entry.save')}
        </Button>
        <Button look="plain" hotkey="Esc" onClick={onClose}>
          {t('app.close')}
        </Button>
      </div>
    </form>
  );
}
