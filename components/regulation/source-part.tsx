import { useState } from 'react';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import type { Regulation } from '../../lib/model/regulation.ts';
import { rulesFile, rulesIn, type RulesRefusal } from '../../lib/regulation/file.ts';
import { presets } from '../../lib/regulation/presets/presets.ts';
import { useApp } from '../app/context.ts';
import { ChooseFile } from '../copies/choose-file.tsx';
import { Button } from '../ui/button.tsx';
import { downloadFile } from '../ui/download.ts';
import { Notice, Said } from '../ui/notice.tsx';
import type { Editing } from './edit.ts';
import s from './regulation.module.css';

const presetNames: Record<keyof typeof presets, [name: PlainKey, about: PlainKey]> = {
  russian: ['regulation.preset.russian', 'regulation.preset.russianSays'],
  channels: ['regulation.preset.channels', 'regulation.preset.channelsSays'],
  feedback: ['regulation.preset.feedback', 'regulation.preset.feedbackSays'],
};

const refusals: Record<RulesRefusal, PlainKey> = {
  'not-ours': 'regulation.file.notOurs',
  newer: 'regulation.file.newer',
  damaged: 'regulation.file.damaged',
};

/** Rules to begin with, and rules as a file. Either becomes a draft first: it comes into force like any other change. */
export function SourcePart({ rules, off, change, present }: Editing & { present: Regulation }) {
  const { t } = useApp();
  const [refused, setRefused] = useState<RulesRefusal | null>(null);
  // Since when the company works by its rules is no part of what it takes over.
  const begin = (from: Regulation): void => { change({ ...from, since: rules.since, version: rules.version, note: null, approvedBy: null }); };
  const load = async (file: File): Promise<void> => {
    const { rules: loaded, refused: why } = rulesIn(await file.text());
    setRefused(why);
    if (loaded) begin(loaded);
  };
  return (
    <section className={s.part} aria-labelledby="rules-source">
      <h2 id="rules-source">{t('regulation.source')}</h2>
      <p className={s.aside}>{t('regulation.sourceHint')}</p>
      <ul className={s.presets}>
        {(Object.keys(presets) as (keyof typeof presets)[]).map((preset) => (
          <li key={preset}>
            <Button disabled={off} onClick={() => { begin(presets[preset](rules.since, rules.zone)); }}>
              {t(presetNames[preset][0])}
            </Button>
            <p className={s.aside}>{t(presetNames[preset][1])}</p>
          </li>
        ))}
      </ul>
      <div className={s.row}>
        <Button onClick={() => { downloadFile(rulesFile(present), 'application/json', `${t('regulation.fileName', { version: present.version })}.json`); }}>{t('regulation.download')}</Button>
        <ChooseFile label={t('regulation.load')} disabled={off} onChoose={(file) => void load(file)} />
      </div>
      <Said>{refused && <Notice tone="bad" text={t(refusals[refused])} />}</Said>
    </section>
  );
}
