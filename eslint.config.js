import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importRules } from './src/tools/layers.mjs';

const CODE = ['**/*.ts', '**/*.mjs', '**/*.js'];
const TESTS = ['**/*.test.ts', '**/*.spec.ts'];
const SEEDED = ['nn', 'kernels', 'training', 'data', 'figures'].map((name) => `src/${name}/**/*.ts`);

// No rule here needs type information: `astro check` reads the types, and linting stays a matter of seconds.
export default defineConfig(
  { ignores: ['dist/', '.astro/', '.node/', 'test-results/', '**/*.as.ts'] },
  tseslint.configs.recommended,
  astro.configs.recommended,
  ...importRules(),
  {
    rules: {
      eqeqeq: 'error',
      'no-else-return': 'error',
      'no-console': 'error', // a reader's console is for real errors
      // A leading underscore says "not used, on purpose".
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: SEEDED,
    rules: {
      // Same seed, same picture, on every machine.
      'no-restricted-properties': [
        'error',
        {
          object: 'Math',
          property: 'random',
          message: 'Randomness is an argument: take a seeded generator.',
        },
        {
          object: 'crypto',
          property: 'getRandomValues',
          message: 'Randomness is an argument: take a seeded generator.',
        },
      ],
    },
  },
  {
    // An Astro component is mostly markup, which these two would count as code.
    files: CODE,
    ignores: TESTS,
    rules: {
      'max-lines': ['error', 200],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // They talk to a terminal.
    files: ['src/tools/**', 'e2e/**'],
    rules: { 'no-console': 'off' },
  },
);
