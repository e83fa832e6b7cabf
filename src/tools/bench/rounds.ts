/** How the rounds are paced: so many, but none begins after the deadline (but the first), by the clock given. */
interface Pace {
  rounds: number;
  deadline: number;
  now(): number;
}

/**
 * Lets all take turns, round after round, so that whatever slows the machine down for a while slows all of them. Every
 * other round goes backwards: none always follows the same one. Returns what each answered, in order.
 */
export async function takeTurns<T>(turns: readonly (() => Promise<T>)[], pace: Pace): Promise<T[][]> {
  const answers: T[][] = turns.map(() => []);
  const there = [...turns.keys()];
  const back = there.toReversed();
  for (let round = 0; round < pace.rounds; round++) {
    if (round > 0 && pace.now() > pace.deadline) break;
    for (const n of round % 2 ? back : there) answers[n].push(await turns[n]());
  }
  return answers;
}
