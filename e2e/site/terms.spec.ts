/** @file The first drawings are in the built files, made by the same code as the live ones. */
import { expect, test } from '@playwright/test';
import { documents } from '../support/builtDocuments.ts';
import { pagesWithFigures } from '../support/pages.ts';

/** The symbols that a figure's equations and legend show. */
function symbolsOf(figure: Element): Set<string> {
  const terms = [...figure.querySelectorAll('.equation .term')].map(
    (term) => /\bterm-([\w-]+)/.exec(term.className)?.[1],
  );
  const buttons = [...figure.querySelectorAll('.legend [data-term]')].map((button) =>
    button.getAttribute('data-term'),
  );
  return new Set([...terms, ...buttons].filter((name) => typeof name === 'string'));
}

for (const { path, figures } of pagesWithFigures) {
  test(`${path}: every symbol of an equation, and of a legend, is found in each drawing of its figure`, () => {
    const elements = [...new Set(figures)].flatMap((tag) => [
      ...(documents.get(path)?.querySelectorAll(tag) ?? []),
    ]);
    const lost = elements.flatMap((figure) =>
      [...symbolsOf(figure)]
        .filter(
          (name) =>
            ![...figure.querySelectorAll('.drawing > svg')].every((svg) =>
              svg.querySelector(`[data-term~="${name}"]`),
            ),
        )
        .map((name) => `${figure.localName}: ${name}`),
    );
    expect(elements).toHaveLength(figures.length);
    expect(lost, 'symbols without a part in the drawing').toEqual([]);
  });
}
