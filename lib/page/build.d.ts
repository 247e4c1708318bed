/** Build constant: `closed` in what ships, `open` in the builds that tests drive. */
declare const __SHADOW_MODE__: 'open' | 'closed';
