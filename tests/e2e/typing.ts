import type { Locator } from '@playwright/test';

/**
 * Replaces what stands in a field as if typed. Playwright's own `fill` assigns the value inside the page when it drives
 * Firefox, and React takes no notice of that: what is tested would be the driver and not the field.
 */
export async function typeInto(field: Locator, text: string): Promise<void> {
  await field.focus();
  const typed = await field.evaluate((element, words) => {
    (element as HTMLTextAreaElement).select();
    return document.execCommand('insertText', false, words);
  }, text);
  if (!typed) throw new Error('The field took no text');
}
