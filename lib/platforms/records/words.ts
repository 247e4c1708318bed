/** Words by which makers of pages call the parts of a record, whatever the site. All are held against `namesOf`. */

export const AUTHOR_NAME = /author|(?:^|[-_\s])(?:user|usr|nick|member|poster|reviewer|customer|buyer|byline|commenter|creator|profile|fn|vcard|from|who|name)|user-?(?:name|link|info)|(?:nick|full|display)name/;
export const NO_AUTHOR_NAME = /avatar|rank|title|count|badge|joined|location|status|position|\brole\b|date|time|level|stat|num|verified|label|reply-?to|quote|mention|signature/;
/** An address of somebody's own page. */
export const PROFILE = /(?:^|[/?&=_.-])(?:users?|members?|profiles?|authors?|people|person|account|customer|reviewer|mitglied(?:er)?|membre|usuario|polzovatel|u|id|uid|memberlist|showuser|author)(?:[/=?.&-]|\d|$)/i;

export const BODY_NAME = /(?:^|[-_\s])(?:body|content|text|message|comment|post|entry|description|review|answer)|(?:post|message|comment|review|msg|user|entry|e)-?(?:body|content|text)/;
export const BODY_PROPERTY = /\b(?:text|review-?body|article-?body|comment-?text|description|comment)\b/;

/** The next three are held against one name at a time, without those that only say how an element behaves («js-selectToQuote», «has-actions»). */
export const BEHAVIOUR_NAME = /^(?:js|has|is|no|not|with|can|show|hide|toggle|u)-/;
export const QUOTE_NAME = /^(?:[a-z]+[-_]+){0,2}(?<!to-)(?:quote|quoted|quotation|zitat|citation|cite)(?:$|[-_]|box|block|body|content|title|head|text|container|wrapper)|^(?:bb-?code|block)-?quote/;
export const SIGNATURE_NAME = /(?:^|[-_]|post|user|message)(?:signature|sig)(?:$|[-_]|container|row)/;
/** What stands around or below the words of a record and is not said by its author. */
export const SIDE_NAME = /(?:^|[-_])(?:last-?edit(?:ed)?(?:-?by)?|edited(?:-?by)?|edit-?(?:by|note|info|reason|date)|modified|reactions?(?:-?bar)?|likes?|shares?|sharing|toolbar|tools|buttons?|actions?|controls?|attachments|thanks|permalink|reply-?(?:link|button|to|form)|votes?|voting|helpful|sr-?only|screen-?reader-?text|visually-?hidden)$/;

/** What a page calls records of customers, and what it calls lists of something else. */
export const RECORD_NAME = /comment|review|feedback|otzyv|отзыв|testimon|opinion|message|\bpost|post(?:bit|row|body|container)|reply|replies|answer|respon[sd]|discussion|thread|forum|topic|bewertung|beitrag|avis|recension|msg/;
export const OTHER_NAME = /related|recent|latest|teaser|news|archive|search-?result|sidebar|widget|promo|carousel|slider|product-?(?:card|item|tile|list|grid)|listing|catalog|breadcrumb|footer|nav|menu|recommend|similar|popular|trending|upsell|blog-?(?:post|list|item|card)|article-?(?:list|card|item)|event|ticker|banner|advert/;
export const TESTIMONIAL_NAME = /testimon|quote-?(?:slider|carousel)|case-?stud|success-?stor/;

/** Controls that people answer others by: of a few large languages, as the controls themselves are short. */
export const CONTROL = /^(?:reply|reply to .{1,40}|quote|like|likes?|helpful|report|permalink|flag|share|respond|upvote|ответить|цитата|цитировать|нравится|полезно|пожаловаться|спасибо|antworten|zitieren|gefällt mir|melden|hilfreich|teilen|répondre|citer|j'aime|utile|responder|citar|me gusta|rispondi|cita|reageren|odpowiedz|cytuj|svara|citera|yanıtla|cevapla|alıntı|回复|回應|回覆|赞|赞同|有用|举报|感谢|返信|답글|react|more|comment|save|edit|delete|see translation|translate|редактировать|удалить|перевести)(?:\s?[(\d].{0,8})?$/i;

/** A reply of those whom the page is about. */
export const OWNER_LABEL = /(?:ответ|комментарий|реакция)\s+(?:от\s+)?(?:продавца|магазина|компании|представител\p{L}+|владельца|администрации|организации|банка|бренда|официальн)|официальный ответ|представитель компании|(?:response|reply|answer|comment)\s+(?:from|by|of)\s+(?:the\s+)?(?:owner|seller|business|company|management|store|shop|manager|merchant|host|developer|team|staff|brand)|(?:owner|seller|merchant|business|company|management|store|manager|official|vendor|host|staff|developer)(?:['’]s)?\s+(?:reply|response|answer)|antwort (?:des|vom|der) (?:verkäufers?|inhabers?|händlers?|anbieters?|unternehmens|geschäftsleitung)|réponse (?:du|de la|de l['’]|des) ?(?:vendeur|propriétaire|gérant|entreprise|marchand|équipe)|respuesta del (?:vendedor|propietario)|(?:商家|卖家|賣家|店主|店家|业主|業主|官方)(?:的)?(?:回[复覆復]|回[应應]|答[复覆])/iu;
export const OWNER_NAME = /(?:^|[-_\s])(?:by-?post-?author|owner|seller|merchant|vendor|business|company|official|brand|manager|admin|shop|store)[-_\s]?(?:reply|response|answer|comment)?(?:[-_\s]|$)|(?:owner|seller|merchant|business|company|official)-?s?-?(?:reply|response|answer)/;
export const REPLY_NAME = /(?:^|[-_\s/])(?:reply|replies|response|answer|owner-?response|sellers?-?reply)(?:[-_\s]|$)/;

/** A block of a reply by its own name, held against one name at a time, and what it lies in: a review or a question. */
export const ANSWER_NAME = /(?:^|[-_])(?:reply|response|answer)(?:[-_]{1,2}(?:content|body|text|block|box|wrapper|container))?$/;
export const ANSWERED_NAME = /(?:^|[-_\s])(?:rev|reviews?|feedbacks?|otzyv\p{L}*|отзыв\p{L}*|bewertung(?:en)?|avis|questions?|вопрос\p{L}*)(?:[-_\s]|$)/u;

/** A name that only the house has: «Администратор магазина», “Store owner”. People are called Seller and Stafford too. */
export const HOUSE = /^(?:(?:администратор|администрация|магазин|поддержка|служба поддержки|техподдержка|представитель|менеджер (?=магазина|компании)|продавец|владелец(?= (?:магазина|компании|заведения)))(?![\p{L}-])[^,!?]{0,40}|(?:(?:the|our|your|store|shop|site|hotel|company|business|brand|official|customer|technical|service|team|property|seller|online)\s)*(?:owner|seller|support|support team|customer service|customer care|staff|store|administrator|administration|official|management)(?:\s(?:response|reply|team|account))?|[\p{L}\d&. ]{2,30} (?:support|support team|customer (?:service|care))|.{0,12}(?:官方(?:客服|旗舰店|账号)?|客服|商家|店主|店家|卖家|掌柜))$/iu;

/** What stands beside a date that is not the day of writing. */
export const OTHER_DATE = /join|regist|регистр|member since|dabei seit|seit|на сайте|с нами|inscri|lid sinds|edit|bearbeitet|geändert|изменен|правк|отредакт|modifi|updated|обновл|visit|last (?:seen|active|login)|zuletzt|был[аи]? (?:в сети|онлайн)|birth|geburt|编辑/i;
