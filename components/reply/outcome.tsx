import { useApp } from '../app/context.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { Inserted, Obstacle } from './insert.ts';

interface Props {
  result: Inserted;
  /** Length of the words that were to be inserted. */
  length: number;
  /** Shows the review: its open tab, or its address in a new one. */
  onOpen: () => void;
  /** The manager has read what stood in the way and goes on. */
  onGoPast: (obstacle: Obstacle) => void;
}

/** What became of the insertion, in one sentence, and what to do now. */
export function OutcomeNotice({ result, length, onOpen, onGoPast }: Props) {
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
    case 'other-customer':
      return <Notice announce tone="bad" text={t('reply.otherCustomer')} />;
    case 'standing':
      return (
        <Notice announce tone="warn" text={t('reply.standing')}>
          {open}
          <Button onClick={() => { onGoPast('standing'); }}>{t('reply.insertAnyway')}</Button>
        </Notice>
      );
    case 'over-limit':
      return (
        <Notice announce tone="warn" text={t('reply.overLimit', over())}>
          <Button onClick={() => { onGoPast('over-limit'); }}>{t('reply.insertAnyway')}</Button>
        </Notice>
      );
    case 'occupied':
      return (
        <Notice announce tone="warn" text={t('reply.occupied')}>
          <Button onClick={() => { onGoPast('occupied'); }}>{t('reply.replace')}</Button>
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
    return result.limit === null ? t('reply.tooLongUnknown', { n: length }) : t('reply.tooLong', over());
  }

  function over(): { limit: number; n: number; over: number } {
    const limit = result.limit ?? 0;
    return { limit, n: length, over: length - limit };
  }
}
