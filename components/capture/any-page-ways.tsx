import { useState } from 'react';
import { openPanel } from '../../lib/browser/panel.ts';
import { takeSelected } from '../../lib/browser/selection.ts';
import { teachThisPage } from '../../lib/browser/tabs.ts';
import { useApp } from '../app/context.ts';
import { Button } from '../ui/button.tsx';
import s from './capture.module.css';

/** What always works on a page that no adapter knows: the words that are selected, and teaching. Beside a `PanelButton`, which prepares the panel. */
export function AnyPageWays({ tab }: { tab: number }) {
  const { t } = useApp();
  const [refused, setRefused] = useState(false);
  return (
    <>
      <div className={s.buttons}>
        <Button
          onClick={() => {
            // The panel first: it may be opened only in the turn of the click.
            void Promise.all([openPanel(), takeSelected(tab)]).then(() => { window.close(); });
          }}
        >
          {t('popup.saveSelected')}
        </Button>
        <Button
          onClick={() => {
            void teachThisPage(tab).then((begun) => {
              if (begun) window.close();
              else setRefused(true);
            });
          }}
        >
          {t('popup.teach')}
        </Button>
      </div>
      <p role="status" className={s.aside}>
        {refused && t('popup.unreadable')}
      </p>
    </>
  );
}
