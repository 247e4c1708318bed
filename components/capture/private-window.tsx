import { useEffect, useState } from 'react';
import { inPrivateWindow } from '../../lib/browser/private-window.ts';
import { useApp } from '../app/context.ts';
import { Notice } from '../ui/notice.tsx';

/** Says in a private window that what is saved from it stays. Nothing anywhere else. */
export function PrivateWindow() {
  const { t } = useApp();
  const [isPrivate, setIsPrivate] = useState(false);
  useEffect(() => {
    void inPrivateWindow().then(setIsPrivate);
  }, []);
  return isPrivate && <Notice text={t('private.window')} />;
}
