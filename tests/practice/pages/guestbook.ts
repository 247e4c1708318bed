import { html, type Html } from '../html.ts';
import { sheet } from '../layout.ts';

/** The site of a holiday camp with a guest book of its own making: no markup that says what a review is. */

const entries = [
  { who: 'Павел Дроздов', when: '12 ноября 2026, 14:20', stars: 5, what: 'Отдыхали всей семьёй, домик тёплый, дрова сухие. Дети не хотели уезжать.', answer: 'Павел, спасибо! Ждём вас на лыжах.' },
  { who: 'Тамара Ильина', when: '9 ноября 2026, 09:05', stars: 2, what: 'Вода в душе шла еле тёплая, а на просьбу проверить котёл никто не ответил.', answer: null },
  { who: 'Степан', when: '3 ноября 2026, 21:47', stars: 4, what: 'Тихо, чисто, дорога до озера пять минут. Мангал один на три домика – маловато.', answer: null },
  { who: 'Лидия Борисовна', when: '28 октября 2026, 18:30', stars: 5, what: 'Приезжаем третий год подряд, и каждый раз кормят лучше прежнего.', answer: 'Лидия Борисовна, повару передали!' },
  { who: 'Эдуард Тан', when: '20 октября 2026, 11:11', stars: 1, what: 'Бронь потеряли, ночевали в другом месте. Деньги вернули только через неделю.', answer: null },
] as const;

export function page(path: string): Html | null {
  if (path !== '/guestbook') return null;
  return sheet({
    title: 'Гостевая книга – Лесной берег',
    look: 'shop',
    scripts: [],
    body: html`<header class="practice-top"><b>База отдыха «Лесной берег»</b></header><main><h1>Гостевая книга</h1>
<p class="intro">Оставьте запись на ресепшене, мы перенесём её сюда слово в слово.</p>
<div class="book">${entries.map(
      ({ who, when, stars, what, answer }) => html`<div class="sheet-row"><div class="head"><span class="who">${who}</span> <span class="when">${when}</span> <span class="mark" title="Оценка ${stars} из 5">${'★'.repeat(stars)}${'☆'.repeat(5 - stars)}</span></div>
<div class="what">${what}</div>${answer === null ? '' : html`<div class="answer"><b>Администрация</b><div class="said">${answer}</div></div>`}</div>`,
    )}</div></main>`,
  });
}
