import { Component, type ErrorInfo, type ReactNode } from 'react';
import { pickLanguage } from '../../lib/i18n/language.ts';
import { texts } from '../../lib/i18n/texts.ts';
import { Button } from '../ui/button.tsx';
import s from './app.module.css';

/** The last net: a screen that throws says so plainly and offers to load again. Stands outside of every context. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const chosen = document.documentElement.lang;
    const t = texts(pickLanguage([chosen, ...navigator.languages]));
    return (
      <main className={s.broken} role="alert">
        <h1>{t('app.broken')}</h1>
        <p>{t('app.brokenDo')}</p>
        <Button look="primary" onClick={() => { location.reload(); }}>
          {t('app.reload')}
        </Button>
      </main>
    );
  }
}
