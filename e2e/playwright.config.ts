import { defineConfig } from '@playwright/test';
import { projects } from './browsers.ts';

const port = Number(process.env.PORT || 4399);
const origin = `http://127.0.0.1:${port}`;

/** The tests see the built site (`dist/`), served as a reader's host would serve it. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/e2e',
  fullyParallel: true,
  workers: 2,
  expect: { timeout: 15_000 }, // a machine that tests share may keep a page waiting
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: [
    [process.env.CI ? 'line' : 'list'],
    ['json', { outputFile: '../test-results/e2e.json' }], // src/tools/summary.mjs counts it
  ],
  // A trace of every test costs a quarter of the time: ask for it with `npm run e2e -- --trace on`.
  use: { baseURL: origin },
  projects: projects(),
  webServer: {
    // Not `npx astro`: the Node that runs this file is recent enough for Astro, the one on PATH may not be.
    command: `"${process.execPath}" node_modules/astro/bin/astro.mjs preview --ignore-lock --host 127.0.0.1 --port ${port}`,
    cwd: '..',
    url: new URL(process.env.BASE_PATH ?? '/', origin).href,
    reuseExistingServer: false, // it could be the site of another working copy
  },
});
