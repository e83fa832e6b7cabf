/** @file Runs other programs, and ends them when this one is told to end. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A fault that the reader can mend: `run.mjs` prints its message and no stack. */
export class Fault extends Error {}

/** The exit code that shells use for "ended by Ctrl-C". */
export const INTERRUPTED = 130;

/**
 * Runs a program with this one's terminal and resolves to its exit code.
 * Asynchronous, so that signals reach us meanwhile and no server outlives the command that began it.
 */
export function exec(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const release = forwardSignals(child);
    child.on('error', (error) => {
      release();
      reject(new Fault(`Could not run ${command}: ${error.message}.`));
    });
    child.on('exit', (code, signal) => {
      const interrupted = release() || signal === 'SIGINT' || signal === 'SIGTERM';
      resolve(interrupted ? INTERRUPTED : (code ?? 1));
    });
  });
}

/** Hands signals on to the child; the function returned ends that and says whether one came. */
function forwardSignals(child) {
  let came = false;
  const onTerm = () => {
    came = true;
    child.kill('SIGTERM');
  };
  // A terminal sends Ctrl-C to the child as well, and a second one would mean "drop everything":
  // so it is handed on only to a child that is still there a while later.
  const onInt = () => {
    came = true;
    setTimeout(() => child.kill('SIGINT'), 1000).unref();
  };
  process.on('SIGTERM', onTerm);
  process.on('SIGINT', onInt);
  return () => {
    process.off('SIGTERM', onTerm);
    process.off('SIGINT', onInt);
    return came;
  };
}

/** The script behind a package's command, to be run as `node <script>` on the Node of our choice. */
export function binOf(packageName, command = packageName) {
  const folder = join('node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}
