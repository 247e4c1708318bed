import { useApp } from '../app/context.ts';
import { Button } from '../ui/button.tsx';

/** Shows further rows, by its button only: below the list stands what the person has come for. */
export function NextRows({ left, page, onMore }: { left: number; page: number; onMore: () => void }) {
  const { t } = useApp();
  if (left <= 0) return null;
  return (
    <div>
      <Button look="plain" onClick={onMore}>
        {t('journal.more', { n: Math.min(left, page) })}
      </Button>
    </div>
  );
}
