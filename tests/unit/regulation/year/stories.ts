import type { CaseEvent, CaseEventKind, EventOf, JournalEvent } from '../../../../lib/model/event.ts';
import type { Status } from '../../../../lib/model/status.ts';
import { nextHlc } from '../../../../lib/journal/hlc.ts';
import { iso, page, reply, sighting, turn, UNDATED } from '../../journal/invent.ts';
import type { Chance } from './chance.ts';
import { awake, END, HOUR, MINUTE, PEOPLE, PLACES, rulesOn, shownBy, START, type Who, type YearPlace } from './world.ts';

/** What happened to one review, as events. `true` is when it really was. */
export interface Happened {
  true: number;
  who: Who;
  case: string;
  kind: CaseEventKind;
  payload: CaseEvent['payload'];
}

/** Invented histories of so many reviews, each of its own; in the order in which all of it happened. */
export function stories(count: number, chance: Chance): Happened[] {
  return Array.from({ length: count }, (_, n) => new Story(n, chance).tell()).flat().sort((a, b) => a.true - b.true);
}

/** Stamped as one journal would stamp them, in the order in which they happened. */
export function stamped(all: readonly Happened[]): CaseEvent[] {
  let last: string | null = null;
  const captures = new Map<string, string>();
  return all.map(({ true: really, who, ...told }, index) => {
    // A wrong clock moves the order of all that is told after it; moments that a deadline hangs on are its own affair (`breaches.test.ts`).
    const at = told.kind === 'handover.accepted' ? shownBy(who, really) : really;
    last = nextHlc(last, at);
    if (told.kind === 'review.captured') captures.set(told.case, `of-the-year-${index}`);
    const rest = told.kind === 'event.undone' ? { ...told, payload: { event: captures.get(told.case) } } : told;
    return { id: `of-the-year-${index}`, at, hlc: last, author: who, regulation: rulesOn(really).version, ...rest } as CaseEvent;
  });
}

/** Until the events have ids. */
const THE_CAPTURE = 'the capture';

type Posted = { postedShown: string | null; postedEarliest: string | null; postedLatest: string | null };

class Story {
  private readonly all: Happened[] = [];
  private readonly place: YearPlace;
  private readonly key: string;
  private readonly handedOver: boolean;
  private readonly n: number;
  private readonly chance: Chance;

  constructor(n: number, chance: Chance) {
    this.n = n;
    this.chance = chance;
    this.place = chance.one(PLACES);
    this.key = `${this.place.platform}:${this.place.byHand ? '~' : ''}${10_000 + n}`;
    this.handedOver = chance.often(25);
  }

  tell(): Happened[] {
    const { chance } = this;
    const appeared = Math.floor(START / MINUTE + chance.whole(-4 * 1440, (END - START) / MINUTE - 1440)) * MINUTE;
    const captured = awake(appeared + this.minutes(chance.often(92) ? 1_100 : 9_000));
    const standing = !this.place.byHand && chance.often(8);
    const { sighting: shown, page: where } = this.seen(appeared, standing);
    this.add(captured, 'review.captured', { platform: this.place.platform, sighting: shown, page: where });
    // What is known of a case now is all that is known of it: how it was looked at under earlier rules nobody can tell.
    const soon = [this.later(captured, 120), this.later(captured, 120)].filter((at) => rulesOn(at) === rulesOn(captured));
    if (soon[0] && chance.often(25)) this.add(soon[0], 'case.prioritised', { priority: chance.one(['urgent', 'important', 'normal']) });
    if (soon[1] && chance.often(60)) this.add(soon[1], 'case.classed', { class: chance.one(['service', 'product', 'price', 'other']), sub: null });
    if (chance.often(2)) this.add(this.later(captured, 200), 'pause.begun', { duty: 'first-reply', reason: 'Ждём клиента' });
    if (this.handedOver) this.handOver(captured + 121 * MINUTE);
    const answered = standing ? captured : this.answer(captured);
    if (chance.often(30)) this.result(captured + 121 * MINUTE);
    if (chance.often(8)) this.talk(captured + 121 * MINUTE);
    this.close(captured, answered);
    return this.all.filter(({ true: at }) => at < END);
  }

