import type { Formatters } from '../../lib/i18n/format.ts';
import type { PlainKey, Translate } from '../../lib/i18n/texts.ts';
import type { Room } from '../../lib/model/sighting.ts';
import type { Certainty, Platform } from '../../lib/platforms/adapter.ts';

export const roomNames: Record<Room, PlainKey> = { public: 'platforms.public', cabinet: 'platforms.cabinet' };

/** How surely a platform's pages are read, in words. */
export function certaintyWords(certainty: Certainty, t: Translate, f: Formatters): string {
  switch (certainty.level) {
    case 'seen':
      return t('platforms.seen', { month: f.month(certainty.month) });
    case 'claimed':
      return t('platforms.claimed');
    case 'generic':
      return t('platforms.generic');
  }
}

/** The same of the rooms in which a place was seen: one sentence where both are read as surely, or only one was seen. */
export function certaintyOf(platform: Platform | undefined, rooms: ReadonlySet<Room>, t: Translate, f: Formatters): string | null {
  const known = [...rooms].flatMap((room) => {
    const entry = platform?.rooms[room];
    return entry ? [{ room, words: certaintyWords(entry.certainty, t, f) }] : [];
  });
  const [first] = known;
  if (!first) return null;
  return known.every(({ words }) => words === first.words) ? first.words : known.map(({ room, words }) => `${t(roomNames[room])} – ${words}`).join('; ');
}
