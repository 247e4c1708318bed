import { useApp } from '../app/context.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { Inserted } from './insert.ts';

interface Props {
  result: Inserted;
  /** Length of the words that were to be inserted. */
  length: number;
  /** Shows the review: its open tab, or its address in a new one. */
  onOpen: () => void;
  onReplace: () => void;
}

/** What became of the insertion, in one sentence, and what to do now. */
export function OutcomeNotice({ result, length, onOpen, onReplace }: Props) {
  const { t } = useApp();
  const open = <Button onClick={onOpen}>{t('case.open')} ↗</Button>;
  switch (result.outcome) {
    case 'inserted':
      return <Notice announce tone="good" text={`${t('reply.inserted')}. ${t('reply.insertedDo')}`} />;
    case 'not-here':
      return (
        <Notice announce tone="warn" text={t('reply.notHere')}>
          {open}
        </Notice>
      );
    case 'no-box':
      return <Notice announce tone="warn" text={t('reply.noBox')} />;
    case 'other-card':
      return <Notice announce tone="warn" text={t('reply.otherCard')} />;
    case 'occupied':
      return (
        <Notice announce tone="warn" text={t('reply.occupied')}>
          <Button onClick={onReplace}>{t('reply.replace')}</Button>
        </Notice>
      );
    case 'too-long':
      return <Notice announce tone="bad" text={tooLong()} />;
    case 'already-answered':
      return (
        <Notice announce tone="warn" text={t('reply.already')}>
          {open}
        </Notice>
      );
    case 'refused':
      return <Notice announce tone="bad" text={t(result.copied ? 'reply.refused' : 'reply.refusedUncopied')} />;
  }

  function tooLong(): string {
    const { limit } = result;
    if (limit === null) return t('reply.tooLongUnknown', { n: length });
    return t('reply.tooLong', { limit, n: length, over: length - limit });
  }
}
