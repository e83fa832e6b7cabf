/**
 * @file Raised digits from one font. The site's font has ¹, ² and ³ but neither the other raised digits nor ⁻, so
 * that "10⁻¹²" would be set in two fonts, at two heights. Here the whole exponent leaves the site's font.
 */

const RAISED = /([⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)/;

/** Puts each exponent of the element's text into an element of its own, which the style sheet gives another font. */
export function evenExponents(element: Element): void {
  const text = element.textContent ?? '';
  const parts = text.split(RAISED); // every second part is an exponent
  if (parts.length === 1 || element.children.length > 0) return;
  const { ownerDocument, namespaceURI } = element;
  const name = namespaceURI?.endsWith('svg') ? 'tspan' : 'span';
  element.replaceChildren(
    ...parts.map((part, k) => {
      if (k % 2 === 0) return ownerDocument.createTextNode(part);
      const exponent = ownerDocument.createElementNS(namespaceURI, name);
      exponent.setAttribute('class', 'exponent');
      exponent.textContent = part;
      return exponent;
    }),
  );
}
