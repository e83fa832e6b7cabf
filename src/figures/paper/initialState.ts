/** @file At build time: the recording is data of the page, not a part of its scripts. The element reads it there. */
import { seedSetting } from '../../data/settings.ts';
import { logsOf, requirePair, type Pair } from '../../training/pairOfRuns.ts';
import type { RunLog } from '../../training/runLog.ts';
import recorded from './recorded.json' with { type: 'json' };
import { axesSetting, initSetting, inputSetting, rateSetting, stepSetting, unitSetting } from './settings.ts';
import { paperState, type PaperState } from './state.ts';

/** The recorded run: without batch normalization, and with it. */
export function recordedLogs(): Pair<RunLog> {
  return logsOf(requirePair(recorded));
}

/** What the capstone shows before anything is set or started. */
export function initialPaper(): PaperState {
  return paperState({
    phase: 'idle',
    recorded: true,
    logs: recordedLogs(),
    at: stepSetting.initial,
    wanted: {
      learningRate: rateSetting.initial,
      initSd: initSetting.initial,
      input: inputSetting.initial,
      seed: seedSetting.initial,
    },
    unit: unitSetting.initial,
    axes: axesSetting.initial,
    shades: [],
  });
}
