import { useApp } from '../app/context.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

/** What goes and what stays, once more before it cannot be taken back. Closing it erases nothing. */
export function Surely({ title, onYes, onNo }: { title: string; onYes: () => void; onNo: () => void }) {
  const { t } = useApp();
  return (
    <Dialog title={title} onClose={onNo}>
      <p>{t('erase.goes')}</p>
      <p>{t('erase.stays')}</p>
      <p>{t('erase.forGood')}</p>
      <Button look="primary" onClick={onYes}>
        {t('erase.yes')}
      </Button>
    </Dialog>
  );
}
