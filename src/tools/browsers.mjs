/** @file Finds the browsers that the tests drive, and obtains Chromium where there is none. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { Fault, binOf, exec } from './exec.mjs';

const CHROMIUM_NAMES = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];
const CHROMIUM_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Where Chromium is: $CHROMIUM, else one on the system, else Playwright's own download.
 * @returns {string | undefined}
 */
export function findChromium() {
  if (process.env.CHROMIUM) return named('CHROMIUM');
  const places = [...CHROMIUM_NAMES.flatMap(onPath), ...CHROMIUM_PLACES, chromium.executablePath()];
  return places.find(isUsable);
}

/**
 * Where Firefox is: $FIREFOX, else one on the system.
 * @returns {string | undefined}
 */
export function findFirefox() {
  if (process.env.FIREFOX) return named('FIREFOX');
  // Only Linux: Playwright is proven with Debian's Firefox, and elsewhere the place says nothing on the version.
  return ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(isUsable);
}

/** Makes sure that there is a Chromium, by each means in turn. */
export async function obtainChromium(node, env) {
  if (chromiumStarts()) return;
  console.log('No Chromium here: asking Playwright for one …');
  await exec(node, [binOf('@playwright/test', 'playwright'), 'install', 'chromium'], { env });
  if (chromiumStarts()) return;
  if (isRoot() && onPath('apt-get').length) {
    console.log('That gave none that starts: asking apt-get …');
    const apt = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } };
    await exec('apt-get', ['update', '-qq'], apt);
    await exec('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], apt);
  }
  if (chromiumStarts()) return;
  throw new Fault(
    'The browser tests need Chromium: install Chromium or Chrome, or set CHROMIUM to its path.',
  );
}

/** A download can lack libraries on a bare Linux. Elsewhere it has all, and Windows' Chrome would open a window. */
function chromiumStarts() {
  const path = findChromium();
  if (!path) return false;
  return process.platform !== 'linux' || spawnSync(path, ['--version']).status === 0;
}

function isRoot() {
  return process.getuid?.() === 0;
}

/** A path that the user gave: wrong is an error, not a reason to look elsewhere. */
function named(variable) {
  const path = process.env[variable];
  if (!existsSync(path)) throw new Fault(`${variable} is ${path}, and there is no such file.`);
  return path;
}

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).filter((path) => existsSync(path));
}

function isUsable(path) {
  return existsSync(path) && !isSnap(path);
}

/** Ubuntu's browsers are small scripts around a snap, which cannot read the profile that Playwright makes. */
function isSnap(path) {
  try {
    accessSync(path, constants.R_OK);
    return statSync(path).size < 20_000 && readFileSync(path, 'utf8').includes('/snap/bin');
  } catch {
    return false; // unreadable, yet perhaps runnable
  }
}
