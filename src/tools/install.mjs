/** @file Brings a folder's node_modules in line with its lockfile, and does nothing when it is. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { Fault, INTERRUPTED, exec } from './exec.mjs';

/** Runs `npm ci` in the folder on the given Node, when node_modules differs from the lockfile. */
export async function install(folder, what, node) {
  if (isInstalled(folder)) return;
  // All of it goes to stderr: stdout is the task's own, which may be read by a program.
  console.error(`Installing ${what} (npm ci) …`);
  // Quiet: an old npm would print a warning for each package that asks for a newer Node.
  const args = ['ci', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error'];
  const env = { ...process.env, PATH: dirname(node) + delimiter + process.env.PATH };
  const code = await exec(node, [npmCli(), ...args], { env, stdio: ['inherit', 2, 'inherit'] });
  if (code === INTERRUPTED) process.exit(INTERRUPTED);
  if (code) throw new Fault(`npm could not install ${what}: its own message is above.`);
}

/** True when node_modules holds what the lockfile says; packages for other platforms may be absent. */
export function isInstalled(folder) {
  const have = lockedPackages(join(folder, 'node_modules/.package-lock.json'));
  const want = lockedPackages(join(folder, 'package-lock.json'));
  if (!have || !want) return false;
  return Object.entries(want).every(([path, wanted]) => {
    if (path === '' || wanted.link) return true;
    const found = have[path];
    if (!found) return Boolean(wanted.optional || wanted.devOptional || wanted.peer);
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

function lockedPackages(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
}

/** npm's own script: run by us, it runs on the Node that we choose instead of the one on PATH. */
function npmCli() {
  const beside = dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath, // set by npm; other package managers set it to themselves
    join(beside, 'node_modules/npm/bin/npm-cli.js'), // Windows
    join(beside, '../lib/node_modules/npm/bin/npm-cli.js'), // elsewhere
    ...(process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'npm')),
  ];
  const found = candidates
    .filter((path) => path && existsSync(path))
    .map((path) => realpathSync(path))
    .find((path) => path.endsWith('npm-cli.js'));
  if (!found) throw new Fault('npm was not found: install it (it comes with Node) and try again.');
  return found;
}
