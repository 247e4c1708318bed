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
  /** How surely it is a review, 0 to 1: «уверенно», «вероятно», «может быть». A naked number would promise more than there is. */
  sureness(confidence: number): string;
  /** All that is said as it stands there, and what counts `n`. */
  say(word: Word, numbers?: { n: number; total?: number }): string;
}

type Doubt = 'editor' | 'testimonial' | 'guess';

export type Word =
  /** Why the manager is asked, of one and of several: «отзыв редакции», «отзывы редакции» */
  | `${Doubt}One`
  | `${Doubt}Many`
  /** The actions at a mark, with the name of their group: «Что сделать с отзывом», «Открыть в панели», «На доработку», «В отдел качества», «Не отзыв» */
  | 'group'
  | 'open'
  | 'toRework'
  | 'toQuality'
  | 'toNotReview'
  /** Of a doubtful one: «Сохранить в журнал», «Здесь не отзыв» */
  | 'saveThis'
  | 'notHere'
  /** The journal did not take the status: «Не записано – повторите» */
  | 'statusFailed'
  /** The bar. Its name: «Отклик: отзывы на странице» */
  | 'region'
  /** «5 новых», «из них 3 без карточки на странице» */
  | 'fresh'
  | 'unseen'
  /** «6 похожи на отзывы» */
  | 'doubtfulSome'
  /** «Сохранить все»; the doubtful ones, beside sure ones or alone: «Сохранить и их (6)», «Сохранить их (6)» */
  | 'saveAll'
  | 'saveToo'
  | 'saveThese'
  /** «Сохраняем: 200 из 612» */
  | 'savingSome'
  /** «Сохранено 5 в журнал», «2 похожи на сохранённые: выберите в панели», «Не сохранено: 3», «Не прочитано: 1» */
  | 'saved'
  | 'asked'
  | 'notSaved'
  | 'unread'
  | 'retry'
  | 'openPanel'
  | 'fold'
  /** «Развернуть: 5 новых» is made of this and `fresh` */
  | 'unfold'
  | 'moveLeft'
  | 'moveRight'
  /** «Отклик обновлён: перезагрузите страницу» */
  | 'updated';
