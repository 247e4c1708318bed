'use strict';
// The directions between the rooms, as the table «Rooms» in the design says. dependency-cruiser checks them over
// entrypoints, components and lib; type-only imports count too: a type is knowledge.

/** What each room may import besides itself. */
const MAY_IMPORT = {
  model: [],
  regulation: ['model'],
  platforms: ['model'],
  page: ['platforms', 'model'],
  triage: ['model'],
  reply: ['model', 'triage'],
  journal: ['model', 'regulation'],
  report: ['model', 'regulation'],
  delivery: ['model', 'journal'],
  browser: ['model'],
  i18n: [],
};

/** Rooms that know no browser, no database, no screen. */
const PURE = ['model', 'regulation', 'platforms', 'triage', 'reply', 'report'];
const inPackages = (names) => `node_modules/(${names.join('|')})(/|$)`;

const directions = Object.entries(MAY_IMPORT).map(([room, others]) => ({
  name: `room-${room}`,
  comment: others.length === 0 ? `lib/${room} imports no other room` : `lib/${room} imports only ${others.join(', ')}`,
  severity: 'error',
  from: { path: `^lib/${room}/` },
  to: { path: '^(lib|components|entrypoints)/', pathNot: `^lib/(${[room, ...others].join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...directions,
    {
      name: 'no-unknown-room',
      comment: 'every file in lib lives in a room of the table',
      severity: 'error',
      from: { path: '^lib/', pathNot: `^lib/(${Object.keys(MAY_IMPORT).join('|')})/` },
      to: {},
    },
    {
      name: 'components-know-no-page',
      comment: 'our screens speak to a page by messages only',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(lib/page|entrypoints)/' },
    },
    {
      name: 'pure-rooms',
      comment: 'pure rooms know no browser, no database and no screen',
      severity: 'error',
      from: { path: `^lib/(${PURE.join('|')})/` },
      to: { path: inPackages(['dexie', 'dexie-react-hooks', 'react', 'react-dom', 'wxt', 'webextension-polyfill', '@mozilla']) },
    },
    {
      name: 'small-in-pages',
      comment: 'what runs inside web pages carries no library; a type costs nothing there',
      severity: 'error',
      from: { path: '^lib/(page|platforms)/' },
      to: { path: '/node_modules/|^node_modules/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-runtime-model-in-pages',
      comment: 'the schemas of lib/model bring zod along: pages take its types only, except keys and marks made of plain data',
      severity: 'error',
      from: { path: '^lib/(page|platforms)/' },
      to: { path: '^lib/model/(sighting|event|page-visit|status|mark)\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'one-room-touches-the-browser',
      comment: 'browser.* is called in lib/browser and wired in entrypoints',
      severity: 'error',
      from: { path: '^(components|lib/(?!browser/))' },
      to: { path: inPackages(['wxt', 'webextension-polyfill']) },
    },
    {
      name: 'no-classic-zod',
      comment: 'zod/mini only: the classic build is six times larger and trips the store’s linter',
      severity: 'error',
      from: { path: '^(lib|components|entrypoints)/' },
      to: { path: 'node_modules/zod/', pathNot: 'node_modules/zod/(mini|v4/mini)/' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'no-dev-packages', comment: 'what ships does not import tools', severity: 'error', from: { path: '^(lib|components|entrypoints)/' }, to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/wxt/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'types', 'default'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'] },
    exclude: { path: '\\.(css|module\\.css)$' },
  },
};
