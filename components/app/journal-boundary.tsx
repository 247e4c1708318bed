import { Dexie } from 'dexie';
import { Component, type ReactNode } from 'react';

/** A screen could not read the journal: a damaged database may open and break only where it is read. Any other error is none of its business. */
export class JournalBoundary extends Component<{ children: ReactNode; onBroken: (error: unknown) => void }, { error: unknown }> {
  override state = { error: null as unknown };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override componentDidCatch(error: unknown): void {
    if (isOfDatabase(error)) this.props.onBroken(error);
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    if (isOfDatabase(error)) return null;
    throw error instanceof Error ? error : new Error('A screen broke', { cause: error });
  }
}

function isOfDatabase(error: unknown): boolean {
  return error instanceof Dexie.DexieError || error instanceof DOMException;
}
