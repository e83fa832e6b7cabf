import { Fault } from '../exec.mjs';
import { agrees, TOLERANCE, worstDifference } from './agreement.ts';
import { REFERENCE } from './engines.ts';
import type { Contestant } from './stand.ts';

/** 200 of the net without batch normalization, then 200 of the one with it. */
export async function lossesOf(contestant: Contestant): Promise<number[]> {
  return [...(await contestant.ask('losses', false)), ...(await contestant.ask('losses', true))];
}

/** How far the losses of each are from those expected, at worst. Throws when one trains something else. */
export async function compare(
  contestants: readonly Contestant[],
  expected: readonly number[],
  say: (progress: string) => void,
): Promise<Map<string, number>> {
  const differences = new Map<string, number>();
  for (const contestant of contestants) {
    const { name } = contestant;
    const difference = worstDifference(await lossesOf(contestant), expected);
    say(`  ${name}: within ${difference.toExponential(1)} of the ${REFERENCE}'s`);
    if (!agrees(difference))
      throw new Fault(`The losses of ${name} differ from the ${REFERENCE}'s by more than ${TOLERANCE}.`);
    differences.set(name, difference);
  }
  return differences;
}
