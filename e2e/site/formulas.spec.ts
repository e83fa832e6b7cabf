/** @file Formulas are set at build time, so the built files show whether they were set well. */
import { expect, test } from '@playwright/test';
import { documents } from '../support/builtDocuments.ts';

const READ_ALOUD = ['aria-label', 'aria-valuetext', 'title', 'alt', 'content'];
/** With a little of what stands around it, to find the place. */
const TEX = /.{0,30}(?:\$|\\[a-zA-Z]|[\^_]\{).{0,30}/g;

/** Text, shown or read aloud, that still holds TeX. Code may hold what it likes. */
function rawTex(document: Document): string[] {
  const copy = document.documentElement.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll('.katex, code, pre, kbd, script, style, textarea')) part.remove();
  const said = READ_ALOUD.flatMap((name) =>
    [...copy.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
  );
  return [copy.textContent ?? '', ...said].flatMap((text) => text.match(TEX) ?? []);
}

/** Formulas that a screen reader cannot say. */
function silentFormulas(document: Document): string[] {
  return [...document.querySelectorAll('.katex')]
    .filter((formula) => !formula.querySelector('.katex-mathml math') && !isNamedByButton(formula))
    .map((formula) => formula.textContent ?? '');
}

/** A legend's button says its symbol in words: MathML would say it twice. */
function isNamedByButton(formula: Element): boolean {
  const parts = formula.closest('button')?.children ?? [];
  return [...parts].some((part) => !part.matches('.katex') && part.textContent?.trim());
}

for (const [path, document] of documents) {
  test(`${path} shows every formula as a formula, and says it to those who do not see it`, () => {
    expect(rawTex(document), 'raw TeX').toEqual([]);
    expect(document.querySelectorAll('.katex-error')).toHaveLength(0);
    expect(silentFormulas(document), 'formulas without MathML').toEqual([]);
  });
}
