import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';
import { DEFAULT_BATCH, PRESETS } from '../../data/batch.ts';
import { domainAround } from '../../viz/domain.ts';
import { drawBounds, layoutBounds } from './draw.ts';
import { boundsState } from './state.ts';

const { document } = new JSDOM('').window;

/** jsdom's elements have all that a drawing uses of the browser's. */
const emptySvg = () =>
  document.createElementNS('http://www.w3.org/2000/svg', 'svg') as unknown as SVGSVGElement;

function draw(batch = DEFAULT_BATCH, { eps = 1e-5, svg = emptySvg(), width = 720 } = {}): SVGSVGElement {
  const state = boundsState({ batch, eps, selected: 0 });
  drawBounds(svg, state, layoutBounds(state, width, domainAround(batch, [0, 10])));
  return svg;
}
const count = (svg: SVGSVGElement, selector: string) => svg.querySelectorAll(selector).length;

test('the default state looks as it did', (t) =>
  t.assert.fileSnapshot(
    draw().outerHTML.replace(/><(?!\/)/g, '>\n<'), // one element a line, so that a change shows as lines
    join(import.meta.dirname, 'bounds.snapshot.svg'),
    { serializers: [String] },
  ));

test('drawing again changes nothing, whatever was drawn before', () => {
  // Only the order of marks and of their attributes may tell what came before.
  const lines = (drawing: SVGSVGElement) =>
    drawing.outerHTML
      .split('<')
      .map((mark) => mark.split(/[ >]/).sort().join(' '))
      .sort();
  for (const batch of Object.values(PRESETS)) {
    const svg = draw(PRESETS['Both signs']);
    const once = draw(batch, { svg }).outerHTML;
    assert.deepEqual(lines(svg), lines(draw(batch)));
    assert.equal(draw(batch, { svg }).outerHTML, once);
  }
});

test('every bead lies within its row, at its sides and at its top', () => {
  for (const batch of [...Object.values(PRESETS), Array<number>(64).fill(3), [1e6, -1e6]])
    for (const width of [328, 720]) {
      const state = boundsState({ batch, eps: 1e-5, selected: 0 });
      const { x, xHat } = layoutBounds(state, width, domainAround(batch, [0, 10]));
      for (const row of [x, xHat])
        for (const { cx, cy, r } of row.beads) {
          const [left, right] = row.scale.range();
          assert.ok(cx >= left && cx <= right && cy - r >= row.top && cy + r <= row.base, String(batch));
        }
    }
});

test('walls stand at both sides, and one sample alone has none', () => {
  assert.equal(count(draw(), '.walls line'), 2);
  assert.equal(count(draw([7]), '.walls line'), 0);
});

test('0/0 draws no normalized bead and no number', () => {
  const svg = draw(PRESETS['A constant'], { eps: 0 });
  assert.equal(count(svg, '.beads.xhat > g'), 0);
  assert.equal(count(svg, '.beads.x > g'), 4);
  assert.doesNotMatch(svg.outerHTML, /NaN/);
});

test('a hundred redraws leave no more nodes than one', () => {
  const svg = draw();
  const nodes = count(svg, '*');
  for (let k = 0; k < 100; k++) draw(DEFAULT_BATCH.with(1, k), { svg });
  assert.equal(count(draw(DEFAULT_BATCH, { svg }), '*'), nodes);
});
