/** @file Whether a number that was measured here agrees with the one that is expected. */
import type { Expected, Findings, Row } from './recipe.ts';

export interface Sample {
  mean: number;
  /** Of single runs, by n - 1; undefined for a single run. */
  sd: number | undefined;
  n: number;
}

export interface Compared {
  row: Row;
  measured: Sample;
  /** How far the two may be apart; undefined where nothing is expected, or a band. */
  allowed: number | undefined;
  agrees: boolean;
}

/** So many standard errors of the difference are still chance. */
const STANDARD_ERRORS = 3;

/** Every row of which something was found. Throws where a row has no number. */
export function compareAll(rows: readonly Row[], findings: readonly Findings[]): Compared[] {
  return rows.map((row) => {
    const values = findings.filter((found) => row.id in found).map((found) => found[row.id]);
    if (values.length === 0) throw new Error(`compareAll: no run found ${row.id}.`);
    return compare(row, values);
  });
}

/** Numbers that are no numbers agree with nothing. */
export function compare(row: Row, values: readonly number[]): Compared {
  const measured = sampleOf(values);
  const { expected } = row;
  if (!expected) return { row, measured, allowed: undefined, agrees: Number.isFinite(measured.mean) };
  if ('from' in expected) {
    const agrees = measured.mean >= expected.from && measured.mean <= expected.to;
    return { row, measured, allowed: undefined, agrees };
  }
  const allowed = Math.max(
    row.tolerance,
    STANDARD_ERRORS * combinedError(expectedSample(expected), measured),
  );
  return {
    row,
    measured,
    allowed,
    agrees: Math.abs(measured.mean - expectedSample(expected).mean) <= allowed,
  };
}

export function expectedSample(expected: Exclude<Expected, { from: number }>): Sample {
  if ('values' in expected) return sampleOf(expected.values);
  return { mean: expected.mean, sd: expected.sd, n: expected.n };
}

export function sampleOf(values: readonly number[]): Sample {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: n > 1 ? Math.sqrt(squares / (n - 1)) : undefined, n };
}

/** Of the difference of two means. Where the spread of one is not known, it is taken to be that of the other. */
function combinedError(one: Sample, other: Sample): number {
  const sdOne = one.sd ?? other.sd ?? 0;
  const sdOther = other.sd ?? one.sd ?? 0;
  return Math.sqrt(sdOne ** 2 / one.n + sdOther ** 2 / other.n);
}
