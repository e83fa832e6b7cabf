/** What a bench found; bench.ts fills it in, table.ts and json.ts show it. */
export interface Result {
  machine: string;
  node: string;
  date: string;
  rounds: number;
  /** Of the time of the blocks, the share for which their process had the processor. */
  share: number;
  /** GFLOP/s of arithmetic alone; fused is undefined where WebAssembly has no relaxed SIMD. */
  peak: { fused?: number; separate: number };
  engines: EngineResult[];
  /** Median steps per second of the deep net, by build. */
  deep: { name: string; speed: number }[];
  /** The site's own, in Chromium's workers. */
  chromium?: ChromiumResult;
}

export interface EngineResult {
  name: string;
  dense: boolean;
  /** Median steps per second. */
  noBN: number;
  BN: number;
  /** The largest relative difference of its 200 losses from the textbook's, of both nets. */
  difference: number;
}

export interface ChromiumResult {
  version: string;
  rounds: number;
  /** Median steps per second by the wall's clock, and what they are of those in Node by the same clock. */
  engines: { name: string; noBN: number; BN: number; ofNode: { noBN: number; BN: number } }[];
}
