/** @file At build time: the first drawing of a figure, made by the same `draw` as in the page, on jsdom. */
import { JSDOM } from 'jsdom';

const { document } = new JSDOM('').window;
const SVG = 'http://www.w3.org/2000/svg';

/** Runs `draw` on an empty `<svg>` and returns its markup. Sizes and roles are those that the element sets in the page. */
export function staticSvg(
  draw: (svg: SVGSVGElement) => void,
  { label, className = '' }: { label: string; className?: string },
): string {
  const svg = document.createElementNS(SVG, 'svg') as unknown as SVGSVGElement;
  svg.setAttribute('class', className);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  draw(svg);
  return svg.outerHTML;
}

/** Both first drawings of a figure, for its `wide` and `narrow`: the style sheet shows the one that fits. */
export function staticPair(
  draw: (svg: SVGSVGElement, width: number) => void,
  label: string,
): { wide: string; narrow: string } {
  const drawing = (width: number, className: string) =>
    staticSvg((svg) => draw(svg, width), { label, className });
  return { wide: drawing(540, 'wide-drawing'), narrow: drawing(328, 'narrow-drawing') };
}
