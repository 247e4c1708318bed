// Warnings of `web-ext lint` that stay, each with the reason. Anything else fails the run.

/** @type {{ code: string, file: RegExp, because: string }[]} */
export const warningsAllowed = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^chunks\/.*\.js$/,
    because: 'react-dom assigns innerHTML for dangerouslySetInnerHTML, which our code never uses (eslint holds that)',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^(?:any-page|selection)\.js$/,
    because: '@mozilla/readability assigns innerHTML inside the copy of the page that it works on; the copy is never shown',
  },
];

export function explain(allowed, warning) {
  return allowed.code === warning.code && allowed.file.test(warning.file ?? '');
}
