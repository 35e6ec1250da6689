import { builtinModules } from 'node:module'
import tseslint from 'typescript-eslint'

/** Rooms without a window: values in, values out. `text` and `vectors` are such rooms too. */
const PURE = [
  'domain',
  'util',
  'documents',
  'plans',
  'text',
  'vectors',
  'themes',
  'recurrence',
  'search',
  'report',
]

/** natural's root import loads database clients and prints to stdout. */
const NATURAL = { name: 'natural', message: 'Import the part by its subpath, in text/ only.' }

/** Built-in modules that touch the world. Imports between rooms are watched over by test/arrows.test.ts. */
const WORLD = builtinModules
  .filter((name) =>
    /^(fs|child_process|cluster|net|http|https|http2|dgram|dns|tls|worker_threads)(\/|$)/.test(name),
  )
  .flatMap((name) => [name, `node:${name}`])

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'reports', 'node_modules', '.cache'] },
  {
    files: ['**/*.ts', 'scripts/**/*.mjs'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-console': 'error',
      'no-restricted-imports': ['error', { paths: [NATURAL] }],
      eqeqeq: 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // noUncheckedIndexedAccess makes `!` necessary in numeric loops whose bounds are evident.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Taking a part out by destructuring is how a record is made without it.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: PURE.map((room) => `src/${room}/**`),
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'console',
        'performance',
        'fetch',
        'setTimeout',
        'setInterval',
      ],
      'no-restricted-imports': ['error', { paths: [NATURAL, ...WORLD] }],
    },
  },
  {
    files: ['scripts/**'],
    rules: {
      'no-console': 'off',
      // The linter does not see casts in JSDoc, where what JSON.parse gives is named; the compiler does.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
)
