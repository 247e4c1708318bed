const CONTROLS = 'button, [role="button"], [role="link"], a, summary';
const LONGEST_LABEL = 60;

/**
 * Labels that are a wish to answer and nothing else: «Ответить», never «Опубликовать ответ» or «Посмотреть ответ». One
 * line per language, each the whole label.
 */
const OPENS: readonly RegExp[] = [
  /^(?:ответить(?: на (?:этот )?(?:отзыв|вопрос|комментарий|сообщение)| (?:клиенту|покупателю|гостю|пользователю|автору|пациенту))?|(?:написать|добавить|дать|оставить) ответ(?: на отзыв)?)$/,
  /^(?:відповісти(?: на (?:відгук|запитання|коментар))?|адказаць|жауап беру)$/,
  /^(?:(?:reply|respond|answer)(?: to (?:(?:the |this )?(?:review|comment|question|customer|guest|feedback)))?|reply publicly|(?:write|add|leave) (?:a |your )?(?:public )?(?:reply|response|answer))$/,
  /^(?:antworten|beantworten|auf (?:die |diese )?(?:bewertung|rezension|kommentar) antworten|(?:bewertung|rezension) beantworten|antwort (?:schreiben|verfassen))$/,
  /^(?:répondre(?: (?:à l['’]avis|à cet avis|au commentaire|à ce commentaire))?|(?:écrire|rédiger) une réponse)$/,
  /^(?:responder(?: (?:a (?:la |esta )?(?:reseña|opinión)|al comentario))?|escribir (?:una )?respuesta)$/,
  /^(?:responder (?:à avaliação|a esta avaliação|ao comentário)|escrever (?:uma )?resposta)$/,
  /^(?:rispondi(?: (?:alla recensione|al commento))?|scrivi (?:una )?risposta)$/,
  /^(?:odpowiedz(?: na (?:opinię|komentarz))?|napisz odpowiedź|odpovědět|odpovedať|отговори|odgovori|одговори)$/,
  /^(?:beantwoorden|beantwoord|reageren|reageer|svara|svar|besvar|vastaa|răspunde|válaszol|απάντηση)$/,
  /^(?:yanıtla|cevapla|yanıt (?:yaz|ver)|cevap (?:yaz|ver))$/,
  /^(?:我要|写|立即|去)?(?:回[复覆應应]|答[复覆])(?:该?(?:评[论价]|点评|留言|评論|評價))?$/,
];

/** Words of controls that act at once, in any of their labels: such a control is never pressed. */
const ACTS =
  /опублик|отправ|удал|сохран|опубліку|надісла|видал|publish|send|submit|\bpost\b|delete|remove|veröffentlich|senden|absenden|löschen|publier|envoyer|supprimer|publicar|enviar|eliminar|borrar|excluir|pubblica|invia|elimina|opublikuj|wyślij|usuń|gönder|yayınla|\bsil\b|发[布送表]|發[佈送]|提交|删除|刪除/i;

/** Whether the label of a control says that it opens the field for a reply, and nothing more than that. */
export function opensReply(label: string): boolean {
  const said = label.replace(/\s+/g, ' ').replace(/^[\s↩⤶✎✏💬+…]+|[\s…→›»]+$/gu, '').toLowerCase();
  return said !== '' && said.length <= LONGEST_LABEL && OPENS.some((pattern) => pattern.test(said));
}

/** Whether a label speaks of publishing, sending or deleting. */
export function actsAtOnce(label: string): boolean {
  return ACTS.test(label);
}

/** The control of a card that opens the field for a reply; null where there is none that says so. */
export function replyOpenerOf(card: ParentNode): HTMLElement | null {
  return replyOpenersOf(card)[0] ?? null;
}

/** Every control of a card that says it opens the field for a reply, and is none that sends a form or leaves the page. */
export function replyOpenersOf(card: ParentNode): HTMLElement[] {
  return [...card.querySelectorAll<HTMLElement>(CONTROLS)].filter((control) => {
    if (control.hasAttribute('disabled') || control.getAttribute('aria-disabled') === 'true') return false;
    if (control.closest('[hidden], [aria-hidden="true"], [inert]') !== null) return false;
    if (leaves(control) || sendsForm(control)) return false;
    const other = ['aria-label', 'title', 'value'].map((name) => control.getAttribute(name) ?? '');
    const label = control.textContent.trim() || other.find((words) => words.trim() !== '') || '';
    return opensReply(label) && !other.some(actsAtOnce);
  });
}

/** A link to somewhere else: the page would be gone before the field could open. */
function leaves(control: HTMLElement): boolean {
  return control.localName === 'a' && !/^(?:#|javascript:|$)/i.test(control.getAttribute('href') ?? '');
}

/** The button of a form in which something is written: «Ответить» beside «Отмена» sends what stands there. */
function sendsForm(control: HTMLElement): boolean {
  const form = control.closest('form');
  if (form === null || (control.getAttribute('type') ?? 'submit') !== 'submit') return false;
  return control.localName === 'button' && form.querySelector('textarea, [contenteditable], [role="textbox"], input[type="text"]') !== null;
}
