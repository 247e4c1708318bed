import { localeOf, type Language } from '../../lib/i18n/language.ts';
import { texts, type PlainKey, type Translate } from '../../lib/i18n/texts.ts';
import type { Case } from '../../lib/model/case.ts';
import { channelOf, CHANNELS, ON_PAGE } from '../../lib/model/channel.ts';
import type { ReplyState } from '../../lib/model/reply-state.ts';
import type { PlatformId } from '../../lib/model/sighting.ts';
import type { Platform } from '../../lib/platforms/adapter.ts';
import { platforms } from '../../lib/platforms/hosts.ts';
import type { AppValue } from '../app/context.ts';
import { channelNames } from '../app/rule-names.ts';
import { about as anySite } from '../../lib/platforms/web/about.ts';

/** The words for how far a reply has come, in a table and in a conversation. */
export const replyStates: Record<ReplyState, PlainKey> = {
  none: 'replyState.none',
  submitted: 'replyState.submitted',
  live: 'replyState.live',
  changed: 'replyState.changed',
  vanished: 'replyState.vanished',
};

/** Every platform that a case may be of: those with an adapter, and any other site. */
export const casePlatforms: readonly Platform[] = [...platforms, anySite];

/** A platform's name as people say it, or as the manager called the site; a channel's; the id where we have none (a newer version's, a lesson that was forgotten). */
export function platformName(id: PlatformId, { language, sites }: Pick<AppValue, 'language' | 'sites'>): string {
  const channel = channelOf(id);
  if (channel !== ON_PAGE) return texts(language)(channelNames[channel]);
  return [...casePlatforms, ...sites].find((platform) => platform.id === id)?.name[language] ?? id;
}

export interface NamedPlatform {
  id: PlatformId;
  name: string;
}

/** Platforms and taught sites in the order of their names in this language. */
export function namedPlatforms({ language, sites }: Pick<AppValue, 'language' | 'sites'>): NamedPlatform[] {
  return byName([...casePlatforms, ...sites], language).map(({ id, name }) => ({ id, name: name[language] }));
}

/** Channels without pages (B1). */
export function namedChannels({ language }: Pick<AppValue, 'language'>): NamedPlatform[] {
  const t = texts(language);
  return CHANNELS.map((id) => ({ id, name: t(channelNames[id]) }));
}

/** Who wrote it, as the page named them. */
export function authorOf({ review, erasedAt }: Pick<Case, 'review' | 'erasedAt'>, t: Translate): string {
  return erasedAt === null ? (review.author ?? t('queue.noName')) : t('queue.erased');
}

/** What stands where a review has no words. */
export function noWords({ erasedAt }: Pick<Case, 'erasedAt'>, t: Translate): string {
  return t(erasedAt === null ? 'queue.noText' : 'queue.erasedText');
}

/** An address that is safe to put into a link: pages may hand us anything. */
export function safeAddress(address: string | null): string | null {
  return address !== null && /^https?:\/\//i.test(address) ? address : null;
}

/** Platforms in the order of their names in this language. */
export function byName(list: readonly Platform[], language: Language): readonly Platform[] {
  const { compare } = new Intl.Collator(localeOf(language));
  return list.toSorted((a, b) => compare(a.name[language], b.name[language]));
}
