/**
 * The words of shown dates, language by language: a page loads those of the languages its platform speaks. Lower case, no «ё».
 * The words of a relative date are what sites of that language say and what Unicode CLDR has for it.
 */
export interface DateWords {
  /** In the order of the year, as dates have them, without a Russian ending. Matched by their beginnings, at least three letters: «нояб», «Sept». */
  months: string;
  /** Days back from today. */
  days: Readonly<Record<string, number>>;
  justNow: readonly string[];
  /** A word for a unit; one group for each of `UNITS`, in their order. */
  units: RegExp;
  /** A day that is not written as «3 марта» or “March 3”: year, month and day in digits. */
  day?: RegExp;
  /** A span that is not followed by «назад» or “ago”: number, if any, and unit. */
  ago?: RegExp;
}

const UNITS = ['seconds', 'minutes', 'hours', 'days', 'weeks', 'months', 'years'] as const;
export type Unit = (typeof UNITS)[number];

export const ru: DateWords = {
  months: 'январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр',
  days: { сегодня: 0, вчера: 1, позавчера: 2 },
  justNow: ['только что', 'сейчас'],
  units: /^(?:(сек(?:унд[ауы]?)?)|(мин(?:ут[ауы]?)?)|(ч(?:ас(?:а|ов)?)?)|(дн(?:я|ей)?|день)|(нед(?:ел[юиья])?)|(мес(?:яц(?:а|ев)?)?)|(года?|лет))$/,
};

export const en: DateWords = {
  months: 'january february march april may june july august september october november december',
  days: { today: 0, yesterday: 1 },
  justNow: ['just now', 'now'],
  units: /^(?:(sec(?:ond)?)|(min(?:ute)?)|(h(?:(?:ou)?r)?)|(day)|(week)|(month)|(year))s?$/,
};

/** Simplified and traditional characters alike. */
export const zh: DateWords = {
  months: '',
  days: { 今天: 0, 今日: 0, 昨天: 1, 昨日: 1, 前天: 2 },
  justNow: ['刚刚', '刚才', '剛剛', '剛才'],
  units: /^(?:(秒[钟鐘]?)|(分[钟鐘]?)|([个個]?小[时時])|(天)|([周週]|[个個]?星期)|([个個]?月)|(年))$/,
  day: /^(?:(\d{4})\s?年\s?)?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号號]$/,
  ago: /^(\d{1,4})\s?(\p{L}+)\s?前$/u,
};

export const de: DateWords = {
  months: 'januar februar märz april mai juni juli august september oktober november dezember',
  days: { heute: 0, gestern: 1, vorgestern: 2 },
  justNow: ['gerade eben', 'jetzt'],
  units: /^(?:(sekunde)|(minute)|(stunde)|(tag)|(woche)|(monat)|(jahr))(?:e?n|e)?$/,
  ago: /^vor (?:(\d{1,4})|eine[mr]) (\p{L}+)$/u,
};

export const fr: DateWords = {
  months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  days: { "aujourd'hui": 0, 'aujourd’hui': 0, hier: 1, 'avant-hier': 2 },
  justNow: ["à l'instant", 'à l’instant', 'maintenant'],
  units: /^(?:(seconde)|(minute)|(heure)|(jour)|(semaine)|(moi)|(an|année))s?$/,
  ago: /^il y a (?:(\d{1,4})|une?) (\p{L}+)$/u,
};

export const es: DateWords = {
  months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  days: { hoy: 0, ayer: 1, anteayer: 2 },
  justNow: ['ahora', 'ahora mismo'],
  units: /^(?:(segundo)|(minuto)|(hora)|(día)|(semana)|(mes|mese)|(año))s?$/,
  ago: /^hace (?:(\d{1,4})|una?) (\p{L}+)$/u,
};

