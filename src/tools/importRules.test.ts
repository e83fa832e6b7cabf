import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ESLint } from 'eslint';

/** Each line: a file, what it might say, and the rule that must object (none: it must pass). */
const IMPORTS = '@typescript-eslint/no-restricted-imports';
const SYNTAX = 'no-restricted-syntax';
const RANDOM = 'no-restricted-properties';
type Case = [file: string, code: string, rule?: string];

const cases: Case[] = [
  // The engine and the workhorse stand alone.
  ['src/nn/linear.ts', `import { fromRows } from './matrix.ts';`],
  ['src/nn/linear.ts', `import { lineChart } from '../viz/lineChart.ts';`, IMPORTS],
  ['src/nn/linear.ts', `import type { Chart } from '../viz/lineChart.ts';`, IMPORTS],
  ['src/nn/linear.ts', `import { digits } from '../data/digits.ts';`, IMPORTS],
  ['src/nn/linear.ts', `import { mean } from 'd3';`, IMPORTS],
  ['src/nn/linear.ts', `export { lineChart } from '../viz/lineChart.ts';`, IMPORTS],
  ['src/nn/linear.ts', `const viz = await import('../viz/lineChart.ts');`, SYNTAX],
  ['src/kernels/kernels.ts', `import { fromRows } from '../nn/matrix.ts';`, IMPORTS],
  ['src/data/batch.ts', `import { fromRows } from '../nn/matrix.ts';`, IMPORTS],
  ['src/data/digits.ts', `import { readFileSync } from 'node:fs';`],

  ['src/training/protocol.ts', `import { initLinear } from '../nn/initializers.ts';`],
  ['src/training/client.ts', `import { Kernels } from '../kernels/kernels.ts';`],
  ['src/training/client.ts', `import { href } from '../site/href.ts';`, IMPORTS],
  ['src/training/client.ts', `import { drawRace } from '../figures/race/draw.ts';`, IMPORTS],

  ['src/viz/axis.ts', `import { ticks } from 'd3';`],
  ['src/viz/axis.ts', `import { fromRows } from '../nn/matrix.ts';`, IMPORTS],
  ['src/viz/axis.ts', `import { ticks } from '../figures/race/draw.ts';`, IMPORTS],

  // The digits are read from files at build time, and downloaded in the browser.
  ['src/training/worker.ts', `import { decodeShard } from '../data/mnist/shard.ts';`],
  ['src/training/worker.ts', `import { mnist } from '../data/mnist/source.ts';`, IMPORTS],
  ['src/figures/race/state.ts', `import { mnist } from '../../data/mnist/source.ts';`, IMPORTS],
  ['src/figures/race/element.ts', `await import('../../data/mnist/source.ts');`, SYNTAX],
  ['src/figures/race/state.test.ts', `import { mnist } from '../../data/mnist/source.ts';`],
  ['components/figures/Race.ts', `import { mnist } from '../../src/data/mnist/source.ts';`],

  ['src/site/href.ts', `import { settings } from '../data/settings.ts';`],
  ['src/site/href.ts', `import { BatchNorm } from '../nn/batchNorm.ts';`, IMPORTS],

  // A figure: state knows the engine, draw knows D3, element knows both and the page.
  ['src/figures/batch/state.ts', `import { BatchNorm } from '../../nn/batchNorm.ts';`],
  ['src/figures/batch/state.ts', `import { mean } from 'd3';`, IMPORTS],
  ['src/figures/batch/state.ts', `import { axis } from '../../viz/axis.ts';`, IMPORTS],
  ['src/figures/batch/state.ts', `import { href } from '../../site/href.ts';`, IMPORTS],
  ['src/figures/batch/draw.ts', `import { select } from 'd3';`],
  ['src/figures/batch/draw.ts', `import { axis } from '../../viz/axis.ts';`],
  ['src/figures/batch/draw.ts', `import type { BatchState } from './state.ts';`],
  ['src/figures/batch/draw.ts', `import { batchState } from './state.ts';`, IMPORTS],
  ['src/figures/batch/draw.ts', `import { type BatchState, batchState } from './state.ts';`, IMPORTS],
  ['src/figures/batch/draw.ts', `import type { Matrix } from '../../nn/matrix.ts';`],
  ['src/figures/batch/draw.ts', `import { fromRows } from '../../nn/matrix.ts';`, IMPORTS],
  ['src/figures/batch/element.ts', `import { batchState } from './state.ts';`],
  ['src/figures/batch/element.ts', `import { readState } from '../../site/pageState.ts';`],
  ['src/figures/batch/element.ts', `import { Kernels } from '../../kernels/kernels.ts';`, IMPORTS],
  ['src/figures/batch/element.ts', `new Worker(new URL('../../kernels/w.ts', import.meta.url));`, SYNTAX],
  ['src/figures/batch/element.ts', `import Batch from '../../../components/figures/Batch.astro';`, IMPORTS],
  ['src/figures/race/drawPair.ts', `import { select } from 'd3';`],
  ['src/figures/race/drawPair.ts', `import { raceState } from './state.ts';`, IMPORTS],
  ['src/figures/race/drawPair.ts', `import { fromRows } from '../../nn/matrix.ts';`, IMPORTS],
  ['src/figures/race/drawPair.test.ts', `import { raceState } from './state.ts';`],
  ['src/figures/race/layout.ts', `import { ticks } from 'd3';`],
  ['src/figures/race/layout.ts', `import { scaleLinear } from 'd3';`, SYNTAX],
  ['src/figures/race/layout.ts', `import { axis } from '../../viz/axis.ts';`],
  ['src/figures/race/layout.ts', `import type { RaceState } from './state.ts';`],
  ['src/figures/race/layout.ts', `import { raceState } from './state.ts';`, IMPORTS],
  ['src/figures/race/layout.ts', `import type { Matrix } from '../../nn/matrix.ts';`],
  ['src/figures/race/layout.ts', `import { fromRows } from '../../nn/matrix.ts';`, IMPORTS],
  ['src/figures/race/layout.ts', `import { Kernels } from '../../kernels/kernels.ts';`, IMPORTS],
  ['src/figures/race/layout.ts', `import { href } from '../../site/href.ts';`, IMPORTS],

  ['components/figures/Batch.ts', `import { drawBatch } from '../../src/figures/batch/draw.ts';`],
  ['components/figures/Batch.ts', `import { BatchNorm } from '../../src/nn/batchNorm.ts';`, IMPORTS],
  ['components/figures/Batch.ts', `import source from '../../src/nn/batchNorm.ts?raw';`],
  ['components/figures/Batch.ts', `import { select } from 'd3';`, IMPORTS],
  ['components/figures/Fold.ts', `import { roundedNet } from '../../src/tools/record/trainedNet.ts';`],
  ['components/figures/Fold.ts', `import { record } from '../../src/tools/record/record.ts';`, IMPORTS],
  ['components/figures/Fold.ts', `await import('../../src/tools/record/record.ts');`, SYNTAX],
  ['src/pages/data/nets.ts', `import { roundedNet } from '../../tools/record/trainedNet.ts';`],
  ['src/pages/data/nets.ts', `import { RECIPES } from '../../tools/science/recipes.ts';`, IMPORTS],
  [
    'components/figures/Batch.astro',
    `---\nimport { fromRows } from '../../src/nn/matrix.ts';\n---\n<p></p>`,
    IMPORTS,
  ],
  ['src/pages/index.astro', `---\nimport { fromRows } from '../nn/matrix.ts';\n---\n<p></p>`, IMPORTS],
  ['src/pages/index.astro', `---\nimport Header from '../../components/site/Header.astro';\n---\n<Header />`],

  // The whole of D3 is nobody's.
  ['src/viz/axis.ts', `import * as d3 from 'd3';`, SYNTAX],
  ['src/viz/axis.ts', `const d3 = await import('d3');`, SYNTAX],
  ['src/viz/axis.ts', `export * from 'd3';`, SYNTAX],
  ['src/viz/axis.test.ts', `import * as d3 from 'd3';`, SYNTAX],
  ['e2e/site/links.spec.ts', `import * as d3 from 'd3-array';`, SYNTAX],

  // Randomness is an argument.
  ['src/nn/random.ts', `export const draw = () => Math.random();`, RANDOM],
  ['src/kernels/kernels.ts', `export const draw = () => Math.random();`, RANDOM],
  ['src/training/run.ts', `export const { random } = Math;`, RANDOM],
  ['src/data/toy.ts', `export const draw = () => Math.random();`, RANDOM],
  ['src/figures/race/element.ts', `export const draw = () => Math.random();`, RANDOM],
  ['src/figures/race/element.ts', `import { randomNormal } from 'd3';`, SYNTAX],
  ['src/site/theme.ts', `export const draw = () => Math.random();`],

  ['src/viz/axis.ts', `export const read = (x: any) => x;`, '@typescript-eslint/no-explicit-any'],
  ['src/viz/axis.ts', `\n`.repeat(201), 'max-lines'],
  ['src/viz/axis.ts', `export function f() {\n${'f();\n'.repeat(50)}}`, 'max-lines-per-function'],
  ['src/viz/axis.test.ts', `export function f() {\n${'f();\n'.repeat(50)}}`],
];

/** Rules that a snippet of one line breaks without meaning to. */
const BESIDE_THE_POINT = new Set(['@typescript-eslint/no-unused-vars']);
const root = join(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: root });

for (const [filePath, code, rule] of cases) {
  const title = code.length < 100 ? code.replaceAll('\n', ' ') : `${code.length} characters`;
  test(`${filePath} ${rule ? 'may not say' : 'may say'}: ${title}`, async () => {
    const [result] = await eslint.lintText(code, { filePath });
    const rules = result.messages.map(({ ruleId, message }) => ruleId ?? message);
    const found = new Set(rules.filter((id) => !BESIDE_THE_POINT.has(id)));
    assert.deepEqual([...found], rule ? [rule] : []);
  });
}

test('lessons import components only', () => {
  for (const path of globSync('content/**/*.mdx', { cwd: root })) {
    const sources = readFileSync(join(root, path), 'utf8').matchAll(/^import [^'"]*['"]([^'"]+)['"]/gm);
    for (const [, source] of sources) assert.match(source, /^(\.\.\/)+components\//, path);
  }
});
