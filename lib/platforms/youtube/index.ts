import type { Room, Sighting } from '../../model/sighting.ts';
import type { Adapter, OpenPage, PageInput } from '../adapter.ts';
import { en, ru, zh } from '../kit/date-words.ts';
import { dateReader } from '../kit/dates.ts';
import { certainKey } from '../kit/key.ts';
import { isWeb, safeLink } from '../kit/links.ts';
import { openCards } from '../kit/open-page.ts';
import { sightingOf, type FoundReply, type FoundTurn } from '../kit/sighting.ts';
import { bodyOf, lineOf } from '../kit/text.ts';
import { channelIn, channelOf, isByOwner, isToOther } from './channels.ts';
import { PUBLIC, PUBLIC_ANCHORS } from './selectors.ts';

const SHORT = /^\/(?:shorts|live)\/([\w-]{1,40})\/?$/;
/** “3 days ago (edited)”, «2 года назад (изменено)». */
const EDITED = /\s*[(（].*$/;

/** The video; only `/watch` has it in its query. */
function videoOf(url: URL): string | null {
  return url.pathname === '/watch' ? url.searchParams.get('v') : (SHORT.exec(url.pathname)?.[1] ?? null);
}

function roomOf(url: URL): Room | null {
  return isWeb(url) && url.hostname === 'www.youtube.com' && (url.pathname === '/watch' || SHORT.test(url.pathname)) ? 'public' : null;
}

/** The number of comments that the page states counts every answer, the brand's own too: it says nothing of comments missed. */
function open({ document, url, now }: PageInput): OpenPage {
  const dates = dateReader(now, [ru, en, zh]);
  const video = videoOf(url);
  const isThis = document.querySelector(PUBLIC.page)?.getAttribute('video-id') === video;
  const name = isThis ? lineOf(document.querySelector(PUBLIC.videoName)) : null;
  const owner = channelIn(document.querySelector(PUBLIC.owner));

  function read(card: Element): Sighting | null {
    const [comment, ...answers] = card.querySelectorAll(PUBLIC.comment);
    // What the channel itself says under its video is no customer's comment.
    if (comment === undefined || isByOwner(comment, owner)) return null;
    const address = safeLink(comment.querySelector(PUBLIC.permalink)?.getAttribute('href'), url);
    const params = address === null ? null : new URL(address).searchParams;
    // The comments of the video before may still stand there when another one is opened.
    const id = params?.get('v') ?? video;
    const { text, ...rest } = said(comment);
    if (text === null && rest.author === null) return null;
    return sightingOf('adapter', {
      key: certainKey('youtube', params?.get('lc') ?? null),
      place: { id, name: id === video ? name : null },
      text,
      ...rest,
      link: address,
      ...talk(answers, channelOf(comment)),
    });
  }

  /** The owner's answers are replies, the author's own are further turns unless they speak to somebody else; no other is either. */
  function talk(answers: readonly Element[], author: string | null): { replies: FoundReply[]; turns: FoundTurn[] } {
    const replies: FoundReply[] = [];
    const turns: FoundTurn[] = [];
    for (const answer of answers) {
      const found = said(answer);
      if (isByOwner(answer, owner)) replies.push(found);
      else if (author !== null && channelOf(answer) === author && !isToOther(found.text, owner, author)) turns.push({ ...found, after: replies.length });
    }
    return { replies, turns };
  }

  function said(comment: Element) {
    const shown = lineOf(comment.querySelector(PUBLIC.date));
    return {
      text: bodyOf(comment.querySelector(PUBLIC.text), { lines: true, pictures: true }),
      author: lineOf(comment.querySelector(PUBLIC.author)) ?? lineOf(comment.querySelector(PUBLIC.badge)),
      postedShown: shown,
      posted: dates(shown?.replace(EDITED, '')),
    };
  }

  const cards = [...document.querySelectorAll(PUBLIC.card)].filter((card) => !card.parentElement?.closest(PUBLIC.card));
  return openCards({ room: 'public', cards, read, anchors: PUBLIC_ANCHORS });
}

export const adapter: Adapter = {
  platform: 'youtube',
  usual: { author: 0.9, text: 0.9, posted: 0.9, key: 0.9 },
  roomOf,
  open,
};
