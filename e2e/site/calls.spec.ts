import { expect, test } from '@playwright/test';

test('an answer moves neither yes nor no, and twelve of them are summed up', async ({ page }) => {
  await page.goto('/lessons/inference/');
  const questions = page.getByRole('table', { name: /^The model is in training mode/ }).locator('.yes-no');
  await expect(questions).toHaveCount(12);
  const [yes, no] = ['yes', 'no'].map((text) => questions.first().getByText(text, { exact: true }));
  await yes.scrollIntoViewIfNeeded();
  const before = [await yes.boundingBox(), await no.boundingBox()].map((box) => [box?.x, box?.width]);
  await no.click(); // wrong, and that stands
  const tops = [await yes.boundingBox(), await no.boundingBox()];
  expect(tops[0]?.y).toBe(tops[1]?.y);
  expect(tops.map((box) => box?.x)).toEqual(before.map(([x]) => x));
  await yes.press('Enter');
  const score = page.getByText(/of 12 right/);
  for (const question of (await questions.all()).slice(1)) {
    await expect(score).toHaveCount(0);
    await question.locator('.right > summary').click();
  }
  await expect(score).toHaveText('11 of 12 right at the first try.');
});
