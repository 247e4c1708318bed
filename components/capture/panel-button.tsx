import { useEffect } from 'react';
import { openPanel, preparePanel } from '../../lib/browser/panel.ts';
import { useApp } from '../app/context.ts';
import { Button } from '../ui/button.tsx';

export function PanelButton() {
  const { t } = useApp();
  useEffect(preparePanel, []);
  return (
    <Button
      onClick={() => {
        // First in the handler, and the popup stays until the panel has come: closing it would end the click.
        void openPanel().then(() => { window.close(); });
      }}
    >
      {t('popup.openPanel')}
    </Button>
  );
}
