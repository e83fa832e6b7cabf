import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { BY_CLASS_FILE } from '../../data/mnist/files.ts';
import { fileDigits } from '../../data/mnist/source.ts';
import { roundedNet } from '../../tools/record/trainedNet.ts';
import { staticSvg } from '../../viz/staticSvg.ts';
import { allOf, mixed, nextOf } from './companions.ts';
import { drawSwitch } from './draw.ts';
import { layoutSwitch } from './layout.ts';
import { seatsSetting } from './settings.ts';
import { Examiner, switchState, type View } from './state.ts';
import { companionWords, finding, percent, seatWords, summary, tally } from './words.ts';

const examiner = new Examiner({ net: await roundedNet(), digits: fileDigits(BY_CLASS_FILE) });
const view = (change: Partial<View> = {}): View => ({ mode: 'train', ask: 3, seats: [], ...change });
const stateOf = (change: Partial<View> = {}, before?: View) => switchState(examiner, view(change), before);

test('one image alone in training mode gets the same answer, whatever it shows', () => {
  const [first, ...others] = Array.from({ length: 10 }, (_, ask) => Array.from(stateOf({ ask }).bars));
  for (const bars of others) assert.deepEqual(bars, first);
});

test('in inference mode companions change nothing, to the last bit', () => {
  const alone = Array.from(stateOf({ mode: 'eval' }).bars);
  for (const seats of [allOf(3), mixed(1), [0, 34]])
    assert.deepEqual(Array.from(stateOf({ mode: 'eval', seats }).bars), alone);
});

test('three of thirty-two 3s are right in training mode, all in inference mode; among mixed digits nearly all', () => {
  assert.equal(stateOf({ seats: allOf(3) }).right, 3);
  assert.equal(stateOf({ seats: allOf(3), mode: 'eval' }).right, 32);
  for (const draw of [1, 2, 3]) assert.ok(stateOf({ seats: mixed(draw) }).right >= 26);
});

test('asking the net leaves it as it was', () => {
  const first = Array.from(stateOf({ mode: 'eval', seats: [0] }).bars);
  for (const draw of [4, 5, 6, 7]) stateOf({ seats: mixed(draw) });
  assert.deepEqual(Array.from(stateOf({ mode: 'eval', seats: [0] }).bars), first);
});

test('who is still there and answers otherwise is marked with the former answer', () => {
  const before = view({ seats: mixed(1) });
  const now = stateOf({ seats: allOf(3) }, before);
  const [asked] = now.batch;
  assert.equal(asked.was, 3);
  assert.notEqual(asked.answer, 3);
  assert.equal(now.stayed, now.batch.filter(({ id }) => id === 97 || before.seats.includes(id)).length);
  assert.ok(now.batch.every(({ id, was }) => was === undefined || id === 97 || before.seats.includes(id)));
  assert.match(tally(now), /^3 of 32 right; \d of the \d that stayed changed their answer$/);
  assert.equal(stateOf({ ask: 7 }, before).barsBefore, undefined, 'of another image nothing is compared');
});

test('the title states the finding of every kind of state', () => {
  assert.match(
    finding(stateOf()),
    /^Alone in training mode: the net says \d with 12 %, and would say so of any image\.$/,
  );
  assert.match(
    finding(stateOf({ seats: mixed(1) })),
    /^Among 31 mixed digits the net says 3 with 99\.\d %\.$/,
  );
  assert.match(
    finding(stateOf({ seats: allOf(3) })),
    /^Among 31 other 3s the net says \d with \d+ %, which is wrong\.$/,
  );
  assert.match(finding(stateOf({ seats: [226] })), /^Beside a 7 /);
  assert.match(finding(stateOf({ seats: [258] })), /^Beside an 8 /);
  assert.match(
    finding(stateOf({ mode: 'eval' })),
    /^In inference mode the net says 3 of this 3, with 99\.\d %/,
  );
  assert.doesNotMatch(summary(stateOf({ seats: mixed(2) })), /NaN|undefined/);
  assert.deepEqual([0.9999, 0.5, 0.004, 0.0001, 1].map(percent), [
    '99.9 %',
    '50 %',
    '0.4 %',
    '0 %',
    '99.9 %',
  ]);
});

test('a seat is named by its digit and the answer, and only a companion can be sent away', () => {
  const [asked, companion] = stateOf({ ask: 7, seats: [258] }).batch;
  assert.match(seatWords(asked), /^A 7, the net says \d\.$/);
  assert.match(companionWords(companion), /^An 8, the net says \d\. Press to send it away\.$/);
});

test('seats are taken by images that nobody asks about, each once, 31 at most', () => {
  for (const draw of [1, 2, 3]) {
    const seats = mixed(draw);
    assert.deepEqual([seats.length, new Set(seats).size], [31, 31]);
    assert.deepEqual(seatsSetting.parse(seatsSetting.format(seats)), seats);
  }
  assert.notDeepEqual(mixed(1), mixed(2));
  assert.equal(nextOf(3, allOf(3)), undefined, 'no seat is left');
  assert.equal(nextOf(3, []), 98);
  assert.equal(nextOf(3, [98]), 99);
  assert.equal(nextOf(3, allOf(3).slice(0, 30)), 96, 'the first image comes last');
});

test('a link with a wrong seat is refused', () => {
  for (const text of ['97', '320', '-1', '5,5', '1.5', 'a', allOf(3).concat(0).join()])
    assert.throws(() => seatsSetting.parse(text), text);
  assert.deepEqual(seatsSetting.parse(''), []);
});

test('the drawing of the first state', (t) => {
  const state = stateOf();
  const draw = (svg: SVGSVGElement) => drawSwitch(svg, state, layoutSwitch(581));
  const svg = staticSvg(draw, { label: '' });
  assert.equal(
    staticSvg((empty) => [draw(empty), draw(empty)], { label: '' }),
    svg,
    'a second call changes nothing',
  );
  t.assert.fileSnapshot(svg, join(import.meta.dirname, 'mode-switch.snapshot.svg'), {
    serializers: [(text) => text],
  });
});
