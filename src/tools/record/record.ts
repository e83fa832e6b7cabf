/**
 * @file `npm run record`: makes the recorded runs that figures show before they are started, and the numbers that tests
 * compare every machine with, with our own engine. The files are committed; a test runs their first steps again.
 */
import { writeFileSync } from 'node:fs';
import { compileKernels } from '../../kernels/compile.ts';
import { readBuild } from '../../kernels/readKernels.ts';
import { kernelEngine } from '../../training/kernelEngine.ts';
import { recordDrift } from './drift.ts';
import { recordLearned } from './learned.ts';
import { firstPopulation, recordPopulation } from './population.ts';
import { recordPaper } from './paper.ts';
import { firstSteps, recordRace } from './race.ts';
import { recordSpirals } from './spirals.ts';
import { recordRunning } from './running.ts';

const compiled = await compileKernels(readBuild);
const kernels = kernelEngine(compiled);

const RECORDINGS = {
  '../../figures/paper/recorded.json': () => recordPaper(kernels),
  '../../figures/learned/recorded.json': () => recordLearned(kernels),
  '../../figures/race/recorded.json': recordRace,
  '../../figures/drift/recorded.json': () => recordDrift(kernels),
  '../../figures/running/recorded.json': () => recordRunning(compiled.module),
  '../../figures/sampling/recorded.json': recordPopulation,
  '../../figures/spirals/recorded.json': recordSpirals,
  '../../training/fixtures/race-first-steps.json': () => firstSteps(),
  // Of the plain build, whose every bit is the same in Node and in all browsers.
  '../../training/fixtures/race-first-steps-kernels.json': () => firstSteps(kernels),
  '../../training/fixtures/population-first-steps.json': firstPopulation,
};

for (const [path, record] of Object.entries(RECORDINGS)) {
  const text = JSON.stringify(record()) + '\n';
  writeFileSync(new URL(path, import.meta.url), text);
  console.log(`${path.replace('../../', 'src/')}: ${text.length} bytes`);
}
