/** @file What an experiment is: the runs that make it, and the numbers that are asked of them. */
import type { Engine } from '../../training/engine.ts';

/** What one run found, by the id of its row. */
export type Findings = Readonly<Record<string, number>>;

/** One run of one net, so short that several share the cores evenly. */
export interface Job {
  name: string;
  run(engine: Engine): Findings;
}

/** What the table of the recipe says: the numbers of single runs, or their mean; or the band that a mean of three stays in. */
export type Expected =
  { values: readonly number[] } | { mean: number; n: number; sd?: number } | { from: number; to: number };

export interface Row {
  /** Under which lessons quote it: `e1.bn.500`. */
  id: string;
  what: string;
  /** Absent where the table has no such number, or it is not comparable: then it is only measured. */
  expected?: Expected;
  /** So far two means may be apart whatever their spread. */
  tolerance: number;
  /** The number as prose prints it. */
  print(value: number): string;
}

export interface Recipe {
  name: string;
  /** Of its runs, for the source of each number. */
  seeds: readonly number[];
  rows: readonly Row[];
  jobs: readonly Job[];
}

/** A share of 0 to 1 as "90.1 %". */
export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** Accuracies may be one point apart, whatever their spread. */
export const ONE_POINT = 0.01;

/** Percent, as the tables have them, to shares. */
export const shares = (...percents: number[]): number[] => percents.map((value) => value / 100);
