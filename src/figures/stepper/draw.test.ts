import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { JSDOM } from 'jsdom';
import { DEFAULT_BATCH, PRESETS } from '../../data/batch.ts';
import { drawStepper } from './draw.ts';
import { domainOf, layoutStepper } from './layout.ts';
import { initialState } from './initialState.ts';
import type { StepperInput } from './state.ts';

const { document } = new JSDOM('').window;

/** jsdom's elements have all that a drawing uses of the browser's. */
const emptySvg = () =>
  document.createElementNS('http://www.w3.org/2000/svg', 'svg') as unknown as SVGSVGElement;

function draw(change: Partial<StepperInput> = {}, svg = emptySvg(), width = 600): SVGSVGElement {
  const state = initialState(change);
  drawStepper(svg, state, layoutStepper(state, width, domainOf(state)));
  return svg;
}
const texts = (svg: SVGSVGElement, selector: string) =>
  [...svg.querySelectorAll(selector)].map((node) => node.textContent);

/** One element a line, so that a change shows as lines. */
const snapshot = (t: TestContext, svg: SVGSVGElement, name: string) =>
  t.assert.fileSnapshot(
    svg.outerHTML.replace(/><(?!\/)/g, '>\n<'),
    join(import.meta.dirname, `${name}.snapshot.svg`),
    { serializers: [String] },
  );

test('the default state looks as it did', (t) => snapshot(t, draw(), 'stepper'));

test('on a phone it looks as it did', (t) => snapshot(t, draw({}, emptySvg(), 328), 'stepper.narrow'));

test('half way to dividing c it looks as it did', (t) =>
  snapshot(t, draw({ step: 10.5, selected: 2 }), 'stepper.midStep'));

test('drawing again changes nothing', () => {
  for (const change of [{}, { step: 10.5 }, { batch: PRESETS['One sample'] }, { a: -2, b: 10 }]) {
    const svg = draw(change);
    const once = svg.outerHTML;
    assert.equal(draw(change, svg).outerHTML, once);
  }
});

test('a drawing depends on the last state alone, not on those before', () => {
  const svg = draw({ batch: PRESETS['Both signs'], step: 0, before: [0, 0, 0, 0, 0, 0, 0, 0] });
  draw({ batch: PRESETS['A pair'], step: 3 }, svg);
  draw({ batch: DEFAULT_BATCH.with(1, 1000), step: 5 }, svg);
  // Only the order of marks and of their attributes may tell what came before.
  const lines = (drawing: SVGSVGElement) =>
    drawing.outerHTML
      .split('<')
      .map((mark) => mark.split(/[ >]/).sort().join(' '))
      .sort();
  assert.deepEqual(lines(draw({}, svg)), lines(draw()));
});

test('a hundred redraws leave no more nodes than one', () => {
  const svg = draw();
  const count = svg.querySelectorAll('*').length;
  for (let k = 0; k < 100; k++) draw({ step: k % 17, batch: DEFAULT_BATCH.with(1, k) }, svg);
  assert.equal(draw({}, svg).querySelectorAll('*').length, count);
});

test('a bead keeps its node when samples cross, so that it keeps the focus and the drag', () => {
  const svg = draw();
  const beads = () => [...svg.querySelectorAll('.beads.x > g.bead')];
  const before = beads();
  draw({ batch: DEFAULT_BATCH.with(1, 0) }, svg);
  assert.deepEqual(
    beads()
      .map((bead) => bead.getAttribute('data-sample'))
      .join(''),
    'abcdefgh',
  );
  for (const [i, bead] of beads().entries()) assert.ok(bead === before[i], `bead ${i}`);
});

test('the mean, the spread, the divisor and the wall are labelled with their numbers', () => {
  const svg = draw();
  assert.deepEqual(texts(svg, '.mean text'), ['μ = 5.00']);
  assert.deepEqual(texts(svg, '.spread text'), ['σ = 2.00']);
  assert.deepEqual(texts(svg, '.ruler text'), ['s = 2.00, ε adds 0.000002']);
  assert.deepEqual(texts(svg, '.walls text'), ['wall √7 = 2.6458']);
});

test('the chosen sample wears its number in each row that it has reached', () => {
  const values = (step: number) => texts(draw({ step }), '.values text');
  assert.deepEqual(values(0), ['9']);
  assert.deepEqual(values(2), ['9', '+4.00']);
  assert.deepEqual(values(16), ['9', '+4.00', '2.00']);
});

test('one sample alone has no walls, an undefined x̂ no bead', () => {
  const alone = draw({ batch: PRESETS['One sample'] });
  assert.equal(alone.querySelectorAll('.walls line').length, 0);
  assert.equal(alone.querySelector('.walls')?.textContent, '');
  const svg = draw({ batch: PRESETS['A constant'], eps: 0 });
  assert.equal(svg.querySelectorAll('.beads.xhat > g').length, 0);
  assert.equal(svg.querySelectorAll('.beads.centred > g').length, 4);
});

test('rings show where each x̂ stood before the move', () => {
  const before = [-0.5, 2, -1.5, 0, -0.5, 1, 0, -0.5];
  const svg = draw({ batch: DEFAULT_BATCH.with(1, 20), before });
  assert.equal(svg.querySelectorAll('.ghosts circle').length, 8);
  assert.equal(draw({}, svg).querySelectorAll('.ghosts *').length, 0);
});
