/** @file What the reader can set in this figure, and what its four nets are: the spirals of experiment E4. */
import { choiceSetting } from '../../data/settings.ts';
import type { RunConfig, SpiralsConfig } from '../../training/config.ts';

/** Those of the experiment, as the stops of a slider. The figure opens with the second. */
export const RATES = ['0.01', '0.03', '0.1', '0.3', '1'] as const;
export const rateSetting = choiceSetting('spirals.rate', ['0.03', '0.01', '0.1', '0.3', '1']);

export interface Net {
  scale: SpiralsConfig['scale'];
  batchNorm: boolean;
}

/** In the order of the drawing. */
export const NETS: readonly Net[] = [
  { scale: 'raw', batchNorm: false },
  { scale: 'raw', batchNorm: true },
  { scale: 'standardized', batchNorm: false },
  { scale: 'standardized', batchNorm: true },
];

export const LAST_STEP = 1000;
/** From here on a net is judged by its average: on raw features the nets swing from test to test. */
export const HALF_STEP = 500;
/** The recorded run is shown as it was here. */
export const PEEK_STEP = 20;
/** Of the run that is shown before the start. */
export const RECORDED = { seed: 1, rate: rateSetting.initial };
/** In each frame; the whole run takes seconds. */
export const STEPS_A_FRAME = 4;

const EXAMPLES = { kind: 'spirals', count: 400, turns: 1, noise: 0.02 } as const;
/** Points of the grid on which the nets are asked, along one side; fewer where they are recorded. */
const GRID = { live: 24, recorded: 14 };

export function spiralsConfig(
  { scale, batchNorm }: Net,
  seed: number,
  grid: keyof typeof GRID = 'live',
): RunConfig & { examples: SpiralsConfig } {
  return {
    // 0.25 = √(2/32): the scale of He et al. for layers of 32 units with ReLU.
    net: { widths: [2, 32, 32, 32, 2], activation: 'relu', batchNorm, initSd: 0.25 },
    seed,
    batchSize: 50,
    examples: { ...EXAMPLES, scale, grid: GRID[grid] },
    testEvery: PEEK_STEP,
    lastStep: LAST_STEP,
  };
}
