import type { Follower } from '../kit/turns.ts';

/** A comment as far as it matters who spoke when. */
export interface Said {
  card: Element;
  /** Its number and that of the first comment of its branch; null where the page does not say. */
  id: string | null;
  thread: string | null;
  /** Who wrote it; null where the page does not say. */
  from: string | null;
  /** Written by the group itself. */
  own: boolean;
}

/**
 * Each customer's comment with what belongs to it. In a branch where only one customer has spoken, the group's words are the
 * reply to them, and their further words are turns. Once another has spoken, the page does not say whom the group answers.
 */
export function conversations(all: readonly Said[]): Map<Element, Follower[]> {
  const branches = new Map<string | Said, Said[]>();
  for (const said of all) {
    const branch = said.thread ?? said.id ?? said;
    const others = branches.get(branch);
    if (others === undefined) branches.set(branch, [said]);
    else others.push(said);
  }
  const followers = new Map<Element, Follower[]>();
  for (const branch of branches.values()) collect(branch, followers);
  // In the order of the page: a branch may be opened before its first comment's neighbours.
  return new Map(all.flatMap(({ card }) => (followers.has(card) ? [[card, followers.get(card) ?? []]] : [])));
}

function collect(branch: readonly Said[], followers: Map<Element, Follower[]>): void {
  const first = branch.find(({ own }) => !own);
  if (first === undefined) return;
  const after: Follower[] = [];
  followers.set(first.card, after);
  let another = false;
  for (const said of branch.slice(branch.indexOf(first) + 1)) {
    if (said.own) {
      if (!another) after.push({ card: said.card, own: true });
    } else if (said.from !== null && said.from === first.from) after.push({ card: said.card, own: false });
    else {
      another = true;
      followers.set(said.card, []);
    }
  }
}
