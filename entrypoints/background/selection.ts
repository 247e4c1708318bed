import { openPanelFor } from '../../lib/browser/panel.ts';
import { offerSelected, onSaveSelected, takeSelected } from '../../lib/browser/selection.ts';
import { readSettings, watchSettings } from '../../lib/browser/settings.ts';
import { pickLanguage } from '../../lib/i18n/language.ts';
import { texts } from '../../lib/i18n/texts.ts';

/** «Сохранить отзыв в журнал» in the context menu and by key: the form with what was selected opens in the panel. Call it while the background starts. */
export function listenToSelection(): void {
  onSaveSelected((tabId, frameId) => {
    // The panel first: it may be opened only in this turn.
    void openPanelFor(tabId);
    void takeSelected(tabId, frameId);
  });
  watchSettings(() => void offerSelection());
}

export async function offerSelection(): Promise<void> {
  const { language } = await readSettings();
  await offerSelected(texts(language ?? pickLanguage(navigator.languages))('hand.menu'));
}
