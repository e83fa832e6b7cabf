import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DriftInput } from './state.ts';
import { logAfter, open, stateAfter, stateOf } from './testState.ts';
import { offerText, staleText } from './offerWords.ts';
import { finding, summary, watchedText } from './words.ts';

const watched = { place: 'input', layer: 3, unit: 1, images: 'same' } as const;

test('the title says that it is a recording, and what to see in it', () => {
  assert.equal(
    finding(stateOf()),
    'Recorded, step 2,000. Without BN, a thread 0.079 wide has flared open to 0.48. With BN the band was open at once: 0.46, and now 0.46.',
  );
});

test('a thread is called so while it is one', () => {
  assert.match(
    finding(stateAfter(80)),
    /^Step 80\. Without BN, still a thread 0\.028 wide\. With BN .* 0\.28/,
  );
  assert.match(
    finding(stateAfter(2000)),
    /^Step 2,000\. Without BN, a thread 0\.028 wide has flared open to 0\.59/,
  );
  assert.match(finding(stateAfter(0)), /^Step 0\. Without BN the band is 0\.028 wide around 0\.50;/);
});

test('where the story is another one, the title gives both bands', () => {
  const logs = [logAfter(40, open), logAfter(40, open, { batchNorm: true })];
  assert.equal(
    finding(stateOf({ phase: 'paused', logs })),
    'Step 40. Without BN the band is 0.28 wide around 0.50; with BN it is 0.28 wide around 0.50.',
  );
});

test('a median that has moved far is what the title tells: layer 1 makes it of still pixels', () => {
  assert.equal(
    finding(stateOf({ watched: { ...watched, layer: 1 } })),
    'Recorded, step 2,000. Without BN the median has moved from −0.35 to 1.09, with BN from −0.35 to 0.44.',
  );
});

test('what is frozen stands still, and the title says so only where it was seen', () => {
  assert.equal(
    finding(stateAfter(400, {}, 2)),
    'Layers 1 and 2 have been frozen since step 200: input 1 of layer 3 stands exactly still, in both nets.',
  );
  // The same freeze, in a net that moves all the same.
  const logs = [false, true].map((batchNorm) =>
    logAfter(400, (step) => ({ middle: step / 1000, gap: 0.1 }), { batchNorm, frozen: 2 }),
  );
  const moving = { phase: 'paused', logs, watched: { ...watched, place: 'preActivation' } } as const;
  assert.match(
    finding(stateOf(moving)),
    /frozen since step 200, and the pre-activation .* still moves: layer 3 learns\.$/,
  );
  // Before the freeze it is not spoken of.
  assert.match(finding(stateAfter(400, { view: 100 }, 2)), /^Step 100\./);
});

test('over minibatches the title tells of the jitter, beside which nothing else can be read', () => {
  // The mean lies one gap higher, of an sd of √2 gaps.
  assert.equal(
    finding(stateAfter(40, { watched: { ...watched, images: 'minibatch' } })),
    'Step 40. Each minibatch jumps off the dashed line and comes back: on average its mean is off by 0.71 sd without BN, 0.71 sd with BN.',
  );
});

test('over minibatches, with everything frozen, what jumps is the minibatch: said only where all else is still', () => {
  const over = { ...watched, images: 'minibatch' } as const;
  assert.equal(
    finding(stateAfter(400, { watched: over }, 3)),
    'All hidden layers have been frozen since step 200: the dashed line stands exactly still. What still jumps is the minibatch.',
  );
  const moving = logAfter(400, (step) => ({ middle: step / 1000, gap: 0.1 }), { frozen: 2 });
  const state = stateOf({ phase: 'paused', logs: [moving, moving], watched: over });
  assert.match(finding(state), /still moves: layer 3 learns\.$/);
  assert.match(watchedText(state), /60 images that the next step learns from\. Dashed: the median/);
});

test('before the start, a choice that was not recorded is offered, and only what differs is named', () => {
  const offers = [
    { start: { seed: 2, initSd: 0.1, activation: 'sigmoid' } as const },
    { freeze: '2' } as const,
    { watched: { ...watched, layer: 2, unit: 4 }, learningRate: 1, freeze: 'all' } as const,
  ];
  assert.deepEqual(
    offers.map((input) => finding(stateOf(input))),
    [
      'This recording has seed 1. Press Start for seed 2.',
      'This recording has nothing frozen. Press Start for layers 1 and 2 frozen from step 0.',
      'This recording has unit 1 of layers 1 and 3, learning rate 0.1 and nothing frozen. Press Start for unit 4 of layer 2, learning rate 1 and all hidden layers frozen from step 0.',
    ],
  );
});

test('a unit that gives the same for every image is said to, and dead only where it is', () => {
  const start = { seed: 1, initSd: 0.1, activation: 'relu' } as const;
  const titleOf = (middle: number, input: Partial<DriftInput> = {}) => {
    const stuck = logAfter(40, () => ({ middle, gap: 0 }), { start });
    return finding(
      stateOf({ phase: 'paused', logs: [stuck, logAfter(40, open, { start })], start, ...input }),
    );
  };
  assert.equal(
    titleOf(0),
    'Step 40. Without BN input 1 of layer 3 is 0 for every image, its unit is dead; with BN the band is 0.28 wide around 0.50.',
  );
  assert.match(titleOf(0.5), /Without BN input 1 of layer 3 is 0\.50 for every image; with BN/);
  const place = { watched: { ...watched, place: 'preActivation' } } as const;
  assert.match(
    titleOf(0, place),
    /Without BN the pre-activation of unit 1 in layer 3 is 0 for every image; with BN/,
  );
});

test('a net that diverges is named, with its step and the rate of its run, wherever the slider stands', () => {
  const broken = logAfter(30, open, { standing: { is: 'diverged', step: 30, loss: NaN } });
  const state = stateOf({ phase: 'diverged', logs: [broken, logAfter(30, open)], learningRate: 10 });
  assert.match(finding(state), /^The net without BN diverged at step 30: at learning rate 0\.1 /);
});

test('what only a new run can show is said', () => {
  const start = { seed: 7, initSd: 0.3, activation: 'relu' } as const;
  assert.equal(staleText(stateAfter(40, { start })), 'Start anew for initial sd 0.3, ReLU, seed 7');
  assert.equal(staleText(stateAfter(40)), '');
  assert.match(offerText(stateOf({ start })), /fetches 20,000 handwritten digits, 2\.1 MB.*from seed 7\.$/);
});

test('of layer 1 it is said that pixels never change', () => {
  const text = watchedText(stateAfter(40, { watched: { ...watched, layer: 1 } }));
  assert.match(
    text,
    /^The input of layer 1 is the pixels, which never change\. Shown: the pre-activation of unit 1 in layer 1/,
  );
});

test('the summary tells the numbers of both nets', () => {
  assert.match(
    summary(stateOf()),
    /Without BN, over the layer: band width 0\.40, moved by the last step 0\.027\u00a0sd, since step 0 0\.12\. With BN, .* A recording\.$/,
  );
});
