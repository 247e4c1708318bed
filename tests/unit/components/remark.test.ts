import { describe, expect, it } from 'vitest';
import { asked, lacking, receivedAt, remarkDue, remarkSighting, whenField, type Remark } from '../../../components/entry/remark.ts';
import { CHANNELS, type ChannelId } from '../../../lib/model/channel.ts';
import { sightingSchema } from '../../../lib/model/sighting.ts';
import { presets } from '../../../lib/regulation/presets/presets.ts';

const ZONE = 'Europe/Moscow';
/** Friday, 2026-10-09, 16:30 in Moscow. */
const NOW = Date.UTC(2026, 9, 9, 13, 30, 20);
const remark = (changes: Partial<Remark> = {}): Remark => ({ channel: 'phone', when: '2026-10-09T16:30', name: 'Раиса', contact: '+7 900 000-00-00', words: 'Кран  течёт,\nвторой день.', rating: '', place: '', expected: '2026-10-12', takenBy: 'Олег', ...changes });

describe('B2, D2: a remark that is entered by hand', () => {
  it('lacks what makes it one: words or a rating, and a moment that has passed', () => {
    expect(lacking(remark(), NOW, ZONE)).toBeNull();
    expect(lacking(remark({ words: ' \n' }), NOW, ZONE)).toBe('words');
    expect(lacking(remark({ words: '', rating: '2' }), NOW, ZONE)).toBeNull();
    for (const when of ['', 'вчера', '2026-10-09T16:31', '2026-13-01T10:00']) expect(lacking(remark({ when }), NOW, ZONE), when).toBe('when');
  });

  it('asks for what the customer may tell, in the order of the form', () => {
    expect(asked(remark())).toEqual([]);
    expect(asked(remark({ name: ' ', contact: '', expected: '', takenBy: '' }))).toEqual(['name', 'contact', 'expected', 'takenBy']);
  });

  it('C1: keeps the words exactly, and the minute it came in', () => {
    const at = receivedAt('2026-10-09T16:30', NOW, ZONE) ?? 0;
    expect(at).toBe(Date.UTC(2026, 9, 9, 13, 30));
    const s = remarkSighting(remark({ rating: '2', place: 'Чайная' }), at);
    expect(sightingSchema.parse(s)).toEqual(s);
    expect(s).toMatchObject({ via: 'entry', key: null, text: 'Кран  течёт,\nвторой день.', author: 'Раиса', rating: 2, ratingScale: 5, place: { id: null, name: 'Чайная' }, replies: [] });
    expect([s.postedEarliest, s.postedLatest].map((moment) => Date.parse(moment ?? ''))).toEqual([at, at]);
    expect(remarkSighting(remark(), at)).toMatchObject({ rating: null, place: { id: null, name: null } });
  });

  it('the field of the moment stands at this minute, in the zone of the person', () => {
    expect(whenField(NOW, ZONE)).toBe('2026-10-09T16:30');
    expect(receivedAt(whenField(NOW, ZONE), NOW, ZONE)).toBe(NOW - 20_000);
  });
});

describe('B3, B14: the deadline goes by the channel', () => {
  const due = (preset: keyof typeof presets, channel: ChannelId): string | null => {
    const at = remarkDue(channel, Date.UTC(2026, 9, 9, 13, 30), presets[preset](0, ZONE));
    return at === null ? null : Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE).toPlainDateTime().toString();
  };

  it('under regulation B mail and telephone have one working day, messages 24 hours', () => {
    // Friday the 9th; in China the 10th is worked in place of a holiday.
    expect(due('channels', 'email')).toBe('2026-10-10T18:00:00');
    expect(due('channels', 'phone')).toBe('2026-10-10T18:00:00');
    expect(due('channels', 'messages')).toBe('2026-10-10T16:30:00');
  });

  it('under regulation A every channel has the 24 hours of A2', () => {
    for (const channel of CHANNELS) expect(due('russian', channel), channel).toBe('2026-10-10T16:30:00');
  });
});