  private handOver(from: number): void {
    const { chance } = this;
    const given = this.status(this.later(from, 600), chance.one(['quality', 'rework']));
    this.add(this.later(given, 300), 'handover.accepted', { note: null });
    let back = this.later(given, chance.often(70) ? 1_200 : 7_000);
    if (chance.often(40)) back = Math.max(back, this.pause(given, 'hand-over'));
    if (chance.often(12)) {
      // Straight on to the other department.
      const on = this.status(back, this.all.some(({ payload }) => 'status' in payload && payload.status === 'quality') ? 'rework' : 'quality');
      back = this.later(on, 3_000);
    }
    if (chance.often(85)) this.add(back, 'handover.returned', { note: 'Исправлено' });
    else if (chance.often(40)) this.status(back, 'new');
  }

  /** When the clock of the reply surely has to do with nothing more. */
  private answer(captured: number): number {
    const { chance, place } = this;
    if (chance.often(10)) return captured;
    const sent = this.later(captured + 121 * MINUTE, chance.often(80) ? 900 : 3_600);
    if (place.byHand) return this.handedOver ? sent : this.status(sent, 'answered');
    const how = chance.one(['sent', 'sent', 'sent', 'never seen', 'found', 'dated', 'listed'] as const);
    const answer = 'Спасибо, что написали: исправили в тот же день.';
    const sees = (at: number, round = 0, date: Posted = UNDATED, text = answer) => this.add(at, 'reply.seen', { text, ...date, page: page({ visit: `visit-${this.n}-${this.all.length}` }), ...(round > 0 && { round }) });
    if (how === 'sent' || how === 'never seen') this.add(sent, 'reply.submitted', { text: answer, page: page() });
    if (how === 'never seen') return sent;
    if (how === 'listed') this.add(sent, 'reply.submitted', { text: answer, page: page({ room: 'cabinet' }), listed: chance.often(50) ? UNDATED : dates(sent - 20 * HOUR, sent - chance.whole(0, 1_000) * MINUTE) });
    const seen = this.later(sent, chance.often(85) ? 2_000 : 9_000);
    sees(seen, 0, how === 'dated' ? dates(sent - chance.whole(0, 300) * MINUTE, sent) : UNDATED);
    if (chance.often(6)) return this.vanish(seen, sees);
    if (chance.often(10)) return this.writeOn(seen, sees);
    return seen;
  }

  private vanish(seen: number, sees: (at: number, round?: number, date?: Posted, text?: string) => number): number {
    const gone = this.add(this.later(seen, 4_000), 'reply.vanished', { page: page() });
    if (this.chance.often(40)) return sees(this.later(gone, 3_000));
    if (this.chance.often(30)) return gone;
    const other = 'Извините ещё раз: печь починили, приходите.';
    const again = this.add(this.later(gone, 3_000), 'reply.submitted', { text: other, page: page() });
    return sees(this.later(again, 1_500), 0, UNDATED, other);
  }

  /** The customer writes once more, below the reply. */
  private writeOn(seen: number, sees: (at: number, round?: number, date?: Posted, text?: string) => number): number {
    const { chance } = this;
    const wrote = this.later(seen, 5_000);
    const noticed = this.later(wrote, chance.often(80) ? 900 : 4_000);
    this.add(noticed, 'review.continued', { turns: [turn('Во втором зале по-прежнему громко.', 1, chance.often(70) ? dates(wrote - 40 * MINUTE, wrote) : UNDATED)], unanswered: chance.often(80), page: page() });
    if (chance.often(20)) return noticed;
    const second = 'Исправили и во втором зале.';
    const sent = this.later(noticed, chance.often(70) ? 900 : 3_000);
    if (chance.often(70)) this.add(sent, 'reply.submitted', { text: second, page: page() });
    return sees(this.later(sent, 1_500), 1, UNDATED, second);
  }

  private result(from: number): void {
    const { chance } = this;
    let begun = from;
    for (let times = 0; times < 3; times++) {
      let given = this.later(begun, 7_000);
      if (chance.often(15)) given = Math.max(given, this.pause(begun, chance.one(['result', null])));
      if (chance.often(15)) return;
      this.add(given, 'result.given', { note: null });
      if (chance.often(35)) return;
      begun = this.later(given, 14_000);
      const satisfied = chance.often(65);
      this.add(begun, 'satisfaction.told', { satisfied, words: null });
      if (satisfied) return;
    }
  }

