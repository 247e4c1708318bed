import { Dexie } from 'dexie';
import type { Case, CaseReply } from '../model/case.ts';
import type { CaseEvent, CaseEventDraft } from '../model/event.ts';
import { mintKey } from '../model/key.ts';
import { NEW_MARK } from '../model/mark.ts';
import { pageVisitSchema, type PageVisit } from '../model/page-visit.ts';
import { isAwaited, isLive } from '../model/reply-state.ts';
import type { Key, PlatformId, Sighting, SightingKind } from '../model/sighting.ts';
import { absent, looksFiltered, seenInPublic } from './absence.ts';
import { aboutOf, ASKING, newQuestion, pending } from './ask.ts';
import { difference } from './difference.ts';
import type { CapturedItem, LookInput, Question, SeeInput, SeenItem } from './inputs.ts';
import { markOf } from './marks.ts';
import { observe, type Looked } from './observe.ts';
import { inOrder, standing } from './order.ts';
import { placesOf, rememberPlaces } from './places.ts';
import { pastOf, recognise, type Recognised } from './recognise.ts';
import { begin, caseIn, inJournal, readCases, readGraves, readHistories, readPlaces, record, restore, rootIn, UnknownCaseError, type Recorder, type Writing } from './write.ts';

export { UnknownCaseError, type Recorder } from './write.ts';

/** A question that is not pending: another window answered it. */
export class UnknownQuestionError extends Error {
  override name = 'UnknownQuestionError';
}

/** What stands on the page. Records what became of known reviews and their replies; captures nothing. One item per sighting, in order. */
export async function see(r: Recorder, input: SeeInput): Promise<{ items: SeenItem[] }> {
  return inJournal(r, async (w) => {
    const { items } = await recognise(w, input);
    const asked = await pending(r, items.flatMap(({ sighting, match }) => (match.kind === 'ask' ? [aboutOf(input.page, sighting)] : [])));
    const seen = items.map(({ sighting, match, looked }): SeenItem => {
      if (match.kind === 'ask') return { case: null, mark: asked.has(aboutOf(input.page, sighting)) ? ASKING : NEW_MARK };
      const known = match.kind === 'known' ? caseIn(w, match.case) : undefined;
      if (!known || known.withdrawn) return { case: null, mark: NEW_MARK };
      recordAll(w, observe(known, sighting, looked, pastOf(w, known.key)));
      return { case: known.key, mark: NEW_MARK };
    });
    return { items: seen.map((item) => marked(w, item)) };
  });
}

/** Puts reviews into the journal; a second capture changes nothing. One item per sighting, in order. */
export async function capture(r: Recorder, input: SeeInput): Promise<{ items: CapturedItem[] }> {
  return inJournal(r, async (w) => {
    const { page, items } = await recognise(w, input);
    const asked = await pending(r, items.flatMap(({ sighting, match }) => (match.kind === 'ask' ? [aboutOf(input.page, sighting)] : [])));
    const questions: Question[] = [];
    const captured: CapturedItem[] = [];
    const one = ({ sighting, match, looked }: Recognised['items'][number]): CapturedItem => {
      if (match.kind === 'ask') {
        const about = aboutOf(input.page, sighting);
        if (!asked.has(about)) questions.push(newQuestion(r, input.page, sighting, match.candidates));
        asked.add(about);
        return { case: null, mark: ASKING, outcome: 'asked' };
      }
      // A page may list one review twice, pinned and in its place.
      const before = match.kind === 'twin' ? captured[match.of]?.case : sighting.key;
      const known = caseIn(w, match.kind === 'known' ? match.case : (before ?? ''));
      if (!known) return { case: enter(w, input.page.platform, page, sighting), mark: NEW_MARK, outcome: 'captured' };
      return { case: known.key, mark: NEW_MARK, outcome: again(w, known, sighting, looked) };
    };
    await readPlaces(w, placesOf(input.page.platform, page, input.sightings.map(({ place }) => place)).keys());
    await readGraves(w, items.flatMap(({ sighting, match }) => (match.kind === 'known' ? [] : (sighting.key ?? []))));
    for (const item of items) captured.push(one(item));
    // A place is the company's from its first capture on.
    const kept = items.flatMap(({ sighting }, index) => (captured[index]?.case ? [sighting.place] : []));
    await rememberPlaces(w, input.page.platform, page, placesOf(input.page.platform, page, kept));
    if (questions.length > 0) await r.db.questions.bulkAdd(questions);
    return { items: captured.map((item) => marked(w, item)) };
  });
}

