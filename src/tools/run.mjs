/**
 * @file The entry of every npm script: `node src/tools/run.mjs <task> [arguments for the tool]`.
 *
 * A fresh clone runs this on whatever Node is there (>= 18), so it needs nothing installed. It brings
 * node_modules in line with the lockfile, finds or installs a recent Node, and runs each tool on that one.
 */
import { mkdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildKernels } from './buildKernels.mjs';
import { Fault, INTERRUPTED, binOf, exec } from './exec.mjs';
import { install } from './install.mjs';
import { findNode } from './node.mjs';
import { freePort, isFree } from './ports.mjs';
import {
  UNIT_REPORT,
  countE2e,
  countStep,
  countUnit,
  forgetReports,
  lastLine,
  sayFailures,
  sum,
} from './summary.mjs';

/** The Node that the tools run on and their environment, set by `main`. */
let node = process.execPath;
let env = process.env;

const tool = (packageName, command, ...args) => exec(node, [binOf(packageName, command), ...args], { env });
const astro = (...args) => tool('astro', 'astro', ...args);

/** Tasks that need the kernels compiled; it takes some seconds, and none while no source has changed. */
const NEED_KERNELS = ['start', 'dev', 'build', 'check', 'unit', 'e2e', 'record', 'science', 'test', 'bench'];

/** Every task takes the command line's further arguments and resolves to an exit code. */
const tasks = {
  start: async () => (await claimPort()) || (await tasks.build()) || (await serve('preview')),
  dev: () => serve('dev'),
  preview: async () => (await claimPort()) || (await serve('preview')),
  build: async (...args) => (await astro('build', ...args)) || (await indexPages(folderOf(args))),
  check: async () => (await astro('check')) || (await tool('typescript', 'tsc', '-p', 'src/nn', '--noEmit')),
  lint: async () =>
    (await tool('eslint', 'eslint', '.')) || (await tool('prettier', 'prettier', '--check', '.')),
  format: () => tool('prettier', 'prettier', '--write', '.'),
  record: (...args) => exec(node, ['src/tools/record/record.ts', ...args], { env }),
  science: (...args) => exec(node, ['src/tools/science/science.ts', ...args], { env }),
  bench: async (...args) => {
    await install('src/tools/bench/competitors', 'the engines to compare with', node);
    return exec(node, ['src/tools/bench/bench.ts', ...args], { env });
  },
  unit: (...args) => unit('spec', ...args),
  e2e: async (...args) => (await tasks.build()) || (await e2e(...args)),
  test,
};

/** Kept out of the search: the source of a formula, what can be worked, and what only lives on the screen. */
const NOT_SEARCHED =
  '.katex-mathml, .katex-display, .script-only, .controls, .figure svg, .figure-side, .legend, [role=status], article .sources, .measurements, .met-in, .initials, .place, .kicker, .previous-next, .lesson-foot';

/** The last step of a build: the index for the search, over the main part of every page but the one for missing addresses. */
function indexPages(folder) {
  return tool(
    'pagefind',
    'pagefind',
    ...['--site', folder, '--glob', '**/index.html', '--root-selector', 'main'],
    ...['--exclude-selectors', NOT_SEARCHED, '--quiet'],
  );
}

/** Where `astro build` puts the site, as its own flag says. */
function folderOf(args) {
  const flag = args.indexOf('--outDir');
  return flag < 0 ? 'dist' : args[flag + 1];
}

/** Ctrl-C is how a server is meant to end: no error then. */
async function serve(command) {
  // Astro serves a project's preview once; the tests, or a second PORT, may want it beside this one.
  const beside = command === 'preview' ? ['--ignore-lock'] : [];
  const code = await astro(command, ...beside, '--port', String(wantedPort()));
  return code === INTERRUPTED ? 0 : code;
}

function wantedPort() {
  return Number(process.env.PORT || 4321);
}

