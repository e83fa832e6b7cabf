/** At step 0 and after every so many steps; or, in stretches, ever more rarely: the last one has no end. */
export type Every = number | readonly { readonly upTo: number; readonly every: number }[];

export function isDue(schedule: Every, step: number): boolean {
  return step % everyAt(schedule, step) === 0;
}

/** Every step at which it is due, from 0 to `last`. */
export function dueSteps(schedule: Every, last: number): number[] {
  const steps: number[] = [];
  for (let step = 0; step <= last; step++) if (isDue(schedule, step)) steps.push(step);
  return steps;
}

function everyAt(schedule: Every, step: number): number {
  if (typeof schedule === 'number') return schedule;
  const stretch = schedule.find(({ upTo }) => step <= upTo) ?? schedule[schedule.length - 1];
  return stretch.every;
}
