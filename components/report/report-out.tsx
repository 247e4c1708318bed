import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Notice, Said } from '../ui/notice.tsx';
import { markdownOf, type GivenReport } from './markdown.ts';
import type { ReportTeller } from './teller.ts';
import s from './report.module.css';

/** The report out of the browser: on paper, or as text into a letter or a wiki. */
export function ReportOut({ given, teller }: { given: GivenReport; teller: ReportTeller }) {
  const { t } = teller;
  const [said, setSaid] = useState<'copied' | 'failed' | null>(null);
  const copy = (): void => {
    setSaid(null);
    navigator.clipboard.writeText(markdownOf(given, teller)).then(
      () => { setSaid('copied'); },
      (error: unknown) => {
        console.error(error);
        setSaid('failed');
      },
    );
  };
  return (
    <div className={s.out}>
      <Button onClick={() => { window.print(); }}>{t('report.print')}</Button>
      <Button onClick={copy}>{t('report.copy')}</Button>
      <Said>{said && <Notice tone={said === 'copied' ? 'good' : 'bad'} text={t(said === 'copied' ? 'report.copied' : 'report.copyFailed')} />}</Said>
    </div>
  );
}
