import { BET_STEP, PEEK_STEP, raceConfig, RECORDED } from '../../figures/race/settings.ts';
import type { Probe, Recording } from '../../training/recording.ts';
import { recordingOf } from '../../training/replay.ts';
import { Run } from '../../training/run.ts';
import { RunLog } from '../../training/runLog.ts';
import type { Engine } from '../../training/engine.ts';
import { textbookEngine } from '../../training/textbookEngine.ts';
import { arrivedFor } from './fromDisk.ts';

const { seed: SEED, learningRate: LEARNING_RATE } = RECORDED;
/** How many losses stand in the fixture that every machine must agree with. */
const FIRST_STEPS = 100;

/** The race up to the step of the bets: first the net without batch normalization, then the one with it. */
export function recordRace(upTo = BET_STEP): Recording[] {
  return raceRuns().map(({ config, run }) => {
    const log = new RunLog(config);
    const answers = [PEEK_STEP, BET_STEP].filter((step) => step <= upTo);
    const values = answers.flatMap((step) => {
      log.add(run.advance(step, LEARNING_RATE), LEARNING_RATE);
      return [...log.answers];
    });
    const probe: Probe = { steps: answers, width: values.length / answers.length, values };
    return recordingOf(log, probe);
  });
}

/** What both nets go through first, to the last bit: the loss of every step, and their tests as [step, accuracy, …]. */
export function firstSteps(engine: Engine = textbookEngine) {
  const [without, withBn] = raceRuns(engine).map(({ run }) => {
    const { losses, tests } = run.advance(FIRST_STEPS, LEARNING_RATE);
    return { losses: [...losses], tests: [...tests] };
  });
  return { seed: SEED, learningRate: LEARNING_RATE, without, with: withBn };
}

function raceRuns(engine: Engine = textbookEngine) {
  const arrived = arrivedFor(raceConfig(true, SEED).examples);
  return [false, true].map((batchNorm) => {
    const config = raceConfig(batchNorm, SEED);
    return { config, run: new Run(config, arrived, engine) };
  });
}
