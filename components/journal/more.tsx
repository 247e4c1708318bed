import { useEffect, useEffectEvent, useRef } from 'react';
import { useApp } from '../app/context.ts';
import { Button } from '../ui/button.tsx';
import s from './queue.module.css';

/** The end of a list that goes on: fetches the next page when it comes into view, or by its button. */
export function More({ left, page, onMore }: { left: number; page: number; onMore: () => void }) {
  const { t } = useApp();
  const end = useRef<HTMLDivElement>(null);
  const more = useEffectEvent(onMore);
  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) more();
    }, { rootMargin: '400px' });
    observer.observe(end.current);
    return () => { observer.disconnect(); };
  }, [left]);
  return (
    <div ref={end} className={s.more}>
      <Button look="plain" onClick={onMore}>
        {t('journal.more', { n: Math.min(left, page) })}
      </Button>
    </div>
  );
}