/** The whole look at a list is done: which cases stand on it. Records those that are absent where their neighbours are. */
export async function look(r: Recorder, input: LookInput): Promise<{ vanished: Key[] }> {
  const { placeId } = input;
  if (input.page.room !== 'public' || placeId === null || (!input.whole && input.falling === null)) return { vanished: [] };
  return inJournal(r, async (w) => {
    const { platform } = input.page;
    const page = pageVisitSchema.parse(input.page);
    const here = new Set(input.cases);
    // A review that waits for the manager's answer stands on the page and may be any of its candidates.
    for (const question of await r.db.questions.toArray()) question.candidates.forEach((key) => here.add(key));
    const ofPlace = r.db.cases.where('[platform+placeId+repliedAt]').between([platform, placeId, Dexie.minKey], [platform, placeId, Dexie.maxKey]);
    const known = await ofPlace.primaryKeys();
    const away = known.filter((key) => !here.has(key));
    await readCases(w, away);
    // A page that was loaded before a joining names the case as it knew it.
    const others = away.filter((key) => !w.cases.get(key)?.joined.some((part) => here.has(part)));
    const judged = await kindsListed(w, others, here);
    const missing = absent(others.flatMap((key) => w.cases.get(key) ?? []).filter((c) => judged.has(c.review.kind)), { placeId, cases: here, whole: input.whole, falling: input.falling });
    await readHistories(w, missing);
    const vanished = missing.filter((key) => seenInPublic(standing(w.histories.get(key) ?? []).counting));
    if (looksFiltered(vanished.length, known.length)) return { vanished: [] };
    for (const key of vanished) record(w, { kind: 'review.vanished', case: key, payload: { page } });
    return { vanished };
  });
}

/** So many cases of a page tell of which kinds it lists. */
const KIND_SAMPLE = 20;

/**
 * Of which kinds a page lists the cases: reviews and questions often have a tab each, and the one says nothing of the
 * other. A page that lists neither is one of reviews.
 */
async function kindsListed(w: Writing, others: readonly Key[], here: ReadonlySet<Key>): Promise<Set<SightingKind>> {
  if (others.every((key) => w.cases.get(key)?.review.kind !== 'question')) {
    // Without a question among the absent only a page of nothing but questions would mislead.
    await readCases(w, [...here].slice(0, KIND_SAMPLE));
  } else await readCases(w, here);
  const kinds = new Set([...here].flatMap((key) => caseIn(w, key)?.review.kind ?? []));
  return kinds.size === 0 ? new Set(['review']) : kinds;
}

/**
 * Appends what a person did: a status, a draft, an insertion, a submission, an undoing. An insertion or submission that
 * the journal already holds is not written again and is not in the result; for a status, a draft or an undoing that
 * already stands, the result has the event that stands. Throws UnknownCaseError when a draft names a case, or an undoing an event, that is not there.
 */
export async function append(r: Recorder, drafts: readonly CaseEventDraft[]): Promise<CaseEvent[]> {
  return inJournal(r, async (w) => {
    await readHistories(w, drafts.map((draft) => draft.case));
    return drafts.flatMap((draft): CaseEvent[] => {
      const known = caseIn(w, draft.case);
      if (!known && draft.kind !== 'review.captured') throw new UnknownCaseError(`No case ${draft.case} in the journal`);
      if (known && isKnownStep(known, draft)) return [];
      return [standingFor(w, known, draft) ?? record(w, draft)];
    });
  });
}

