import { seedSetting } from '../../data/settings.ts';
import recorded from './recorded.json' with { type: 'json' };
import { atSetting, layerSetting, rateSetting, RECORDED, unitSetting } from './settings.ts';
import { learnedState, type LearnedSample, type LearnedState } from './state.ts';

export interface RecordedKnobs {
  what: string;
  net: string;
  seed: number;
  learningRate: number;
  /** In ten-thousandths; `gain` is gamma - 1. */
  samples: { step: number; layers: Record<'gain' | 'beta' | 'mean' | 's', number[]>[] }[];
}

export function recordedSamples({ samples }: RecordedKnobs = recorded): LearnedSample[] {
  return samples.map(({ step, layers }) => ({
    step,
    layers: layers.map(({ gain, beta, mean, s }) => ({
      gamma: gain.map((value) => 1 + value / 10_000),
      beta: read(beta),
      mean: read(mean),
      s: read(s),
    })),
  }));
}

const read = (values: readonly number[]) => values.map((value) => value / 10_000);

/** What the figure shows before anything is set or started. */
export function initialLearned(): LearnedState {
  return learnedState({
    phase: 'idle',
    recorded: true,
    samples: recordedSamples(),
    divergedAt: undefined,
    at: atSetting.initial,
    layer: layerSetting.initial,
    unit: unitSetting.initial,
    learningRate: rateSetting.initial,
    seed: seedSetting.initial,
    ran: RECORDED,
  });
}
