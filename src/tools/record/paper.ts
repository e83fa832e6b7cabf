/** @file Records the capstone's first picture: both nets for 50,000 steps, thinned to what its drawing can show. */
import { paperConfig, RECORDED, unitSetting } from '../../figures/paper/settings.ts';
import type { Engine } from '../../training/engine.ts';
import { isDue, type Every } from '../../training/every.ts';
import { pickUnits } from '../../training/placeProbes.ts';
import { recordingOf } from '../../training/replay.ts';
import type { Recording } from '../../training/recording.ts';
import { Run } from '../../training/run.ts';
import { RunLog } from '../../training/runLog.ts';
import { arrivedFor } from './fromDisk.ts';

/** Of the steps at which the run is seen, these are kept. */
const KEPT: Every = [
  { upTo: 1000, every: 50 },
  { upTo: 2000, every: 100 },
  { upTo: 5000, every: 500 },
  { upTo: 10_000, every: 1000 },
  { upTo: 20_000, every: 2000 },
  { upTo: Infinity, every: 5000 },
];
const UNIT = unitSetting.initial - 1;

/** Without batch normalization, and with it; `upTo` for a test that runs the first steps again. */
export function recordPaper(engine: Engine, upTo = Infinity): Recording[] {
  const arrived = arrivedFor(paperConfig(true, RECORDED).examples);
  return [false, true].map((batchNorm) => {
    const config = paperConfig(batchNorm, RECORDED);
    const whole = new RunLog(config);
    whole.add(new Run(config, arrived, engine).advance(upTo, RECORDED.learningRate), RECORDED.learningRate);
    return recordingOf(thinned(whole));
  });
}

/** Tests and samples at some steps, of one unit; no losses, which the figure does not draw. */
function thinned({ config, learningRates, tests, probes }: RunLog): RunLog {
  const log = new RunLog(config);
  const isKept = ({ step }: { step: number }) => isDue(KEPT, step);
  log.learningRates.push(...learningRates);
  log.tests.push(...tests.filter(isKept));
  log.units = [UNIT];
  for (const { step, places } of probes.filter(isKept))
    log.probes.push({ step, places: places.map((place) => pickUnits(place, [UNIT])) });
  return log;
}