  private talk(from: number): void {
    const moved = this.add(this.later(from, 800), 'talk.moved', { where: null });
    if (this.chance.often(80)) this.add(this.later(moved, 6_000), 'talk.ended', { note: null });
  }

  private close(captured: number, answered: number): void {
    const { chance } = this;
    const has = (wanted: CaseEventKind): boolean => this.all.some(({ kind }) => kind === wanted);
    const again = this.all.some(({ payload }) => 'satisfied' in payload && !payload.satisfied);
    // What is done for a case while it is put away is not told from what is done before, once it is taken out again: such stories are left out.
    if (chance.often(3) && !this.handedOver) this.status(this.later(captured, 3_000), 'not-review');
    else if (chance.often(3) && !this.handedOver && !has('reply.vanished') && !again) this.status(this.later(captured + 121 * MINUTE, 4_000), 'archived');
    else if (chance.often(15) && !(again && has('talk.moved'))) this.status(this.later(answered, 30_000), 'archived');
    if (chance.often(2)) this.add(this.later(captured, 3_000), 'event.undone', { event: THE_CAPTURE });
  }

  /** A pause with a name; says when it ends, or when the story may go on without its end. */
  private pause(from: number, duty: EventOf<'pause.begun'>['payload']['duty']): number {
    const begun = this.add(this.later(from, 1_500), 'pause.begun', { duty, reason: 'Ждём деталь' });
    return this.chance.often(12) ? begun : this.add(this.later(begun, 5_000), 'pause.ended', { duty });
  }

  private seen(appeared: number, standing: boolean): { sighting: EventOf<'review.captured'>['payload']['sighting']; page: EventOf<'review.captured'>['payload']['page'] } {
    const { chance, place, n } = this;
    const day = Temporal.Instant.fromEpochMilliseconds(appeared).toZonedDateTimeISO(rulesOn(appeared).zone).startOfDay();
    const how = place.byHand ? 'exact' : chance.one(['exact', 'exact', 'day', 'none'] as const);
    const date = how === 'exact' ? dates(appeared, appeared) : how === 'day' ? dates(day.epochMilliseconds, day.add({ days: 1 }).epochMilliseconds - MINUTE) : UNDATED;
    return {
      sighting: sighting({ place: { id: place.id, name: null }, author: `Клиент ${n}`, text: `Отзыв номер ${n}`, rating: place.byHand ? null : chance.whole(1, 5), via: place.byHand ? 'selection' : chance.often(85) ? 'adapter' : 'json-ld', replies: standing ? [reply('Спасибо за отзыв')] : [], ...date }),
      page: page({ address: `https://practice.example/${place.id}/reviews` }),
    };
  }

  private status(at: number, status: Status): number {
    return this.add(at, 'status.set', { status });
  }

  private add(at: number, kind: CaseEventKind, payload: CaseEvent['payload']): number {
    // Nothing happens twice in one minute.
    let free = at;
    while (this.all.some((one) => one.true === free)) free += MINUTE;
    this.all.push({ true: free, who: this.chance.one(PEOPLE), case: this.key, kind, payload });
    return free;
  }

  /** Some time later, when a browser runs again. */
  private later(from: number, minutes: number): number {
    return awake(from + this.minutes(minutes));
  }

  private minutes(most: number): number {
    return this.chance.whole(1, most) * MINUTE;
  }
}

function dates(from: number, to: number): Posted {
  return { postedShown: 'дата', postedEarliest: iso(Math.min(from, to)), postedLatest: iso(to) };
}

/** In two journals, some events in both of them, as colleagues hold them who have merged before. */
export function splitInTwo(all: readonly JournalEvent[], chance: Chance): [JournalEvent[], JournalEvent[]] {
  const two: [JournalEvent[], JournalEvent[]] = [[], []];
  for (const event of all) {
    const which = chance.whole(0, 2);
    if (which !== 1) two[0].push(event);
    if (which !== 0) two[1].push(event);
  }
  return two;
}
