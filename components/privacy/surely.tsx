import { useApp } from '../app/context.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

interface Props {
  cases: number;
  questions: number;
  onYes: () => void;
  onNo: () => void;
}

/** What goes and what stays, once more before it cannot be taken back. Closing it erases nothing. */
export function Surely({ cases, questions, onYes, onNo }: Props) {
  const { t } = useApp();
  return (
    <Dialog title={cases > 0 ? t('erase.surely', { n: cases }) : t('erase.surelyQuestions', { n: questions })} close={t('erase.keep')} onClose={onNo}>
      {cases > 0 && (
        <>
          <p>{t('erase.goes')}</p>
          {questions > 0 && <p>{t('erase.questionsGo', { n: questions })}</p>}
          <p>{t('erase.stays')}</p>
        </>
      )}
      <p>{t('erase.forGood')}</p>
      <Button look="primary" onClick={onYes}>
        {t('erase.yes')}
      </Button>
    </Dialog>
  );
}
