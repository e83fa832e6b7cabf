import { seedSetting } from '../../data/settings.ts';
import { readRecording } from '../../training/recording.ts';
import { logOf } from '../../training/replay.ts';
import type { RunLog } from '../../training/runLog.ts';
import recorded from './recorded.json' with { type: 'json' };
import { rateSetting } from './settings.ts';
import { spiralsState, type SpiralsState } from './state.ts';

/** The recorded runs, in the order of NETS. */
export function recordedLogs(): RunLog[] {
  return recorded.map((recording) => logOf(readRecording(recording)));
}

/** What the figure shows before anything is set or started. */
export function initialSpirals(): SpiralsState {
  return spiralsState({
    phase: 'idle',
    logs: recordedLogs(),
    rate: rateSetting.initial,
    seed: seedSetting.initial,
  });
}
