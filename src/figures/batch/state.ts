/** @file The reader's batch on a beam: its mean, its variance, and what both sums are made of. */
import { sampleName } from '../../data/batch.ts';
import { standardize } from '../../nn/standardize.ts';

export interface Sample {
  name: string;
  x: number;
  /** From the fulcrum, which is the mean unless the reader holds it elsewhere. */
  deviation: number;
  square: number;
}

export interface BatchState {
  samples: Sample[];
  m: number;
  /** Of all x. */
  sum: number;
  mean: number;
  /** With 1/m. */
  variance: number;
  sd: number;
  fulcrum: number;
  /** The reader holds the fulcrum away from the mean. */
  away: boolean;
  /** Of all deviations from the fulcrum: what tips the beam. */
  tilt: number;
  sumOfSquares: number;
  /** The average squared deviation from the fulcrum; nowhere is it smaller than at the mean. */
  averageSquare: number;
  selected: number;
}

export interface BatchInput {
  batch: readonly number[];
  selected: number;
  /** Undefined: at the mean. */
  fulcrum: number | undefined;
}

export function batchState({ batch, selected, fulcrum: held }: BatchInput): BatchState {
  const m = batch.length;
  const { mean, variance, centred } = standardize(Float64Array.from(batch), 0);
  const away = held !== undefined && Math.abs(held - mean) > 1e-9 * Math.max(1, Math.abs(mean));
  const fulcrum = away ? held : mean;
  const samples = batch.map((x, i): Sample => {
    const deviation = away ? x - fulcrum : centred[i];
    return { name: sampleName(i), x, deviation, square: deviation * deviation };
  });
  const sumOfSquares = away ? total(samples.map(({ square }) => square)) : m * variance;
  return {
    samples,
    m,
    sum: m * mean,
    mean,
    variance,
    sd: Math.sqrt(variance),
    fulcrum,
    away,
    tilt: away ? m * (mean - fulcrum) : 0,
    sumOfSquares,
    averageSquare: sumOfSquares / m,
    selected: Math.min(selected, m - 1),
  };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
