/**
 * @file `npm run bench`: how fast the site's engine trains, beside the engines of others, on the machine that runs it.
 * `npm run bench -- --json` prints one JSON object and nothing else. Names limit it to those engines (the reference
 * always runs): `npm run bench -- textbook jax-js`.
 */
import { Fault } from '../exec.mjs';
import { ENGINES } from './engines.ts';
import { toJson } from './json.ts';
import { measure } from './measure.ts';
import { report } from './report.ts';

const JSON_FLAG = '--json';

async function main(args: readonly string[]): Promise<void> {
  const names = args.filter((arg) => arg !== JSON_FLAG);
  const known = Object.keys(ENGINES);
  const strange = names.find((name) => !known.includes(name));
  if (strange) throw new Fault(`There is no engine "${strange}", only ${known.join(', ')}.`);
  const json = args.includes(JSON_FLAG); // it has no place for Chromium's table
  // Progress goes to stderr, the result to stdout.
  const say = console.error;
  const result = await measure({ names: names.length ? names : known, chromium: !json, say });
  console.log(json ? toJson(result) : report(result));
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Fault ? error.message : error);
  process.exitCode = 1;
});
