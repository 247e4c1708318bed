import type { Key } from '../../lib/model/sighting.ts';

/** The listed cases of a screen, in order: each has its key in `data-case`. */
function rowsOf(list: ParentNode): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-case]')];
}

/** Moves the focus one row on, from the focused row, else from the one of `shown`, else to the first. The case it came to. */
export function moveAlong(list: ParentNode, by: 1 | -1, shown: Key | null = null): Key | null {
  const rows = rowsOf(list);
  const focused = rows.findIndex((row) => row === document.activeElement);
  const from = focused === -1 ? rows.findIndex((row) => row.dataset.case === shown) : focused;
  const to = rows[from === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, from + by))];
  to?.focus();
  return to?.dataset.case ?? null;
}

/** Gives the focus to the row of a case, if it is listed. */
export function focusRow(list: ParentNode, key: Key | null): void {
  rowsOf(list).find((row) => row.dataset.case === key)?.focus();
}
