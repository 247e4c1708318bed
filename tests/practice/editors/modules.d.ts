/** What the practice editors use of packages that bring no types. */

declare module 'draft-js' {
  export interface ContentState {
    getPlainText(delimiter?: string): string;
  }
  export class EditorState {
    static createEmpty(): EditorState;
    getCurrentContent(): ContentState;
  }
  export const Editor: unknown;
  export function getDefaultKeyBinding(event: unknown): string | null;
  export const RichUtils: { handleKeyCommand(state: EditorState, command: string): EditorState | null };
}

declare module 'react-18' {
  export function createElement(type: unknown, props?: object | null, ...children: unknown[]): unknown;
  export function useState<T>(initial: T): [T, (next: T) => void];
}

declare module 'react-dom-18' {
  export function flushSync(work: () => void): void;
}

declare module 'react-dom-18/client' {
  export function createRoot(place: Element): { render(element: unknown): void };
}
