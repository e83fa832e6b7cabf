import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { pages } from '../support/pages.ts';
import { openAllDetails, visit } from '../support/visit.ts';

/** One line for each place that axe objects to, by all of its rules or by one. */
async function objections(page: Page, rule?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rule ? axe.withRules(rule) : axe).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ')}`,
    ),
  );
}

for (const { path } of pages) {
  test(`${path} has nothing that axe objects to, folded and unfolded, light and dark`, async ({ page }) => {
    test.slow(); // rounds over thousands of nodes of a lesson
    await page.emulateMedia({ colorScheme: 'light' });
    await visit(page, path);
    expect.soft(await objections(page), 'light').toEqual([]);
    await openAllDetails(page);
    expect.soft(await objections(page), 'light, unfolded').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' }); // which changes colours and nothing else
    expect.soft(await objections(page, 'color-contrast'), 'dark, unfolded').toEqual([]);
  });
}
