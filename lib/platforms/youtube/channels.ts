import { PUBLIC } from './selectors.ts';

/** A channel as its links name it: `@handle`, or `channel/UC…` on older pages. */
export function channelIn(link: Element | null): string | null {
  const path = URL.parse(link?.getAttribute('href') ?? '', 'https://www.youtube.com')?.pathname ?? '';
  const found = /^\/(@[^/]+|(?:channel|c|user)\/[^/]+)/.exec(path)?.[1];
  if (found === undefined) return null;
  try {
    return decodeURIComponent(found).toLowerCase();
  } catch {
    return found.toLowerCase();
  }
}

/** Who wrote a comment. */
export function channelOf(comment: Element): string | null {
  return channelIn(comment.querySelector(PUBLIC.author)) ?? channelIn(comment.querySelector(PUBLIC.badge)?.querySelector(PUBLIC.link) ?? null);
}

/** Whether the channel's owner wrote a comment: by the channel, and where the two are named in two ways, by the badge. */
export function isByOwner(comment: Element, owner: string | null): boolean {
  const channel = channelOf(comment);
  if (owner !== null && channel !== null && owner.startsWith('@') === channel.startsWith('@')) return owner === channel;
  return comment.querySelector(PUBLIC.creator) !== null;
}

/** Whether an answer begins with the handle of somebody who is neither the owner nor its author; not known where the owner has none. */
export function isToOther(text: string | null, owner: string | null, author: string): boolean {
  const handle = /^@[^\s,:]+/.exec(text ?? '')?.[0].toLowerCase();
  return owner?.startsWith('@') === true && handle !== undefined && handle !== owner && handle !== author;
}
