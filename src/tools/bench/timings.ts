import { median, sum } from 'd3';
import { stepsPerSecond, type Block } from './block.ts';
import { takeTurns } from './rounds.ts';
import type { Contestant } from './stand.ts';

/** The timed blocks of one net of one contestant. */
interface Timed {
  contestant: Contestant;
  batchNorm: boolean;
  blocks: Block[];
}

/** What the rounds gave: medians, since a block that something disturbed says nothing on the engine. */
export class Timings {
  readonly #timed: readonly Timed[];

  constructor(timed: readonly Timed[]) {
    this.#timed = timed;
  }

  /** Steps per second, by `rate`. */
  speed(contestant: Contestant, batchNorm: boolean, rate = stepsPerSecond): number {
    const of = this.#timed.find((one) => one.contestant === contestant && one.batchNorm === batchNorm);
    return median(of?.blocks ?? [], rate) ?? NaN;
  }

  get rounds(): number {
    return this.#timed[0].blocks.length;
  }

  /** Of the time of all blocks, the share for which their processes had the processor. */
  get share(): number {
    const blocks = this.#timed.flatMap((one) => one.blocks);
    return Math.min(1, sum(blocks, ({ cpu }) => cpu) / sum(blocks, ({ wall }) => wall));
  }
}

/** Lets the nets of all contestants take turns: no round begins after the deadline, by `performance.now()`. */
export async function time(
  contestants: readonly Contestant[],
  limits: { rounds: number; deadline: number },
): Promise<Timings> {
  const seats = contestants.flatMap((contestant) =>
    [false, true].map((batchNorm) => ({ contestant, batchNorm })),
  );
  const turn = ({ contestant, batchNorm }: (typeof seats)[number]) => contestant.ask('block', batchNorm);
  const blocks = await takeTurns(
    seats.map((seat) => () => turn(seat)),
    { ...limits, now: () => performance.now() },
  );
  return new Timings(seats.map((seat, n) => ({ ...seat, blocks: blocks[n] })));
}
