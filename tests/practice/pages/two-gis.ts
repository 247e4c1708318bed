import { html, jsonScript, type Html } from '../html.ts';
import { sheet } from '../layout.ts';

/** A firm on 2GIS as its page arrives: the reviews stand in the page's data, and none is drawn yet. */

export const FIRM = '70000001000000501';
const NAME = 'Мастерская «Стружка»';
const said = [
  { id: '910001', author: 'Раиса Метель', rating: 2, text: 'Стол собирали две недели вместо трёх дней, и никто не предупредил.', at: '2026-11-21T09:10:00+03:00' },
  { id: '910002', author: 'Юрий Сенников', rating: 5, text: 'Полки сделали по моему чертежу, точно в размер.', at: '2026-11-20T18:40:00+03:00' },
  { id: '910003', author: 'Лола Т.', rating: 4, text: 'Лак пахнет первые дни, в остальном всё хорошо.', at: '2026-11-19T12:00:00+03:00' },
] as const;
/** What the page's own data escapes inside a string of its script. */
const quoted = (value: unknown): Html => jsonScript(JSON.stringify(value));

export function page(path: string): Html | null {
  if (path !== `/vologda/firm/${FIRM}/tab/reviews`) return null;
  const review = Object.fromEntries(said.map((one) => [one.id, { data: { id: one.id, rating: one.rating, text: one.text, date_created: one.at, date_edited: null, is_hidden: false, media: [], official_answer: null, object: { id: FIRM, type: 'branch' }, provider: '2gis', user: { name: one.author, first_name: one.author } } }]));
  const state = {
    data: {
      entity: { profile: { [FIRM]: { data: { id: FIRM, name: NAME, name_ex: { primary: NAME, extension: '' }, reviews: { general_rating: 3.7, general_review_count: said.length, is_reviewable: true } } } } },
      review,
      reviewSearch: { 's-1': { data: { total: said.length, items: said.map(({ id }) => id), objectId: FIRM } } },
    },
  };
  return sheet({
    title: `${NAME} — 2ГИС`,
    look: 'shop',
    scripts: [],
    head: html`<script>var __customcfg = JSON.parse('{}'); var initialState = JSON.parse(${quoted(state)});</script>`,
    body: html`<div id="root"><h1 class="_b2"><span>${NAME}</span></h1><p class="practice-muted">Отзывы загружаются…</p></div>`,
  });
}
