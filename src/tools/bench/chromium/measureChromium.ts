import { chromium, type Browser } from '@playwright/test';
import { findChromium } from '../../browsers.mjs';
import { stepsPerWallSecond } from '../block.ts';
import { compare } from '../compare.ts';
import { ENGINES } from '../engines.ts';
import type { ChromiumResult } from '../result.ts';
import type { Contestant } from '../stand.ts';
import { time } from '../timings.ts';
import { EngineWorker } from './engineWorker.ts';
import { serve } from './server.ts';

const ROUNDS = 15;
/** As root it needs the first; nothing is drawn. */
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

interface Task {
  /** The engines in Node, to take turns with. */
  inNode: readonly Contestant[];
  expected: readonly number[];
  deadline: number;
  say(progress: string): void;
}

/** The site's own engines once more, in workers of Chromium; undefined, and said why, where none starts. */
export async function measureChromium(task: Task): Promise<ChromiumResult | undefined> {
  const executablePath = findChromium();
  const browser = executablePath && (await launch(executablePath));
  if (!browser) {
    const what = executablePath ? `Chromium did not start (${executablePath})` : 'No Chromium was found';
    task.say(`${what}, so there is no second table: install it, or set CHROMIUM to its path.`);
    return undefined;
  }
  try {
    return await measureIn(browser, task);
  } finally {
    await browser.close();
  }
}

/** Undefined where it does not start: the table of Node is worth printing all the same. */
async function launch(executablePath: string): Promise<Browser | undefined> {
  try {
    return await chromium.launch({ executablePath, args: FLAGS });
  } catch {
    return undefined;
  }
}

async function measureIn(
  browser: Browser,
  { inNode, expected, deadline, say }: Task,
): Promise<ChromiumResult> {
  const version = browser.version();
  const server = await serve();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.address}page`);
    say(`The site's own in Chromium ${version} …`);
    const pairs = inNode
      .filter(({ name }) => ENGINES[name].ours)
      .map((node) => ({ node, worker: new EngineWorker(node.name, page) }));
    const workers = pairs.map(({ worker }) => worker);
    await compare(workers, expected, say);
    return { version, ...(await timePairs(pairs, deadline)) };
  } finally {
    await server.close();
  }
}

/** One and the same engine in Node and in a worker. */
interface Pair {
  node: Contestant;
  worker: Contestant;
}

async function timePairs(pairs: readonly Pair[], deadline: number) {
  const both = pairs.flatMap(({ node, worker }) => [node, worker]);
  const timings = await time(both, { rounds: ROUNDS, deadline });
  // By the wall's clock on both sides, since the browser has no other.
  const speed = (of: Contestant, batchNorm: boolean) => timings.speed(of, batchNorm, stepsPerWallSecond);
  const ofNode = ({ node, worker }: Pair, batchNorm: boolean) =>
    speed(worker, batchNorm) / speed(node, batchNorm);
  const engines = pairs.map((pair) => ({
    name: pair.node.name,
    noBN: speed(pair.worker, false),
    BN: speed(pair.worker, true),
    ofNode: { noBN: ofNode(pair, false), BN: ofNode(pair, true) },
  }));
  return { rounds: timings.rounds, engines };
}