export const it: DateWords = {
  months: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  days: { oggi: 0, ieri: 1 },
  justNow: ['adesso', 'ora', 'proprio ora'],
  units: /^(?:(second[oi])|(minut[oi])|(or[ae])|(giorn[oi])|(settiman[ae])|(mes[ei])|(ann[oi]))$/,
  ago: /^(?:(\d{1,4}) |un[ao]? |un['’])(\p{L}+) fa$/u,
};

export const pt: DateWords = {
  months: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  days: { hoje: 0, ontem: 1, anteontem: 2 },
  justNow: ['agora', 'agora mesmo'],
  units: /^(?:(segundo)|(minuto)|(hora)|(dia)|(semana)|(mês|mese)|(ano))s?$/,
  ago: /^(?=há |.* atrás$)(?:há )?(?:(\d{1,4})|uma?) (\p{L}+)(?: atrás)?$/u,
};

export const nl: DateWords = {
  months: 'januari februari maart april mei juni juli augustus september oktober november december',
  days: { vandaag: 0, gisteren: 1, eergisteren: 2 },
  justNow: ['zojuist', 'nu'],
  units: /^(?:(seconden?)|(minu(?:ut|ten))|(uur|uren)|(dag|dagen)|(week|weken)|(maand|maanden)|(jaar|jaren))$/,
  ago: /^(?:(\d{1,4})|een) (\p{L}+) geleden$/u,
};

export const pl: DateWords = {
  months: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  days: { dziś: 0, dzisiaj: 0, wczoraj: 1, przedwczoraj: 2 },
  justNow: ['przed chwilą', 'teraz'],
  units: /^(?:(sekund[ęy]?)|(minut[ęy]?)|(godzin[ęy]?)|(dni|dzień)|(tydzień|tygodni[ea]?)|(miesiąc[ae]?|miesięcy)|(rok|lata?))$/,
  ago: /^(?:(\d{1,4}) )?(\p{L}+) temu$/u,
};

export const sv: DateWords = {
  months: 'januari februari mars april maj juni juli augusti september oktober november december',
  days: { 'i dag': 0, idag: 0, 'i går': 1, igår: 1, 'i förrgår': 2 },
  justNow: ['just nu', 'nyss', 'nu'],
  units: /^(?:(sekund(?:er)?)|(minut(?:er)?)|(timm(?:e|ar))|(dag(?:ar)?)|(veck(?:a|or))|(månad(?:er)?)|(år))$/,
  ago: /^för (?:(\d{1,4})|en|ett) (\p{L}+) sedan$/u,
};

export const tr: DateWords = {
  months: 'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
  days: { bugün: 0, dün: 1 },
  justNow: ['az önce', 'şimdi'],
  units: /^(?:(saniye)|(dakika)|(saat)|(gün)|(hafta)|(ay)|(yıl))$/,
  ago: /^(?:(\d{1,4})|bir) (\p{L}+) önce$/u,
};

export const ja: DateWords = {
  months: '',
  days: { 今日: 0, 昨日: 1, 一昨日: 2 },
  justNow: ['たった今'],
  units: /^(?:(秒)|(分)|(時間)|(日)|(週間?)|([かヶカケヵ]月)|(年))$/,
  day: /^(?:(\d{4})年\s?)?(\d{1,2})月\s?(\d{1,2})日$/,
  ago: /^(\d{1,4})\s?(\p{L}+)\s?前$/u,
};

export const ko: DateWords = {
  months: '',
  days: { 오늘: 0, 어제: 1, 그저께: 2 },
  justNow: ['방금', '방금 전'],
  units: /^(?:(초)|(분)|(시간)|(일)|(주)|(개월|달)|(년))$/,
  day: /^(?:(\d{4})년\s?)?(\d{1,2})월\s?(\d{1,2})일$/,
  ago: /^(\d{1,4})\s?(\p{L}+)\s전$/u,
};

/** For readers of pages whose language is not known; an adapter imports the languages of its own platform. */
export const every: readonly DateWords[] = [ru, en, zh, de, fr, es, it, pt, nl, pl, sv, tr, ja, ko];

/** Number of the month, 1 to 12; null for a word that is no month, and for a beginning of two. */
export function monthOf(word: string, languages: readonly DateWords[]): number | null {
  if (word.length < 3) return null;
  const stem = word.replace(/[ьйая]$/, '');
  for (const { months } of languages) {
    const names = months.split(' ');
    const exact = names.indexOf(stem);
    if (exact >= 0) return exact + 1;
    const first = names.findIndex((name) => name.startsWith(word));
    if (first >= 0 && names.findLastIndex((name) => name.startsWith(word)) === first) return first + 1;
  }
  return null;
}

/** Days back from today; undefined for a word that is no such day. */
export function daysBack(word: string, languages: readonly DateWords[]): number | undefined {
  return languages.find(({ days }) => Object.hasOwn(days, word))?.days[word];
}

/** The unit that a word of a relative date means; null for any other word. */
export function unitOf(word: string, languages: readonly DateWords[]): Unit | null {
  for (const { units } of languages) {
    const found = units.exec(word);
    const unit = found && UNITS[found.findIndex((group, index) => index > 0 && group !== undefined) - 1];
    if (unit) return unit;
  }
  return null;
}
