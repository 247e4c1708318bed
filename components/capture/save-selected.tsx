import { openPanel } from '../../lib/browser/panel.ts';
import { takeSelected } from '../../lib/browser/selection.ts';
import { useApp } from '../app/context.ts';
import { Button } from '../ui/button.tsx';

/** The words that are selected on the page, saved by hand. Beside a `PanelButton`, which prepares the panel. */
export function SaveSelected({ tab }: { tab: number }) {
  const { t } = useApp();
  return (
    <Button
      onClick={() => {
        // The panel first: it may be opened only in the turn of the click.
        void Promise.all([openPanel(), takeSelected(tab)]).then(() => { window.close(); });
      }}
    >
      {t('popup.saveSelected')}
    </Button>
  );
}
