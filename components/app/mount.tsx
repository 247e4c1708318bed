import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../assets/tokens.css';
import { App } from './app.tsx';
import { ErrorBoundary } from './error-boundary.tsx';

/** Puts a screen into its document. */
export function mount(screen: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('the document has no #root');
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <App>{screen}</App>
      </ErrorBoundary>
    </StrictMode>,
  );
}
