import type { Result } from './result.ts';

/** One object on one line: what a program reads, `npm run bench -- --json`. */
export function toJson({ peak, engines, deep }: Result): string {
  const speeds = engines.map(({ name, noBN, BN }) => [name, { noBN: rounded(noBN), BN: rounded(BN) }]);
  return JSON.stringify({
    peakGflops: rounded(peak.fused ?? peak.separate),
    engines: Object.fromEntries(speeds),
    depth100: Object.fromEntries(deep.map(({ name, speed }) => [name, rounded(speed)])),
  });
}

/** The fourth digit is noise already. */
const rounded = (value: number): number => Number(value.toPrecision(4));
