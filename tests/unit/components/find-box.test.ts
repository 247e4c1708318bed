import { describe, expect, test } from 'vitest';
import { findBox, type Outcome, type Reach } from '../../../components/reply/find-box.ts';

/** What each page answers from the first round on, and from a later one on. Null: no script of ours there. */
type Pages = Record<string, { own: Outcome | null; opened?: Outcome; focused?: Outcome }>;

async function run(pages: Pages) {
  const asked: string[] = [];
  const answerOf = (page: Pages[string] | undefined, reach: Reach): Outcome | null => {
    if (!page) return null;
    return (reach === 'own' ? page.own : reach === 'opened' ? page.opened : page.focused) ?? page.own;
  };
  const found = await findBox(Object.keys(pages), async (tab, reach) => {
    asked.push(reach === 'own' ? tab : `${tab} ${reach}`);
    const outcome = answerOf(pages[tab], reach);
    return Promise.resolve(outcome && { outcome, limit: null, by: null });
  });
  return { asked, found: found && `${found.tab}: ${found.outcome}` };
}

describe('the page that gets the words', () => {
  test('a card with its own box wins over a cursor left in a field of another page', async () => {
    const { asked, found } = await run({ public: { own: 'no-box', focused: 'inserted' }, cabinet: { own: 'inserted' } });
    expect(found).toBe('cabinet: inserted');
    expect(asked).toEqual(['public', 'cabinet']);
  });

  test('nothing is pressed on one page while the box stands open on another', async () => {
    const { asked, found } = await run({ public: { own: 'no-box', opened: 'inserted' }, cabinet: { own: 'inserted' } });
    expect(found).toBe('cabinet: inserted');
    expect(asked).toEqual(['public', 'cabinet']);
  });

  test('a box that opens wins over the cursor, on whatever page', async () => {
    const { asked, found } = await run({ public: { own: 'no-box', focused: 'inserted' }, cabinet: { own: 'no-box', opened: 'inserted' } });
    expect(found).toBe('cabinet: inserted');
    expect(asked).toEqual(['public', 'cabinet', 'public opened', 'cabinet opened']);
  });

  test('the cursor counts when no open page has a box', async () => {
    const { asked, found } = await run({ public: { own: 'no-box' }, cabinet: { own: 'no-box', focused: 'inserted' } });
    expect(found).toBe('cabinet: inserted');
    expect(asked).toEqual(['public', 'cabinet', 'public opened', 'cabinet opened', 'public focused', 'cabinet focused']);
  });

  test('a field of another review on one page does not hide the right field on the next', async () => {
    expect((await run({ public: { own: 'no-box', focused: 'other-card' }, cabinet: { own: 'no-box', focused: 'inserted' } })).found).toBe('cabinet: inserted');
    expect((await run({ public: { own: 'other-customer' }, cabinet: { own: 'no-box', focused: 'inserted' } })).found).toBe('cabinet: inserted');
    expect((await run({ public: { own: 'no-box' }, cabinet: { own: 'no-box', focused: 'other-card' } })).found).toBe('cabinet: other-card');
    expect((await run({ public: { own: 'no-box' }, cabinet: { own: 'other-customer' } })).found).toBe('cabinet: other-customer');
  });

  test.each(['standing', 'occupied', 'too-long', 'already-answered', 'refused'] as const)('a page that says «%s» is not passed over', async (own) => {
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
