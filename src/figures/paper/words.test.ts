import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RunLog } from '../../training/runLog.ts';
import { staticSvg } from '../../viz/staticSvg.ts';
import { valuesOf } from './controls.ts';
import { drawPaper } from './draw.ts';
import { initialPaper } from './initialState.ts';
import { layoutPaper } from './layout.ts';
import { outcomeOf } from './recipe.ts';
import { LAST_STEP, paperConfig, RECORDED } from './settings.ts';
import { paperState, type PaperState } from './state.ts';
import { taskText } from './task.ts';
import { pairWith } from './testPair.ts';
import { finding, lackText, offerText, summary } from './words.ts';

const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

test('the title tells the gap at the line, and a late one together with an early one', () => {
  assert.equal(
    spaced(finding(initialPaper())),
    'Recorded. Step 50,000: 97.3 % right with batch normalization, 97.0 % without, a gap of 0.30 points. At step 2,000 it was 12.67.',
  );
  const logs = pairWith([0, 500], [0.2, 0.9]);
  const early = paperState({
    phase: 'running',
    recorded: false,
    logs,
    at: 500,
    wanted: RECORDED,
    unit: 8,
    axes: 'paper',
    shades: [],
  });
  assert.equal(
    spaced(finding(early)),
    'Step 500: 90.0 % right with batch normalization, 20.0 % without, a gap of 70.00 points. The plain net is below this axis.',
  );
  assert.match(finding({ ...early, axes: 'start' }), /70\.00 points\.$/);
  logs[0].standing = { is: 'diverged', step: 501, loss: NaN };
  const broken = paperState({ ...early, logs, phase: 'diverged' });
  assert.match(finding(broken), /^The net without batch normalization diverged at step 501:/);
});

test('a plain net that is ahead is said so, and never as a negative gap', () => {
  const lateAfter = (early: number, late: number) => {
    const logs = pairWith([2000, LAST_STEP], [0.95, 0.95]);
    logs[1].tests[0] = { step: 2000, accuracy: 0.95 + early / 100 };
    logs[1].tests[1] = { step: LAST_STEP, accuracy: 0.95 + late / 100 };
    const how = { phase: 'done', recorded: false, unit: 8, axes: 'paper', shades: [] } as const;
    return finding(paperState({ ...how, logs, at: LAST_STEP, wanted: RECORDED })).split('without, ')[1];
  };
  assert.equal(
    lateAfter(-0.68, -0.06),
    'the plain net ahead by 0.06 points. At step 2,000 it was ahead by 0.68.',
  );
  assert.equal(
    lateAfter(0.68, -0.06),
    'the plain net ahead by 0.06 points. At step 2,000 it was behind by 0.68.',
  );
  assert.equal(
    lateAfter(-0.68, 0.06),
    'a gap of 0.06 points. At step 2,000 the plain net was ahead by 0.68.',
  );
  assert.equal(lateAfter(0.68, 0.06), 'a gap of 0.06 points. At step 2,000 it was 0.68.');
});

test('other settings than those of the recording are named', () => {
  const state = { ...initialPaper(), otherThanShown: true };
  assert.equal(
    finding({ ...state, wanted: { ...RECORDED, learningRate: 1 } }),
    'Recorded with other settings than yours. Press Start for learning rate 1, starting weights with sd 0.1, binary input, seed 1.',
  );
});

test('before the start it says what pressing Start will fetch', () => {
  assert.match(offerText(initialPaper()), /^Start fetches all 70,000 digits, 6\.6 MB, and trains both nets/);
  assert.match(offerText(initialPaper(), { files: 13, of: 13, received: 0 }), /^Start trains both nets/);
});

test('the task counts whole runs, and says when it is done', () => {
  const outcome = (last: number, without: number) => outcomeOf(pairWith([0, last], [without, 0.98]));
  assert.match(taskText([outcome(2000, 0.9799)]), /both nets over 90 %\. Runs that you keep count\.$/);
  assert.match(taskText([outcome(LAST_STEP, 0.975), outcome(LAST_STEP, 0.977)]), /Smallest so far: 0\.30\.$/);
  assert.match(taskText([outcome(LAST_STEP, 0.979)]), /Done: 0\.10 ✓$/);
});

test('a plain net far ahead solves nothing, and the gap of two nets that know nothing is not the smallest', () => {
  const outcome = (without: number, withBn: number) => outcomeOf(pairWith([0, LAST_STEP], [without, withBn]));
  const ahead = outcome(0.98, 0.95);
  assert.equal(ahead.solved, false);
  assert.equal(outcome(0.98, 0.979).solved, true);
  const told = taskText([ahead, outcome(0.975, 0.98), outcome(0.1, 0.1001)]);
  assert.match(told, /Smallest so far: 0\.50\.$/);
});

test('from Start until the first test, nothing is said that nobody has seen', () => {
  const logs = [false, true].map((batchNorm) => new RunLog(paperConfig(batchNorm, RECORDED)));
  const wanted = { ...RECORDED, learningRate: 1 };
  const rest = { phase: 'running', recorded: false, at: LAST_STEP, unit: 9, axes: 'paper' } as const;
  const state = paperState({ ...rest, logs: [logs[0], logs[1]], wanted, shades: [] });
  assert.equal(finding(state), 'Two nets that know nothing yet.');
  assert.equal(summary(state), finding(state));
  assert.equal(lackText(state), '');
  assert.equal(state.otherThanShown, false);
  assert.deepEqual([...new Set(Object.values(valuesOf(state)))], ['–']);
  const drawing = staticSvg((svg) => drawPaper(svg, state, layoutPaper(state, 540)), { label: 'Not begun' });
  assert.doesNotMatch(drawing, /0\.0 %|NaN|undefined|watched/);
});

test('where there is no band to draw, a sentence says why', () => {
  const state = initialPaper();
  assert.equal(lackText(state), '');
  const [withBn, without] = state.contestants;
  const blind: PaperState = {
    ...state,
    unit: 9,
    contestants: [
      { ...withBn, bands: [], band: undefined },
      { ...without, bands: [], band: undefined },
    ],
  };
  assert.match(lackText(blind), /watched sigmoid 8 only, not 9/);
  assert.match(lackText({ ...blind, watched: undefined }), /does not watch/);
  const fewer = { trained: 20_000, tested: 2000, watched: 200 };
  assert.match(
    lackText({ ...state, watched: undefined, digits: fewer }),
    /learned from 20,000 digits, and was tested on 2,000/,
  );
  assert.match(summary(blind), /not watched with batch normalization/);
});
