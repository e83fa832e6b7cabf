import { seedSetting } from '../../data/settings.ts';
import { readRecording } from '../../training/recording.ts';
import { logOf } from '../../training/replay.ts';
import type { RunLog } from '../../training/runLog.ts';
import recorded from './recorded.json' with { type: 'json' };
import { betWithoutSetting, betWithSetting, PEEK_STEP, rateSetting } from './settings.ts';
import { raceState, type RaceState } from './state.ts';

/** The recorded run: without batch normalization, and with it. What the nets answered is that of the first steps. */
export function recordedLogs(): [RunLog, RunLog] {
  const [without, withBn] = recorded.map(readRecording).map((found) => {
    const log = logOf(found);
    log.answers = logOf(found, PEEK_STEP).answers;
    return log;
  });
  return [without, withBn];
}

/** What the race shows before anything is set or started. */
export function initialRace(): RaceState {
  return raceState({
    phase: 'idle',
    logs: recordedLogs(),
    bets: { with: betWithSetting.initial, without: betWithoutSetting.initial },
    learningRate: rateSetting.initial,
    seed: seedSetting.initial,
  });
}
