/**
 * @file `npm run science`: repeats the experiments that the lessons speak of with this project's own engine, compares
 * each number with the one that another implementation gave, where there is one, and writes all of them into
 * content/measured.yaml. A row that disagrees fails it, and then nothing is written. `npm run science -- e14` repeats one.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Fault } from '../exec.mjs';
import { compareAll, type Compared } from './compare.ts';
import { withEntries } from './measuredFile.ts';
import { runAll, type Order } from './pool.ts';
import type { Recipe } from './recipe.ts';
import { recipeOf, RECIPES } from './recipes.ts';
import { entriesOf, exitCode, reportTable, verdict } from './report.ts';

const MEASURED = new URL('../../../content/measured.yaml', import.meta.url);

/** Resolves to the exit code. */
async function science(names: readonly string[]): Promise<number> {
  const recipes = names.length > 0 ? names.map(recipeOf) : RECIPES;
  const orders = recipes.flatMap(({ name, jobs }) => jobs.map((_, job): Order => ({ recipe: name, job })));
  let done = 0;
  const findings = await runAll(orders, {
    threads: availableParallelism(),
    onDone: ({ recipe, job }) =>
      console.log(`${++done} of ${orders.length}: ${recipeOf(recipe).jobs[job].name}`),
  });
  const results = recipes.map((recipe) => {
    const own = findings.filter((_, n) => orders[n].recipe === recipe.name);
    return { recipe, compared: compareAll(recipe.rows, own) };
  });
  const all = results.flatMap(({ compared }) => compared);
  console.log(`\n${reportTable(all)}\n\n${verdict(all)}`);
  const code = exitCode(all);
  if (code === 0) results.forEach(write);
  return code;
}

function write({ recipe, compared }: { recipe: Recipe; compared: readonly Compared[] }): void {
  const today = new Date().toISOString().slice(0, 10);
  writeFileSync(MEASURED, withEntries(readFileSync(MEASURED, 'utf8'), entriesOf(recipe, compared, today)));
}

process.exitCode = await science(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Fault ? error.message : error);
  return 1;
});