/** The manager's answer to «похож на два в журнале»: the case it is, or null for a new one. Returns the case. Throws UnknownQuestionError, UnknownCaseError. */
export async function answerQuestion(r: Recorder, answer: { question: string; case: Key | null }): Promise<Key> {
  return inJournal(r, async (w) => {
    const asked = await r.db.questions.get(answer.question);
    if (!asked) throw new UnknownQuestionError(`No question ${answer.question}`);
    const { sighting, page, platform } = asked;
    await readCases(w, [...asked.candidates, ...(sighting.key === null ? [] : [sighting.key])]);
    await r.db.questions.delete(asked.id);
    // Captured meanwhile under its own id: then it is that one, whatever was chosen.
    const chosen = sighting.key !== null && caseIn(w, sighting.key) ? sighting.key : answer.case;
    const key = chosen === null ? null : rootIn(w, chosen);
    await rememberPlaces(w, platform, page, placesOf(platform, page, [sighting.place]));
    if (key === null) {
      await readGraves(w, sighting.key === null ? [] : [sighting.key]);
      return enter(w, platform, page, sighting);
    }
    if (!w.cases.has(key)) throw new UnknownCaseError(`Case ${key} is not what was asked about`);
    await readHistories(w, [key]);
    const at = (): Case => w.cases.get(key) as Case;
    if (at().withdrawn) restore(w, key);
    // The sighting becomes a version even when it says nothing new: by it the answer is remembered at the next look.
    if (difference(at().review, sighting) === 'same') record(w, { kind: 'review.edited', case: key, payload: { sighting, page } });
    // What stood there when it was asked about proves no more now than it did then.
    recordAll(w, observe(at(), sighting, { page, grown: new Set(), settled: false }, pastOf(w, key)));
    return key;
  });
}

/** A new case, under the platform's own key or one minted here. */
function enter(w: Writing, platform: PlatformId, page: PageVisit, sighting: Sighting): Key {
  const key = sighting.key ?? mintKey(platform, w.r.newId());
  begin(w, key);
  record(w, { kind: 'review.captured', case: key, payload: { platform, sighting, page } });
  return key;
}

/** A known review is captured: what is new about it is recorded, and a capture that was undone counts again. */
function again(w: Writing, known: Case, sighting: Sighting, looked: Looked): CapturedItem['outcome'] {
  if (known.withdrawn) restore(w, known.key);
  const current = w.cases.get(known.key) ?? known;
  const edited = difference(current.review, sighting) === 'changed';
  recordAll(w, observe(current, sighting, looked, pastOf(w, known.key)));
  if (known.withdrawn) return 'captured';
  return edited ? 'edited' : 'known';
}

function recordAll(w: Writing, drafts: readonly CaseEventDraft[]): void {
  for (const draft of drafts) record(w, draft);
}

function marked<T extends SeenItem>(w: Writing, item: T): T {
  const known = item.case === null ? undefined : caseIn(w, item.case);
  return known ? { ...item, mark: markOf(known, w.r.regulation, w.r.now) } : item;
}

/** The page and the cabinet both notice one submission, and a message may come twice. */
function isKnownStep(c: Case, draft: CaseEventDraft): boolean {
  switch (draft.kind) {
    case 'reply.inserted':
      return c.draft?.state === 'inserted' && c.draft.text === draft.payload.text;
    case 'reply.submitted':
      return c.draft === null && answersAt(c).some((reply) => (reply.state === 'submitted' || isLive(reply)) && reply.text === draft.payload.text);
    default:
      return false;
  }
}

/** The replies that a submission may be: the one that is awaited, else any that was given. */
function answersAt(c: Case): CaseReply[] {
  const awaited = c.rounds.findLast(({ reply }) => isAwaited(reply));
  return awaited ? [awaited.reply] : [c.reply, ...c.rounds.map(({ reply }) => reply)];
}

/** The event that already says what the draft would say: saying it again is no new fact. */
function standingFor(w: Writing, c: Case | undefined, draft: CaseEventDraft): CaseEvent | undefined {
  if (draft.kind === 'event.undone') return undoing(w, draft.case, draft.payload.event);
  const counting = (): CaseEvent[] => standing(inOrder(w.histories.get(rootIn(w, draft.case)) ?? [])).counting;
  if (draft.kind === 'status.set' && c?.statusByHand && c.status === draft.payload.status) {
    return counting().findLast((event) => event.kind === 'status.set');
  }
  if (draft.kind === 'reply.drafted') {
    const last = counting().findLast((event) => event.kind.startsWith('reply.'));
    return last?.kind === 'reply.drafted' && last.payload.text === draft.payload.text && last.payload.template === draft.payload.template ? last : undefined;
  }
  return undefined;
}

/** The undoing that already stands against an event. */
function undoing(w: Writing, key: Key, event: string): CaseEvent | undefined {
  const history = inOrder(w.histories.get(rootIn(w, key)) ?? []);
  if (!history.some((other) => other.id === event)) throw new UnknownCaseError(`No event ${event} in case ${key}`);
  return standing(history).undoneBy.get(event)?.[0];
}
