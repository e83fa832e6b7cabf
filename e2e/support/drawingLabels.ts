import type { Page } from '@playwright/test';

const LIMITS = {
  /** No label is smaller on the screen, also where a drawing made at build time is scaled. */
  smallest: 13,
  /** Labels may share this much in one direction: a font's boxes are larger than its ink. */
  overlap: 2,
  /** How far a label may stand out of its drawing at either side. */
  outside: 4,
};

/** What is wrong with the labels inside the visible drawings: too small, over one another, or cut off at the sides. */
export function labelFaults(page: Page): Promise<string[]> {
  return page.evaluate(findFaults, LIMITS);
}

/** Runs in the page, so it holds all it needs. */
function findFaults({ smallest, overlap, outside }: typeof LIMITS): string[] {
  type Label = ReturnType<typeof measure>;
  const drawings = [...document.querySelectorAll<SVGSVGElement>('figure .drawing > svg')];
  return drawings.filter((svg) => svg.checkVisibility()).flatMap(faultsOf);

  function faultsOf(svg: SVGSVGElement): string[] {
    const box = svg.getBoundingClientRect();
    const shown = { opacityProperty: true, visibilityProperty: true };
    const texts = [...svg.querySelectorAll('text')].filter(
      // checkVisibility does not see that a group around it has no display.
      (text) => text.textContent?.trim() && text.checkVisibility(shown) && text.getClientRects().length > 0,
    );
    const labels = texts.map(measure);
    const faults = labels.flatMap((label, i) => [
      ...overhang(label, box),
      ...labels.slice(i + 1).flatMap((other) => shared(label, other)),
    ]);
    const small = labels.filter(({ size }) => size < smallest - 0.05);
    if (small.length)
      faults.push(`${small.length} labels of ${small[0].size.toFixed(1)} px: "${small[0].text}" …`);
    return faults.map((fault) => `${svg.closest('[data-ready], .figure')?.localName}: ${fault}`);
  }

  function measure(text: SVGTextElement) {
    const { a, b } = text.getScreenCTM() ?? new DOMMatrix();
    const size = Math.hypot(a, b) * parseFloat(getComputedStyle(text).fontSize);
    const { left, right, top, bottom } = text.getBoundingClientRect();
    // A line's box reaches above its capitals and below its descenders: upright text is compared by its ink.
    const cut = Math.abs(b) < 1e-6 ? size : 0;
    const ink = { left, right, top: top + 0.24 * cut, bottom: bottom - 0.06 * cut };
    return { text: text.textContent?.trim() ?? '', size, ink };
  }

  function overhang({ text, ink }: Label, box: DOMRect): string[] {
    const over = Math.max(box.left - ink.left, ink.right - box.right);
    return over > outside ? [`"${text}" stands out of the drawing by ${over.toFixed(0)} px`] : [];
  }

  function shared({ text, ink }: Label, other: Label): string[] {
    const x = Math.min(ink.right, other.ink.right) - Math.max(ink.left, other.ink.left);
    const y = Math.min(ink.bottom, other.ink.bottom) - Math.max(ink.top, other.ink.top);
    if (Math.min(x, y) <= overlap) return [];
    return [`"${text}" and "${other.text}" share ${x.toFixed(0)} x ${y.toFixed(0)} px`];
  }
}
