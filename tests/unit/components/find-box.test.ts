import { describe, expect, test } from 'vitest';
import { findBox, type Outcome } from '../../../components/reply/find-box.ts';

/** What each page answers: to the first round, and to the second, where the cursor counts. Null: no script of ours there. */
type Pages = Record<string, { own: Outcome | null; loose?: Outcome }>;

async function run(pages: Pages) {
  const asked: string[] = [];
  const found = await findBox(Object.keys(pages), async (tab, loose) => {
    asked.push(loose ? `${tab} by cursor` : tab);
    const page = pages[tab];
    const outcome = loose ? (page?.loose ?? page?.own ?? null) : (page?.own ?? null);
    return Promise.resolve(outcome && { outcome, limit: null });
  });
  return { asked, found: found && `${found.tab}: ${found.outcome}` };
}

describe('the page that gets the words', () => {
  test('a card with its own box wins over a cursor left in a field of another page', async () => {
    const { asked, found } = await run({ public: { own: 'no-box', loose: 'inserted' }, cabinet: { own: 'inserted' } });
    expect(found).toBe('cabinet: inserted');
    expect(asked).toEqual(['public', 'cabinet']);
  });

  test('the cursor counts when no open page has a box', async () => {
    const { asked, found } = await run({ public: { own: 'no-box' }, cabinet: { own: 'no-box', loose: 'inserted' } });
    expect(found).toBe('cabinet: inserted');
    expect(asked).toEqual(['public', 'cabinet', 'public by cursor', 'cabinet by cursor']);
  });

  test('a cursor with another review on one page does not hide the right field on the next', async () => {
    expect((await run({ public: { own: 'no-box', loose: 'other-card' }, cabinet: { own: 'no-box', loose: 'inserted' } })).found).toBe('cabinet: inserted');
    expect((await run({ public: { own: 'no-box' }, cabinet: { own: 'no-box', loose: 'other-card' } })).found).toBe('cabinet: other-card');
  });

  test.each(['occupied', 'too-long', 'already-answered', 'refused'] as const)('a page whose box says «%s» is not passed over', async (own) => {
    const { asked, found } = await run({ one: { own }, two: { own: 'inserted' } });
    expect(found).toBe(`one: ${own}`);
    expect(asked).toEqual(['one']);
  });

  test('no page, or none with a script of ours', async () => {
    expect((await run({})).found).toBeNull();
    expect((await run({ one: { own: null } })).found).toBeNull();
    expect((await run({ one: { own: 'not-here' }, two: { own: null } })).found).toBe('one: not-here');
  });
});
