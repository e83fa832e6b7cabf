/**
 * @file `npm run record`: makes the recorded runs that figures show before they are started, and the numbers that tests
 * compare every machine with, with our own engine. The files are committed; a test runs their first steps again.
 */
import { writeFileSync } from 'node:fs';
import { recordPopulation } from './population.ts';
import { firstSteps, recordRace } from './race.ts';

const RECORDINGS = {
  '../../figures/race/recorded.json': recordRace,
  '../../figures/sampling/recorded.json': recordPopulation,
  '../../training/fixtures/race-first-steps.json': firstSteps,
};

for (const [path, record] of Object.entries(RECORDINGS)) {
  const text = JSON.stringify(record()) + '\n';
  writeFileSync(new URL(path, import.meta.url), text);
  console.log(`${path.replace('../../', 'src/')}: ${text.length} bytes`);
}
