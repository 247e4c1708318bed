import { describe, expect, it } from 'vitest';
import { LINE_LIMIT, TEXT_LIMIT } from '../../../lib/model/limits.ts';
import { boundedLine, boundedText, cutTo } from '../../../lib/platforms/kit/bounds.ts';
import { certainKey } from '../../../lib/platforms/kit/key.ts';
import { languageOf } from '../../../lib/platforms/kit/language.ts';
import { safeLink } from '../../../lib/platforms/kit/links.ts';
import { ratingOf, ratingOfClass, ratingOfLabel } from '../../../lib/platforms/kit/rating.ts';
import { replyBoxOf } from '../../../lib/platforms/kit/reply-box.ts';
import { sightingOf } from '../../../lib/platforms/kit/sighting.ts';
import { bodyOf, lineOf, textOf } from '../../../lib/platforms/kit/text.ts';
import { documentOf } from './cases.ts';

function body(html: string): Element {
  return documentOf(html, 'https://page.example/').body;
}

describe('text of an element', () => {
  it.each([
    ['one   <b>two</b>\n three', 'one two three'],
    ['<p>one</p><p>two</p>', 'one\ntwo'],
    ['one<br>two<br/> three', 'one\ntwo\nthree'],
    ['a<script>x</script>b<style>y</style><button>Ещё</button>c', 'abc'],
    ['<div><div><div>deep</div></div></div>after', 'deep\nafter'],
    ['a<span class="cut">label</span>b', 'ab'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
    ['<!-- note -->', ''],
    ['<div></div>', ''],
  ])('%s', (html, text) => {
    expect(textOf(body(html), { without: '.cut' })).toBe(text);
  });

  it('line breaks of the source count only where the platform shows them', () => {
    const element = body('<p>one \n two\n\n\n\nthree</p>').firstElementChild as Element;
    expect(bodyOf(element)).toBe('one two three');
    expect(bodyOf(element, { lines: true })).toBe('one\ntwo\n\nthree');
    expect(lineOf(element, { lines: true })).toBe('one two three');
  });

  it('nothing is null', () => {
    expect(lineOf(null)).toBeNull();
    expect(bodyOf(body('<p> </p>'))).toBeNull();
  });
});

describe('bounds', () => {
  it('never split a surrogate pair', () => {
    expect(cutTo('ab😀', 3)).toBe('ab');
    expect(cutTo('ab😀', 4)).toBe('ab😀');
    const line = boundedLine('😀'.repeat(1_000_000));
    expect(line?.length).toBe(LINE_LIMIT);
    expect(line?.isWellFormed()).toBe(true);
  });

  it('say when they cut', () => {
    const long = sightingOf('adapter', { text: 'я'.repeat(TEXT_LIMIT + 1) });
    expect([long.text?.length, long.truncated]).toEqual([TEXT_LIMIT, true]);
    expect(sightingOf('adapter', { text: 'я'.repeat(TEXT_LIMIT) }).truncated).toBe(false);
    expect(boundedText(' \n ')).toBeNull();
  });

  it('leave out what cannot be seen: a name must not turn the line that it stands in', () => {
    expect(boundedLine('\u200eЛада\u202e\u0000 \u2067Верес\u2069\u200f\u0007')).toBe('Лада Верес');
    expect(boundedLine('one\ttwo\nthree')).toBe('one two three');
    expect(boundedLine('\u202e\u0000')).toBeNull();
    expect(boundedText('\u0000one\u202e\n\ntwo\u2066 \u200fשלום\u001b')).toBe('one\n\ntwo \u200fשלום');
    expect(sightingOf('adapter', { text: `${'я'.repeat(TEXT_LIMIT)}\u202e` }).truncated).toBe(false);
  });

  it('a key is an id or nothing', () => {
    expect(certainKey('web', ' a  b ')).toBe('web:a_b');
    expect(certainKey('web', ' ')).toBeNull();
    expect(certainKey('web', 'x'.repeat(LINE_LIMIT))).toBeNull();
  });
});

describe('rating', () => {
  it.each([
    ['Оценка 4 Из 5', 4, 5],
    ['Rating 4.5 Out of 5', 4.5, 5],
    ['4,5/10', 4.5, 10],
    ['3 звезды', 3, 5],
    ['нет оценки', null, null],
    ['9 из 5', null, null],
    ['5つ星のうち4.0', 4, 5],
    ['5 yıldız üzerinden 3', 3, 5],
    ['5 out of 10', 5, 10],
    [null, null, null],
  ])('%s', (label, rating, ratingScale) => {
    expect(ratingOfLabel(label, 5)).toEqual({ rating, ratingScale });
  });

  it('values are numbers or nothing', () => {
    expect(ratingOf('4,5', '5')).toEqual({ rating: 4.5, ratingScale: 5 });
    expect(ratingOf('five', 5)).toEqual({ rating: null, ratingScale: null });
    expect(ratingOf(Number.NaN, 5)).toEqual({ rating: null, ratingScale: null });
    expect(ratingOf(-1, 5)).toEqual({ rating: null, ratingScale: null });
    expect(ratingOf(3, 0)).toEqual({ rating: 3, ratingScale: null });
    expect(ratingOfClass(null, /star(\d)/, 5).rating).toBeNull();
  });
});

describe('links', () => {
  const page = new URL('https://page.example/a/b');
  it.each([
    ['c', 'https://page.example/a/c'],
    ['//other.example/x', 'https://other.example/x'],
    ['javascript:alert(1)', null],
    ['JaVaScRiPt:alert(1)', null],
    ['data:text/html,x', null],
    ['https://[broken', null],
    ['', null],
    [`/${'x'.repeat(3_000)}`, null],
  ])('%s', (raw, link) => {
    expect(safeLink(raw, page)).toBe(link);
  });
});

describe('language', () => {
  it.each([
    ['Очень уютное место, вернёмся', 'ru'],
    ['Дуже гарне місце, дякуємо', null],
    ['The staff were very kind', 'en'],
    ['Sehr gut, gerne wieder', null],
    ['服务很好，下次再来', 'zh'],
    ['とても良かったです', null],
    ['👍👍👍 10/10', null],
    ['ok', null],
  ])('%s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});

describe('what is missing', () => {
  it('follows from what is null', () => {
    const empty = sightingOf('microdata', { replies: [{ text: null }] });
    expect(empty.missing.toSorted()).toEqual(
      ['author', 'cons', 'key', 'language', 'link', 'photos', 'place.id', 'place.name', 'postedEarliest', 'postedLatest', 'postedShown', 'product', 'pros', 'rating', 'ratingScale', 'replies.text', 'text', 'title'],
    );
    expect(sightingOf('adapter', { author: 'A', place: { id: '1', name: null } }).missing).not.toContain('author');
  });
});

describe('the field for the reply', () => {
  it.each([
    ['<textarea id="x"></textarea>', 'x'],
    ['<div contenteditable id="x"></div>', 'x'],
    ['<div contenteditable="plaintext-only" id="x"></div>', 'x'],
    ['<div role="textbox" contenteditable="true" id="x"></div>', 'x'],
    ['<textarea placeholder="Заметка"></textarea><textarea placeholder="Ответ компании" id="x"></textarea>', 'x'],
    ['<textarea aria-label="Search"></textarea><textarea id="x"></textarea>', 'x'],
    ['<textarea></textarea><label>回复<textarea id="x"></textarea></label>', 'x'],
    ['<textarea disabled></textarea><textarea readonly></textarea><textarea hidden></textarea>', null],
    ['<div hidden><textarea></textarea></div><div style="display: none" contenteditable></div>', null],
    ['<div contenteditable="false"></div><div role="textbox"></div><input type="text">', null],
    ['<textarea placeholder="Поиск"></textarea>', null],
  ])('%s', (html, id) => {
    expect(replyBoxOf(body(html))?.id ?? null).toBe(id);
  });
});
