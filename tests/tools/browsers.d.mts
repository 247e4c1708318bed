export type BrowserName = 'chromium' | 'firefox';
/** Path of the program; null where none was found. */
export function findBrowser(name: BrowserName): string | null;
/** Installs what is missing where it can, else ends the process with the one command to run. */
export function ensureBrowsers(browsers?: readonly BrowserName[]): void;
