import type { Draft } from '../find.ts';
import { isEnglishName } from '../../names/alike.ts';
import type { CheckInput } from '../rule.ts';
import { sentenceAt, type Span } from '../text.ts';

/** What of the customer an English reply gives away: the words around a number or an address tell whose it is. */

const PHONE = /(?<![\d#№/-])(?:\+?\d[\s(-]{0,2}(?:\d[\s()-]{0,2}){8,13}\d|\(\d{2,5}\)\s?\d{3,4}[-\s]?\d{3,4}|\d{3}[-\s]\d{4}|\d{3}[-\s]\d{3}[-\s]\d{2,4})(?![\d/])/g;
const MAIL = /[\p{L}\d._%+-]{1,40}@[\p{L}\d-]{1,40}(?:\.[\p{L}\d-]{2,20}){1,3}/gu;
const ROAD = 'Street|Str|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Square|Court|Ct|Close|Boulevard|Blvd|Crescent|Way|Terrace|Place|Gardens?|Grove|Hill|Row|Mews|Walk|Park|Rise|Parade|Quay|View|Green|Circle|Highway|House|Buildings?|Towers?|Mansions|Lodge|Villas?|Heights|Vale|Wharf|Yard|Gate|Path|Meadows?|Fields?';
const ADDRESS = new RegExp(
  `(?<![\\p{L}\\d£$€])(?:[Ff]lat|[Aa]partment|[Aa]pt\\.?|[Uu]nit|[Ss]uite)\\s#?\\d{1,4}[A-Za-z]?(?![\\p{L}\\d])(?:,?\\s(?:\\d{1,5}\\s)?(?:\\p{Lu}[\\p{L}'’-]{1,20}\\s){1,2}(?:${ROAD}))?|(?<![\\p{L}\\d£$€.])\\d{1,5}[a-zA-Z]?,?\\s(?:\\p{Lu}[\\p{L}'’-]{1,20}\\s){1,3}(?:${ROAD})(?!\\p{L})|(?<![\\p{L}\\d])[A-Z]{1,2}\\d[A-Z\\d]?\\s\\d[A-Z]{2}(?![\\p{L}\\d])`,
  'gu',
);
const FILE = 'order|booking|reservation|invoice|reference|ref|account|acct|policy|ticket|tracking|card|claim|case|file|membership|member|contract|customer|client|parcel|consignment|shipment|loan|licen[cs]e|passport|loyalty card|enquiry|inquiry|complaint|confirmation|receipt|transaction|repair|docket|serial|subscription|registration|patient|job|student|patient file|rental agreement|agreement|dossier|chart';
const CODE = new RegExp(
  `(?<!\\p{L})(?:${FILE})s?(?:,?\\s(?:number|no|num|id|code|ref|reference|ending|file|#))?\\.?(?:\\s(?:in|is|was|with|of))?[\\s:#№(]{1,4}(?:(?:number|no|ending)\\.?\\s(?:in\\s)?)?#?(?<code>(?:[A-Za-z]{1,5}[-/ ]?)?\\d[\\dA-Za-z/-]{2,24})(?![\\p{L}\\d])`,
  'giu',
);
const HASH = /(?<![\p{L}\d&])#\s?(?<code>[A-Z]{0,4}-?\d[\dA-Z-]{3,20})(?![\p{L}\d])/gu;

/** The company speaks of its own number or door. */
const OWN = /\b(?:our|ours|us|me|my|we're|we are|i'm|hotline|helpline|support|reception|front desk|desk|office|shop|store|branch|salon|studio|surgery|clinic|showroom|workshop|garage|bench|line|direct line|switchboard|customer (?:care|service|services|relations)|manager|owner|find|visit|pop in|pop into|drop in|come (?:in|by|to)|(?:ring|call|phone|dial|text|email|e-mail|mail|write to|message|whatsapp|reach|contact|ask for|try)(?= (?:us|me|him|her|them|our|the|my|on|at|[a-z.'’-]{2,20}(?:,| (?:on|at|in|directly|from|anytime|any time|at any time)))))\b/gu;
const IMPERATIVE = /(?:^|[,;:(-]\s?|\b(?:please|or|and|to|just|kindly|simply|can|could|may|welcome to|free to|then|so) )(?:ring|call|phone|dial|text|email|e-mail|mail|write|message|whatsapp|ping|reach|contact|ask|try|give|drop|find|visit|pop|come|speak|talk|get)\b/gu;
/** It is the customer's: yours, the one we have, the one we go to. */
const THEIRS = /\b(?:your|yours|you (?:left|gave|provided|used|registered|signed|supplied|entered|put|wrote|booked)|on (?:file|record|your)|registered|under the name|in the name of|belonging to|(?:we|i|he|she|they|will|team|manager|driver|engineer|courier|technician|colleague|someone|van)(?:'ll|'ve|'d| will| have| has| had| just| also| already| did| can| could| are| is| was| going to| be| to){0,3} (?:call|called|calling|ring|rang|ringing|phone|phoned|phoning|text|texted|texting|tried|trying|try|reach|reached|email|emailed|emailing|write to|wrote to|written to|message|messaged|send|sent|sending|post|posted|deliver|delivered|delivering|ship|shipped|shipping|visit|visited|visiting|come|came|coming|go|goes|went|drove|turned up|knocked|collect|collected|leave|left|drive|drove|return|returned|see|have|found|dispatched|knocked|bring|brought|deliver it)|sent to|delivered to|delivery to|shipped to|going to|(?:you|see you|pick you up|meet you|visit you|reach you|call you|text you|ring you|email you|contact you|phone you|find you) [a-z ]{0,14}(?:at|on|to|in|via|by))\b/gu;

/** «An engineer is at 14 Oak Lane»: a house one comes to. */
const VISITED = /\b(?:is|are|be|arrives?|arriving|stops? (?:by|at)|round) (?:now |already |back )?(?:at|outside|to)\b/gu;
const PLACES = /\b(?:shop|store|branch|office|salon|studio|clinic|surgery|showroom|garage|workshop|restaurant|cafe|location|counter|depot|kitchen|home|door)\b/u;
const WINDOW = 80;

function last(text: string, words: RegExp): number {
  return [...text.matchAll(words)].at(-1)?.index ?? -1;
}

function isOwn({ text, sentences }: Draft, span: Span, house: boolean): boolean {
  const sentence = sentenceAt(sentences, span.from);
  const before = text.slice(Math.max(sentence.from, span.from - WINDOW), span.from);
  const own = Math.max(last(before, OWN), last(before, IMPERATIVE));
  const theirs = Math.max(last(before, THEIRS), house && !PLACES.test(before) ? last(before.replace(/\bwe(?:'re| are)\b/g, ''), VISITED) : -1);
  // A telephone stands in public as the company's own, unless the words say otherwise; a house number as the customer's.
  if (own === -1 && theirs === -1) return !house;
  return own > theirs;
}

function spansOf(text: string, expression: RegExp): Span[] {
  return [...text.matchAll(expression)].map((match) => {
    const code = match.groups?.code;
    const to = match.index + match[0].length;
    return { from: code === undefined ? match.index : to - code.length, to };
  });
}

/** Of another who bears the customer's first name. */
const ROLE = /\b(?:manager|owner|director|doctor|dr|chef|colleague|engineer|stylist|receptionist|advis[eo]r|signed|regards|sincerely|yours|i'm|i am|my name is|named|called|ask for|driver|technician|our)[,\s]{1,2}$/iu;
/** The mail address of an office, or of one who signs. */
const OFFICE = /^(?:info|hello|hi|help|support|manager|director|office|care|shop|store|sales|bookings?|reservations?|reception|contact|team|admin|owner|service|complaints?|feedback|enquiries|care|guest|desk|returns|orders?|mail|post|hotel|cafe|boss|gm)/i;

function isOffice(shown: string, { from, to }: Span): boolean {
  const local = /^[\p{L}]+/u.exec(shown.slice(from, to))?.[0] ?? '';
  if (OFFICE.test(local)) return true;
  const elsewhere = shown.toLowerCase().lastIndexOf(local.toLowerCase());
  return local.length > 2 && elsewhere > to && /^\p{L}+/u.exec(shown.slice(elsewhere))?.[0]?.toLowerCase() === local.toLowerCase();
}

/** The customer's own first name with a surname after it, or a surname only the company can know. */
function fullName({ shown }: Draft, { author, review }: CheckInput): Span[] {
  const line = author?.replace(/\s+/g, ' ').trim() ?? '';
  const first = line.split(' ')[0] ?? '';
  const found: Span[] = [];
  for (const match of shown.matchAll(/(?<![\p{L}'’-])(?!(?:Mr|Mrs|Ms|Miss|Dr|Dear|Hi|Hello|Thank|Thanks|Sorry)\b)(?<given>\p{Lu}\p{Ll}[\p{L}'’-]{0,20})\s(?:\p{Lu}\.\s)?(?<surname>\p{Lu}\p{Ll}[\p{L}'’-]{1,24})(?![\p{L}])/gu)) {
    const given = match.groups?.given ?? '';
    const surname = match.groups?.surname ?? '';
    if (first === '' || given.toLowerCase() !== first.toLowerCase() || /^(?:We|You|Your|Our|The|Thank|Thanks|And|Sorry|Please|It|Is|This|That|From|Hello|Hi)$/.test(surname)) continue;
    const before = shown.slice(Math.max(0, match.index - 40), match.index);
    if (ROLE.test(before) || line.toLowerCase().includes(surname.toLowerCase()) || /^[^.!?]{0,30}$/.test(shown.slice(match.index + match[0].length)) || (review ?? '').includes(match[0])) continue;
    found.push({ from: match.index, to: match.index + match[0].length });
  }
  const greeted = /^(?:(?:[Hh]i|[Hh]ello|[Dd]ear|[Gg]ood \w{3,9}|[Tt]hank you|[Tt]hanks),?\s|(?=M(?:r|rs|s|iss)\b))(?:M(?:r|rs|s|iss)\.?\s)?(?!M(?:r|rs|s|iss)\b)(\p{Lu}\p{Ll}{1,20}\s\p{Lu}\p{Ll}[\p{L}'’-]{1,20})(?=\s?[,!.])/u.exec(shown);
  if (greeted?.[1] !== undefined && found.length === 0 && !greeted[1].split(/\s/).every((word) => line.toLowerCase().includes(word.toLowerCase())) && (/M(?:r|rs|s|iss)\b/.test(greeted[0]) || greeted[1].split(/\s/).some((word) => isEnglishName(word))) && !/customer|guest|client|patient|reviewer|team/i.test(greeted[1])) {
    const from = greeted[0].length - greeted[1].length;
    found.push({ from, to: from + greeted[1].length });
  }
  return found.slice(0, 1);
}

export function englishData(draft: Draft, input: CheckInput): Span[] {
  const { shown } = draft;
  const touched = (spans: readonly Span[], one: Span) => spans.some((other) => other.from < one.to && one.from < other.to);
  const codes = [...spansOf(shown, CODE), ...spansOf(shown, HASH)].filter((span) => /^(?:[A-Z]{0,5}[-/ ]?)(?!(?:19|20)\d\d$)(?=[\dA-Z/-]*\d{3})/.test(shown.slice(span.from, span.to)) && !/\b(?:phone|telephone|line|our)\b[^.!?]{0,12}$/i.test(shown.slice(Math.max(0, span.from - 26), span.from)));
  const mails = spansOf(shown, MAIL).filter((span) => !isOffice(shown, span) && !isOwn(draft, span, false));
  const numbers = spansOf(shown, PHONE).filter((span) => !touched(codes, span) && !isOwn(draft, span, false));
  const places = spansOf(shown, ADDRESS).filter((span) => !isOwn(draft, span, true) && !(input.review ?? '').includes(shown.slice(span.from, span.to)));
  const unique = codes.filter((code, at) => !touched(codes.slice(0, at), code) && !touched(numbers, code));
  return [...numbers, ...mails, ...unique, ...places, ...fullName(draft, input)];
}
