import path from 'node:path';
import { fileURLToPath } from 'node:url';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Ways for a string to become markup or code. Text from pages is hostile: it is shown as text, node by node. */
const sinks = [
  { selector: ':matches(MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc)$/], MemberExpression[property.value=/^(innerHTML|outerHTML|srcdoc)$/])', message: 'Markup from a string: build nodes, set textContent.' },
  { selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|parseHTMLUnsafe)$/]', message: 'Markup from a string: build nodes, set textContent.' },
  { selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^(write|writeln)$/]', message: 'document.write: build nodes.' },
  { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: 'Markup from a string: let React show it as text.' },
  { selector: ':matches(NewExpression, CallExpression)[callee.name="Function"]', message: 'Code from a string.' },
];

export default defineConfig(
  // The folder of this file is not the project's root, so everything is named from there.
  { basePath: root, ignores: ['.output/**', '.wxt/**', 'node_modules/**', 'test-results/**', 'coverage/**'] },
  {
    basePath: root,
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-restricted-syntax': ['error', ...sinks],
      'no-restricted-globals': ['error', { name: 'chrome', message: 'Use lib/browser.' }],
      // `== null` asks for both ways to have nothing.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-empty': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A number in a sentence is the normal case; an object in one is the mistake.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A short arrow that hands on what a setter returns is clear enough.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Plain functions over data: an object of functions has no `this` that could get lost.
      '@typescript-eslint/unbound-method': 'off',
      // `[...text]` goes by code points, and is meant to.
      '@typescript-eslint/no-misused-spread': 'off',
      // `keyof T & string` stays right when a table gets another kind of key.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      // The one way of writing into a field that pages trust and people can undo.
      '@typescript-eslint/no-deprecated': ['error', { allow: [{ from: 'lib', name: 'execCommand' }] }],
      // A type that the door has checked may still lie about an old row; asking twice is no fault.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // JSX handlers take promises on purpose; the promise itself must be handled, which no-floating-promises holds.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // The house style for a value that was just looked at (`map.get(key)!`) is a plain narrowing instead.
      '@typescript-eslint/no-non-null-assertion': 'error',
      // `void | false` in a table of keys: «handled unless false».
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Types of the messages' tables name their parameter for the reader.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    basePath: root,
    files: ['components/**/*.{ts,tsx}', 'entrypoints/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // The journal is written by the background alone, through lib/journal.
    basePath: root,
    files: ['lib/{model,regulation,platforms,triage,reply,report}/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...['browser', 'chrome', 'indexedDB', 'localStorage', 'performance', 'navigator', 'fetch'].map((name) => ({ name, message: 'A pure room gets it as an argument.' }))],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'A pure room gets the moment as an argument.' },
        { object: 'Temporal', property: 'Now', message: 'A pure room gets the moment as an argument.' },
        { object: 'Math', property: 'random', message: 'A pure room gets chance as an argument.' },
        { object: 'crypto', property: 'randomUUID', message: 'A pure room gets ids as an argument.' },
      ],
    },
  },
  {
    basePath: root,
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      // Tests read rows of unknown shape and hand broken values to doors on purpose; Playwright's fixtures take `{}`.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
      '@typescript-eslint/require-await': 'off',
      'no-empty-pattern': 'off',
      'no-restricted-globals': 'off',
      'no-restricted-syntax': 'off',
    },
  },
);
