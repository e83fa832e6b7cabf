/** @file The button that asks mathjs: it fetches the library, and writes what it says beside what the engine says. */
import { batchNormGraph } from '../../nn/batchNormGraph.ts';
import { fixed } from '../../viz/numbers.ts';
import { evenExponents } from '../../viz/raised.ts';
import type { CheckState } from './state.ts';
import { errorText } from './words.ts';

type Find = <T extends HTMLElement>(name: string) => T;

const FEW = 'This takes a batch of three samples or more.';

/** `now`: the batch may change while the library is on its way. */
export async function askAlgebra(find: Find, now: () => CheckState): Promise<void> {
  const say = find('algebra-said');
  if (now().samples.length < 3) return void (say.textContent = FEW);
  say.textContent = 'Fetching mathjs …';
  let differentiate;
  try {
    ({ differentiate } = await import('./symbolic.ts'));
  } catch {
    say.textContent = 'mathjs did not arrive. Press again to try once more.';
    return;
  }
  const { samples, gamma, eps } = now();
  const x = samples.slice(0, 3).map((sample) => sample.x);
  if (x.length < 3) return void (say.textContent = FEW);
  const { formula, values } = differentiate(x, { gamma, eps });
  const dX = engineSays(x, gamma, eps);
  const largest = Math.max(...dX.map(Math.abs));
  const apart = Math.max(...values.map((value, i) => Math.abs(value - dX[i])));
  say.textContent = Number.isFinite(apart)
    ? answer(values, largest > 0 ? apart / largest : apart, formula)
    : 'All three are equal and ε is 0: mathjs finds no value either.';
  evenExponents(say);
  find('algebra-formula').textContent = formula;
  find('algebra-box').hidden = false;
}

/** The three are a minibatch of their own: nobody may look for their gradient in the table. */
function answer(values: readonly number[], error: number, formula: string): string {
  const numbers = values.map((value) => fixed(value, 6)).join(', ');
  const same = error === 0 ? 'exactly the same' : `the same, to ${errorText(error)}`;
  const length = formula.length.toLocaleString('en-US');
  return `For a minibatch of a, b and c alone, with a push at b, mathjs finds ${numbers}; the engine, ${same}. Their mean and s are others than those of your batch, so the gradient is another too. This is the first of mathjs’ three formulas, in ${length} characters:`;
}

/** An answer is one to the batch, gamma and epsilon that were asked about. */
export function forgetAlgebra(find: Find): void {
  find('algebra-said').textContent = '';
  find('algebra-box').hidden = true;
}

/** dX of the three samples when the loss is y of the second. */
function engineSays(x: readonly number[], gamma: number, eps: number): Float64Array {
  return batchNormGraph({ x: Float64Array.from(x), dY: Float64Array.of(0, 1, 0), gamma, beta: 0, eps }).dX;
}
