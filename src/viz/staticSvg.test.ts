import assert from 'node:assert/strict';
import { test } from 'node:test';
import { select } from 'd3';
import { staticSvg } from './staticSvg.ts';

test('the markup holds what was drawn, named for those who do not see it', () => {
  const draw = (svg: SVGSVGElement) => void select(svg).append('circle').attr('r', 3);
  assert.equal(
    staticSvg(draw, { label: 'One bead', className: 'wide' }),
    '<svg class="wide" role="img" aria-label="One bead"><circle r="3"></circle></svg>',
  );
});

test('a label with quotes cannot break out of its attribute', () => {
  assert.match(
    staticSvg(() => {}, { label: 'a "b" <c>' }),
    /aria-label="a &quot;b&quot; /,
  );
});

test('each drawing starts empty', () => {
  const draw = (svg: SVGSVGElement) => void select(svg).append('g');
  assert.equal(staticSvg(draw, { label: '' }), staticSvg(draw, { label: '' }));
});
