/**
 * The words of the marks and of the bar, as the wiring hands them in (made from `lib/i18n/page`). Plain strings and
 * functions: numbers are milliseconds, moments are milliseconds since the epoch. Every text is short: a mark is 24 px high.
 * A sign stands in the text itself, so that no state is told by colour alone.
 */
export interface PageTexts {
  /** BCP 47 tag of these words, for the `lang` attribute. */
  lang: string;
  mark: {
    /** «＋ в журнал» */
    add: string;
    /** «сохраняем…», until the journal has committed */
    saving: string;
    /** «! не сохранено – повторить» */
    failed: string;
    /** «? похож на два в журнале» */
    asking: string;
    /** Time left until the reply is due, always positive: «✓ 21 ч», «✓ 40 мин». Amber from the moment the regulation warns. */
    left(ms: number): string;
    /** The earliest deadline has passed and the latest has not: «! срок мог выйти» */
    maybeLate: string;
    /** Surely late: «! опоздание 2 ч» */
    late(ms: number): string;
    /** In the journal and no clock runs: «✓ в журнале» */
    kept: string;
    /** From before the regulation's start: «✓ в журнале, до начала регламента» */
    backlog: string;
    /** «вставлено, не опубликовано» */
    inserted: string;
    /** «отправлено, ждём» */
    submitted: string;
    /** «✓ отвечено, видно с 9:15»; the day as well when it is not today's; `since` null: «✓ отвечено» */
    answered(since: number | null, now: number): string;
    /** «✎ изменён» */
    edited: string;
    /** «↻ на доработке» */
    rework: string;
    /** «↗ в отделе качества» */
    quality: string;
    /** «– не отзыв» */
    notReview: string;
    /** «– в архиве» */
    archived: string;
    erased: string;
    /** The customer wrote again after our reply; the time left follows: «↩ клиент написал снова» */
    turned: string;
    /** The platform takes no reply: «– ответить нельзя» */
    unanswerable: string;
    /** «? похоже на отзыв» */
    doubtful: string;
  };
  doubts: {
    /** Why the manager is asked, of one: «отзыв редакции» */
    one: Record<'editor' | 'testimonial' | 'guess', string>;
    /** The same of several: «отзывы редакции» */
    many: Record<'editor' | 'testimonial' | 'guess', string>;
    /** How surely it is a review, 0 to 1: «уверенно», «вероятно», «может быть». A naked number would promise more than there is. */
    sureness(confidence: number): string;
  };
  action: {
    /** Name of the group of actions: «Что сделать с отзывом» */
    group: string;
    /** «Открыть в панели» */
    open: string;
    /** «На доработке» */
    rework: string;
    /** «В отдел качества» */
    quality: string;
    /** «Не отзыв» */
    notReview: string;
    /** «Сохранить в журнал» */
    save: string;
    /** «Здесь не отзыв» */
    notHere: string;
    /** The journal did not take the status: «Не записано – повторите» */
    failed: string;
  };
  bar: {
    /** Name of the region: «Отклик: отзывы на странице» */
    region: string;
    /** «5 новых» */
    fresh(n: number): string;
    /** Of the new ones, those that stand in the page's data only: «из них 3 без карточки на странице» */
    unseen(n: number): string;
    /** «6 похожи на отзывы» */
    doubtful(n: number): string;
    /** «Сохранить все» */
    saveAll: string;
    /** The doubtful ones, beside sure ones or alone: «Сохранить и их (6)», «Сохранить их (6)» */
    saveDoubtful(n: number, too: boolean): string;
    /** «Сохраняем: 200 из 612» */
    saving(done: number, total: number): string;
    /** «Сохранено 5 в журнал» */
    saved(n: number): string;
    /** «2 похожи на сохранённые: выберите в панели» */
    asked(n: number): string;
    /** «Не сохранено: 3» */
    failed(n: number): string;
    /** «Не прочитано: 1» */
    unread(n: number): string;
    /** «Повторить» */
    retry: string;
    /** «Открыть панель» */
    openPanel: string;
    /** «Свернуть» */
    fold: string;
    /** «Развернуть: 5 новых» is made of this and `fresh`: «Развернуть» */
    unfold: string;
    /** «Переставить влево» */
    moveLeft: string;
    /** «Переставить вправо» */
    moveRight: string;
    /** «Отклик обновлён: перезагрузите страницу» */
    updated: string;
  };
}
