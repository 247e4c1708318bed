import { html, type Html } from '../html.ts';
import { sheet } from '../layout.ts';
import type { PracticePlace } from '../world.ts';

/** Google Search with the owner's list of one location in a frame above the results. Nothing of the search itself is ours to read. */
export function page(place: PracticePlace): Html {
  return sheet({
    title: `${place.name} - Google Search`,
    look: 'cabinet',
    language: 'en',
    scripts: [],
    body: html`<header class="practice-top"><b>Search</b><span>${place.name}</span></header>
<main><iframe title="Reviews" src="https://www.google.com/local/business/${place.id}/customers/reviews" width="640" height="420"></iframe><h2>${place.name}</h2></main>`,
  });
}
