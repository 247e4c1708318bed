const CONTROLS = 'button, [role="button"], a, summary';
/** A label that is a wish to answer and nothing else: «Ответить», never «Опубликовать ответ» or «Посмотреть ответ». */
const OPENS = /^(?:ответить(?: на (?:отзыв|вопрос|комментарий))?|написать ответ|добавить ответ|reply|respond|write a (?:reply|response)|add a (?:reply|response)|回复|回復|回应|答复)$/i;
const LONGEST_LABEL = 60;

/** The control of a card that opens the field for a reply; null where there is none that says so. */
export function replyOpenerOf(card: Element): HTMLElement | null {
  for (const control of card.querySelectorAll<HTMLElement>(CONTROLS)) {
    if (control.hasAttribute('disabled') || control.getAttribute('aria-disabled') === 'true') continue;
    if (control.closest('[hidden], [aria-hidden="true"], [inert]') !== null) continue;
    const label = (control.textContent.trim() || control.getAttribute('aria-label') || control.getAttribute('title') || '').trim();
    if (label.length <= LONGEST_LABEL && OPENS.test(label)) return control;
  }
  return null;
}