/** Astro would quietly serve on the next port, and the address promised in the README would show something else. */
async function claimPort() {
  const port = wantedPort();
  if (await isFree(port)) return 0;
  throw new Fault(
    `Port ${port} is in use: stop what runs there, or choose another with PORT=${port + 1} npm start.`,
  );
}

/**
 * One process for all files: 90 tests take 0.2 s instead of several seconds.
 * The flag goes by its old name, since Node 22 does not know the new one (--test-isolation).
 */
function unit(reporter, ...args) {
  mkdirSync('test-results', { recursive: true });
  const flags = args.map((arg) => (arg === '--update' ? '--test-update-snapshots' : arg));
  const reporters = { [reporter]: 'stdout', tap: UNIT_REPORT };
  return exec(
    node,
    [
      '--test',
      '--experimental-test-isolation=none',
      ...reporterFlags(reporters),
      ...flags,
      ...unitFiles(args),
    ],
    { env },
  );
}

function reporterFlags(reporters) {
  return Object.entries(reporters).flatMap(([name, destination]) => [
    `--test-reporter=${name}`,
    `--test-reporter-destination=${destination}`,
  ]);
}

/** All unit tests, unless the command line names files. */
function unitFiles(args) {
  if (args.some((arg) => !arg.startsWith('-'))) return [];
  return ['src', 'components', 'content'].map((folder) => `${folder}/**/*.test.ts`);
}

/** Needs a build. The port is free, so that no other copy's site is tested by mistake. */
async function e2e(...args) {
  const { obtainChromium } = await import('./browsers.mjs');
  await obtainChromium(node, env);
  const port = process.env.PORT || (await freePort(4399));
  const e2eEnv = { ...env, PORT: String(port) };
  return exec(node, [binOf('@playwright/test', 'playwright'), 'test', '-c', 'e2e', ...args], { env: e2eEnv });
}

/** Runs whatever can be run, so that one look shows all that is wrong; only the browsers need a build that passed. */
async function test() {
  forgetReports();
  const counts = [
    countStep(await step('check', tasks.check)),
    countStep(await step('lint', tasks.lint)),
    countUnit(await step('unit', () => unit('dot'))),
  ];
  const buildCode = await step('build', tasks.build);
  counts.push(countStep(buildCode));
  if (!buildCode) counts.push(countE2e(await step('e2e', e2e)), await countAbsent());

  const total = sum(counts);
  sayFailures();
  console.log(lastLine(total));
  return total.failed ? 1 : 0;
}

/** Says how long a step took and how it ended. A fault in it fails the step, not the count. */
async function step(name, run) {
  const begun = performance.now();
  const code = await Promise.resolve()
    .then(() => run())
    .catch(report);
  if (code === INTERRUPTED) process.exit(INTERRUPTED);
  console.log(
    `[${name}] ${code ? 'failed' : 'passed'} after ${((performance.now() - begun) / 1000).toFixed(1)} s`,
  );
  return code;
}

/** Chromium is a must; Firefox runs where it is found. */
async function countAbsent() {
  const { findFirefox } = await import('./browsers.mjs');
  if (findFirefox()) return sum([]);
  console.log('Firefox was not found, so its tests were skipped: install it, or set FIREFOX to its path.');
  return { passed: 0, failed: 0, skipped: 1 };
}

/** A fault is told in its one sentence; anything else is a mistake in these scripts and shows its stack. */
function report(error) {
  console.error(error instanceof Fault ? error.message : error);
  return 1;
}

async function main([name = 'start', ...args]) {
  process.chdir(join(dirname(fileURLToPath(import.meta.url)), '../..'));
  const task = tasks[name];
  if (!task) throw new Fault(`There is no task "${name}", only ${Object.keys(tasks).join(', ')}.`);
  node = await findNode();
  env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', PATH: dirname(node) + delimiter + process.env.PATH };
  await install('.', 'the dependencies', node);
  if (NEED_KERNELS.includes(name) && (await buildKernels(node, env))) return 1;
  return task(...args);
}

process.exitCode = await main(process.argv.slice(2)).catch(report);
