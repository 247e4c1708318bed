import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { draftSaver, nextWords, REST, type DraftState, type Words } from '../../../components/reply/draft-saver.ts';

const own = (text: string): Words => ({ text, template: null });

/** A saver over a journal that can be slow or refuse. */
function world(stored = '') {
  const w = {
    written: [] as Words[],
    kept: null as string | null,
    states: [] as DraftState[],
    refuse: false,
    hold: null as Promise<void> | null,
    room: true,
  };
  const saver = draftSaver(stored, {
    write: async (words) => {
      await w.hold;
      if (w.refuse) throw new Error('no');
      w.written.push(words);
    },
    keep: (text) => {
      if (w.room) w.kept = text;
      return w.room;
    },
    forget: (text) => {
      if (w.kept === text) w.kept = null;
    },
    tell: (state) => { w.states.push(state); },
  });
  return { w, saver };
}

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

describe('a draft goes into the journal', () => {
  test('after ten seconds of rest and not after every stroke; each stroke is kept here', async () => {
    const { w, saver } = world();
    for (const text of ['С', 'Сп', 'Спа']) {
      saver.change(own(text));
      expect(w.kept).toBe(text);
      await vi.advanceTimersByTimeAsync(REST - 1);
    }
    expect(w.written).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(w.written).toEqual([own('Спа')]);
    expect(w.kept).toBeNull();
    expect(saver.pending()).toBe(false);
  });

  test('once, however often it is asked to be saved', async () => {
    const { w, saver } = world();
    saver.change(own('Спасибо'));
    expect(await Promise.all([saver.save(), saver.save(), saver.save()])).toEqual([true, true, true]);
    await vi.advanceTimersByTimeAsync(2 * REST);
    expect(await saver.save()).toBe(true);
    expect(w.written).toEqual([own('Спасибо')]);
  });

  test('not at all when it was typed and taken back', async () => {
    const { w, saver } = world('Спасибо');
    saver.change(own('Спасибо!'));
    saver.change(own('Спасибо'));
    expect(await saver.save()).toBe(true);
    expect(w.written).toEqual([]);
    expect(w.kept).toBeNull();
  });

  test('again, when another screen wrote other words meanwhile', async () => {
    const { w, saver } = world('Спасибо');
    saver.heard('Здравствуйте');
    saver.change(own('Спасибо'));
    expect(await saver.save()).toBe(true);
    expect(w.written).toEqual([own('Спасибо')]);
  });

  test('whole, when words change while others are being written', async () => {
    const { w, saver } = world();
    const slow = Promise.withResolvers<void>();
    w.hold = slow.promise;
    saver.change(own('Спа'));
    const first = saver.save();
    saver.change(own('Спасибо'));
    const second = saver.save();
    slow.resolve();
    expect(await Promise.all([first, second])).toEqual([true, true]);
    expect(w.written.at(-1)).toEqual(own('Спасибо'));
    expect(w.kept).toBeNull();
  });
});

describe('a draft that was not written', () => {
  test('is told so, stays here, and insertion hears of it', async () => {
    const { w, saver } = world();
    w.refuse = true;
    saver.change(own('Спасибо'));
    expect(await saver.save()).toBe(false);
    expect(w.states.at(-1)).toBe('failed');
    expect(w.kept).toBe('Спасибо');
    expect(saver.pending()).toBe(true);
    w.refuse = false;
    expect(await saver.save()).toBe(true);
    expect(w.written).toEqual([own('Спасибо')]);
  });

  test('nor kept here is not called saved', () => {
    const { w, saver } = world();
    w.room = false;
    saver.change(own('Спасибо'));
    expect(w.states).toEqual(['unsafe']);
  });
});

test('changed words are still their template’s, until they are wiped out or others take their place', () => {
  const chosen = nextWords(own(''), 'Марина, спасибо.', 'ru-positive-words');
  const changed = nextWords(chosen, 'Марина, большое спасибо.');
  expect(changed).toEqual({ text: 'Марина, большое спасибо.', template: 'ru-positive-words' });
  expect(nextWords(changed, 'Спасибо вам.', null).template).toBeNull();
  expect(nextWords(nextWords(changed, ' '), 'Свои слова').template).toBeNull();
  expect(nextWords(own('Свои'), 'Свои слова').template).toBeNull();
});
