import type { Room } from '../../model/sighting.ts';
import { isWeb } from '../kit/links.ts';

export const PLATFORM = 'vk';
const HOSTS = new Set(['vk.com', 'vk.ru']);
/** A group's own pages by its number: its reviews, one post of its wall, its wall. */
const OF_GROUP = /^\/(?:reviews-|wall-|club|public|event)(\d{1,15})(?:_\d{1,15})?\/?$/;
/** A group's page by its short name; a person's page looks the same, and what stands there tells them apart. */
const SHORT_NAME = /^\/[a-z][\w.]{2,60}\/?$/i;
/** Short names that are rooms of the site itself, and people and what is theirs by number. */
const ROOMS =
  /^\/(?:(?:id|wall|photo|video|clip|album|story|note|doc|page|topic)\d[\d_]*|feed|im|mail|al_im|friends|groups|photos|albums?|videos?|clips|audios?|music|market|games|apps|settings|login|search|docs|bookmarks|fave|support|about|terms|privacy|dev|ads|pay|stickers|edit|notifications|calls|away(?:\.php)?|index(?:\.php)?)\/?$/i;

/** The number of the group, where the address has it. */
export function groupOf(url: URL): string | null {
  return OF_GROUP.exec(url.pathname)?.[1] ?? null;
}

export function roomOf(url: URL): Room | null {
  if (!isWeb(url) || !HOSTS.has(url.hostname)) return null;
  return groupOf(url) !== null || (SHORT_NAME.test(url.pathname) && !ROOMS.test(url.pathname)) ? 'public' : null;
}
