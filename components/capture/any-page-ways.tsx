import { useState } from 'react';
import { teachThisPage } from '../../lib/browser/tabs.ts';
import { useApp } from '../app/context.ts';
import { Button } from '../ui/button.tsx';
import { SaveSelected } from './save-selected.tsx';
import s from './capture.module.css';

/** What always works on a page that no adapter knows: the words that are selected, and teaching. Beside a `PanelButton`, which prepares the panel. */
export function AnyPageWays({ tab }: { tab: number }) {
  const { t } = useApp();
  const [refused, setRefused] = useState(false);
  return (
    <>
      <div className={s.buttons}>
        <SaveSelected tab={tab} />
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
