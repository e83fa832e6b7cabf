import { NETS, PEEK_STEP, RECORDED, spiralsConfig } from '../../figures/spirals/settings.ts';
import type { Engine } from '../../training/engine.ts';
import type { Recording } from '../../training/recording.ts';
import { recordingOf } from '../../training/replay.ts';
import { Run } from '../../training/run.ts';
import { RunLog } from '../../training/runLog.ts';
import { textbookEngine } from '../../training/textbookEngine.ts';

/** Each of the four nets on the spirals, up to the step that the figure shows before it is started. */
export function recordSpirals(engine: Engine = textbookEngine): Recording[] {
  const rate = Number(RECORDED.rate);
  return NETS.map((net) => {
    const config = spiralsConfig(net, RECORDED.seed, 'recorded');
    const log = new RunLog(config);
    log.add(new Run(config, new Map(), engine).advance(PEEK_STEP, rate), rate);
    const { format, version, learningRates, probes } = recordingOf(log, {
      steps: [PEEK_STEP],
      width: log.answers.length,
      values: [...log.answers],
    });
    const { answers, ...others } = probes;
    const short = { ...answers, values: answers.values.map((value) => Number(value.toFixed(2))) };
    return { format, version, config, learningRates, probes: { ...others, answers: short } };
  });
}
