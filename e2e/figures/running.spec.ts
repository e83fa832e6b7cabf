import { expect, test, type Page } from '@playwright/test';

const open = async (page: Page, hash = '') => {
  await page.goto(`/lessons/inference/${hash}`);
  const figure = page.locator('bn-running');
  await figure.scrollIntoViewIfNeeded(); // its code comes when the reader does
  await expect(figure).toHaveAttribute('data-ready', '');
  return figure;
};
const title = '.figure-title';

test('the memory fills in minibatch by minibatch, each with its numbers @firefox', async ({ page }) => {
  const figure = await open(page);
  await figure.getByRole('slider', { name: 'Minibatches so far' }).press('Home');
  await expect(figure.locator(title)).toHaveText(/^Before the first minibatch every rule/);
  await figure.getByRole('button', { name: 'Next minibatch' }).press('Enter');
  await expect(figure.locator(title)).toHaveText(
    /^After one minibatch 90\.0 % of what PyTorch’s rule remembers/,
  );
  await expect(figure.locator('.numbers')).toContainText('1.833');
  await expect(figure.getByRole('row', { name: /^PyTorch/ })).toContainText('−0.183');
});

test('Keras’ rule is ten times as slow, and an alpha of the reader’s own acts at once', async ({ page }) => {
  const figure = await open(page);
  await figure.getByRole('radio', { name: 'PyTorch' }).press('ArrowDown');
  await expect(figure.locator(title)).toHaveText(
    /^After 60 minibatches 54\.7 % of what Keras’ rule remembers/,
  );
  await figure.getByRole('slider', { name: /^Weight/ }).press('ArrowRight');
  await expect(figure.locator(title)).toHaveText(
    /^After 60 minibatches 29\.8 % of what Keras’ rule with α = 0\.02/,
  );
  await figure.getByRole('slider', { name: /^Weight/ }).press('End');
  await expect(figure.locator(title)).toHaveText(/^The memory is the last minibatch/);
  await expect(page).toHaveURL(/running\.alpha=1$/);
  await figure.getByRole('radio', { name: 'Flax' }).check();
  await expect(figure.locator(title)).toHaveText(/54\.7 % of what Flax’ rule/, { timeout: 5000 });
  await expect(page).not.toHaveURL(/running\.alpha/);
  await figure.getByRole('radio', { name: 'plain average' }).check();
  await expect(figure.locator(title)).toHaveText(/nothing of the start is left in the plain average/);
  await expect(figure.getByRole('slider', { name: /^Weight/ })).toBeDisabled();
});

test('a link shows the slow memory whose net fails in inference mode', async ({ page }) => {
  const figure = await open(page, '#running.rule=pytorch&running.alpha=0.001&running.step=50');
  await expect(figure.locator(title)).toHaveText(
    /^After 50 minibatches 95\.1 % of what PyTorch’s rule with α = 0\.001/,
  );
  await expect(figure.locator('[data-control=summary]')).toContainText(
    /At step 50 the net is right on 55\.5 % of the test digits in inference mode, and on 82\.0 % in training mode/,
  );
});
