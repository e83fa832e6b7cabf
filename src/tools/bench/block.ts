/** A block of one engine's steps, in milliseconds. */
export interface Block {
  steps: number;
  wall: number;
  /** What the whole process used of the processor; undefined where that is not told, as in a browser. */
  cpu?: number;
}

/** Both in milliseconds, from any start. */
export interface Clock {
  wall(): number;
  cpu?(): number;
}

/** The clock of a processor may tick in milliseconds: then 40 of them are known to 3 %. */
const LEAST_MS = 40;
const LEAST_STEPS = 4;

export function timeBlock(step: () => void, clock: Clock): Block {
  const wall = since(clock.wall);
  const cpu = clock.cpu && since(clock.cpu);
  let steps = 0;
  // The processor's clock is slow to ask, so it is asked last.
  do {
    step();
    steps++;
  } while (steps < LEAST_STEPS || wall() < LEAST_MS || (cpu && cpu() < LEAST_MS));
  return { steps, wall: wall(), cpu: cpu?.() };
}

/**
 * By the clock that ran less. The wall's goes on while other programs have the processor, and the processor's counts
 * the compiler and the garbage collector twice when they work beside the engine: neither is the engine's speed.
 */
export function stepsPerSecond({ steps, wall, cpu = wall }: Block): number {
  return (1000 * steps) / Math.min(wall, cpu);
}

/** By the wall's clock, to compare with a place that has no other. */
export function stepsPerWallSecond({ steps, wall }: Block): number {
  return (1000 * steps) / wall;
}

function since(now: () => number): () => number {
  const begun = now();
  return () => now() - begun;
}
