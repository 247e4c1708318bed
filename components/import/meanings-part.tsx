import type { CellMeaning, Guess } from '../../lib/delivery/import/guess.ts';
import type { Understanding } from '../../lib/delivery/import/understand.ts';
import type { DateOrder } from '../../lib/delivery/import/dates.ts';
import { statusSchema } from '../../lib/model/status.ts';
import { useApp, useJournal } from '../app/context.ts';
import { statusName } from '../app/rule-names.ts';
import { byName, casePlatforms } from '../journal/names.ts';
import { Checkbox, Select } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import s from './import.module.css';

interface Props {
  guess: Guess;
  busy: boolean;
  onChange: (how: Partial<Understanding>) => void;
}

interface Choice {
  value: string;
  label: string;
}

const NONE = '';
/** A column with more different words is no column of platforms or statuses. */
const MOST = 40;
const SCALES = [5, 10, 100];

/** What the words in the columns mean: platforms, statuses, the order of day and month, the scale. */
export function MeaningsPart({ guess, busy, onChange }: Props) {
  const { t, f, language, sites } = useApp();
  const { regulation } = useJournal();
  const { how, ambiguous, platforms, statuses } = guess;
  const platformChoices: Choice[] = byName([...casePlatforms, ...sites], language).map(({ id, name }) => ({ value: id, label: name[language] }));
  const statusChoices: Choice[] = statusSchema.options.map((status) => ({ value: status, label: statusName(regulation, status, t) }));
  return (
    <section className={s.part} aria-labelledby="import-meanings">
      <h2 id="import-meanings">{t('import.meanings')}</h2>
      {ambiguous && <Notice tone="warn" text={t('import.ambiguous')} />}
      <div className={s.fields}>
        <Select<DateOrder>
          label={t('import.order')}
          value={how.order}
          disabled={busy}
          options={[
            { value: 'dmy', label: t('import.dayFirst') },
            { value: 'mdy', label: t('import.monthFirst') },
          ]}
          onChoose={(order) => { onChange({ order }); }}
        />
        {how.columns.rating !== undefined && (
          <Select
            label={t('import.scale')}
            value={String(how.scale)}
            disabled={busy}
            options={[...new Set([...SCALES, how.scale])].map((scale) => ({ value: String(scale), label: t('import.outOf', { scale: f.decimal(scale) }) }))}
            onChoose={(scale) => { onChange({ scale: Number(scale) }); }}
          />
        )}
        <Select
          label={t(how.columns.platform === undefined ? 'import.onePlatform' : 'import.restPlatform')}
          value={how.platform ?? NONE}
          disabled={busy}
          options={[{ value: NONE, label: t('import.byLink') }, ...platformChoices]}
          onChoose={(chosen) => { onChange({ platform: chosen === NONE ? null : chosen }); }}
        />
      </div>
      <Meanings
        title={t('import.platforms')}
        none={t('import.platformNone')}
        cells={platforms}
        choices={platformChoices}
        chosen={how.platforms}
        busy={busy}
        onChoose={(cell, value) => { onChange({ platforms: new Map(how.platforms).set(cell, value) }); }}
      />
      <Meanings
        title={t('import.statuses')}
        none={t('import.statusNone')}
        cells={statuses}
        choices={statusChoices}
        chosen={how.statuses}
        busy={busy}
        onChoose={(cell, value) => { onChange({ statuses: new Map(how.statuses).set(cell, statusSchema.options.find((status) => status === value) ?? null) }); }}
      />
      <Checkbox label={t('import.undated')} checked={how.undated} disabled={busy} onChange={(event) => { onChange({ undated: event.target.checked }); }} />
    </section>
  );
}

interface MeaningsProps {
  title: string;
  /** What becomes of a word that means nothing. */
  none: string;
  cells: readonly CellMeaning<string>[];
  choices: readonly Choice[];
  chosen: ReadonlyMap<string, string | null>;
  busy: boolean;
  onChoose: (cell: string, value: string | null) => void;
}

/** The words of one column, those that are not understood first. */
function Meanings({ title, none, cells, choices, chosen, busy, onChoose }: MeaningsProps) {
  const { t } = useApp();
  if (cells.length === 0) return null;
  const sorted = [...cells.filter(({ meaning }) => meaning === null), ...cells.filter(({ meaning }) => meaning !== null)];
  return (
    <fieldset className={s.meanings}>
      <legend>{title}</legend>
      <ul className={s.columns}>
        {sorted.slice(0, MOST).map(({ cell, shown, rows }) => (
          <li key={cell} className={s.column}>
            <div className={s.columnText}>
              <b>{shown}</b>
              <span className={s.aside}>{t('import.inRows', { n: rows })}</span>
            </div>
            <Select
              label={t('import.means', { word: shown })}
              quietLabel
              value={chosen.get(cell) ?? NONE}
              disabled={busy}
              options={[{ value: NONE, label: none }, ...choices]}
              onChoose={(value) => { onChoose(cell, value === NONE ? null : value); }}
            />
          </li>
        ))}
      </ul>
      {cells.length > MOST && <p className={s.aside}>{t('import.moreWords', { n: cells.length - MOST })}</p>}
    </fieldset>
  );
}
