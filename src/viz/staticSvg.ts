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
