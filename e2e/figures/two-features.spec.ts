import { expect, test, type Page } from '@playwright/test';
import { save } from '../support/save.ts';

const open = async (page: Page, hash = '') => {
  await page.goto(`/lessons/normalize/${hash}`);
  const figure = page.locator('bn-two-features');
  await figure.scrollIntoViewIfNeeded(); // its code comes when the reader does
  await expect(figure).toHaveAttribute('data-ready', '');
  return figure;
};
const title = '.figure-title';

test('each axis is standardized alone and the correlation stays, until the reader chooses to whiten', async ({
  page,
}) => {
  const figure = await open(page);
  await expect(figure.locator(title)).toHaveText(
    'Each axis is standardized alone. The correlation stays: r = 0.93 before, 0.93 after.',
  );
  await expect(figure.getByText('Why not whiten, then?')).toBeHidden();
  await figure.getByRole('radio', { name: 'standardize each feature' }).press('ArrowRight');
  await expect(figure.getByRole('radio', { name: 'whiten' })).toBeChecked();
  await expect(figure.locator(title)).toHaveText('Whitening removes the tilt: r = 0.93 before, 0 after.');
  await expect(figure.getByText('Why not whiten, then?')).toBeVisible();
  await expect(figure.getByRole('status').first()).toContainText('Whitened: r = 0.00');
});

test('where motion is unwanted, the whitened cloud is there at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const figure = await open(page);
  await figure.getByRole('radio', { name: 'whiten' }).check();
  await expect(figure.getByText('long : short axis = 1.0 : 1', { exact: true })).toBeVisible();
});

test('a mean runs down a column: choosing a feature lights its column and its strip', async ({ page }) => {
  const figure = await open(page);
  await expect(
    figure.getByText('Feature 1, down its column, over all 8 samples: μ = 5.00, σ = 2.00.', { exact: true }),
  ).toBeVisible();
  await figure.getByRole('radio', { name: 'Feature 1' }).press('ArrowRight');
  await expect(
    figure.getByText('Feature 2, down its column, over all 8 samples: μ = 15.00, σ = 6.00.', { exact: true }),
  ).toBeVisible();
  await expect(figure.getByRole('columnheader', { name: 'Feature 2' })).toHaveClass(/lit/);
  expect(page.url()).toContain('two-features.lit=2');
});

test('arrow keys move a sample in both features, and the table follows @firefox', async ({ page }) => {
  const figure = await open(page);
  const b = figure.getByRole('slider', { name: 'Sample b' });
  await b.focus();
  await b.press('ArrowRight');
  await b.press('ArrowDown');
  await expect(b).toHaveAttribute('aria-valuetext', 'feature 1 is 9.5, feature 2 is 24.5');
  await expect(b).toBeFocused();
  await expect(figure.getByLabel('Feature 1 of sample b')).toHaveValue('9.5');
  await expect(figure.getByLabel('Feature 2 of sample b')).toHaveValue('24.5');
  await expect(page.locator('bn-stepper').getByLabel('Your batch')).toHaveValue('4, 9.5, 2, 5, 4, 7, 5, 4');
});

test('dragging a sample across the cloud changes the correlation before and after alike @firefox', async ({
  page,
}) => {
  const figure = await open(page);
  const b = figure.getByRole('slider', { name: 'Sample b' });
  await b.scrollIntoViewIfNeeded();
  const box = (await b.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x + 6, y + 6);
  await page.mouse.down();
  await page.mouse.move(x + 40, y + 120, { steps: 6 });
  await page.mouse.up();
  await expect(b).not.toHaveAttribute('aria-valuenow', '9');
  const text = (await figure.locator(title).textContent()) ?? '';
  const [, before, after] = /r = (\S+) before, (\S+) after/.exec(text) ?? [];
  expect(before).not.toBe('0.93');
  expect(after).toBe(before);
  expect(page.url()).toContain('two-features.second=');
});

test('a cell that holds no number is named, and the last number stays in use', async ({ page }) => {
  const figure = await open(page);
  const cell = figure.getByLabel('Feature 2 of sample c');
  await cell.fill(''); // Firefox's driver writes behind what a number field holds
  await cell.fill('8');
  await expect(figure.getByRole('slider', { name: 'Sample c' })).toHaveAttribute(
    'aria-valuetext',
    /feature 2 is 8/,
  );
  await cell.fill('2000000');
  await cell.press('Tab');
  await expect(figure.getByText('Feature 2 of sample c needs a number')).toBeVisible();
  await expect(figure.getByRole('slider', { name: 'Sample c' })).toHaveAttribute(
    'aria-valuetext',
    /feature 2 is 8/,
  );
  await figure.getByRole('button', { name: 'Reset' }).click();
  await expect(cell).toHaveValue('6');
  await expect(figure.getByText('Feature 2 of sample c needs a number')).toBeHidden();
});

test('an emptied cell stays empty, named and marked, until it holds a number again', async ({ page }) => {
  const figure = await open(page);
  const cell = figure.getByLabel('Feature 1 of sample b');
  const message = figure.getByText('Feature 1 of sample b needs a number');
  await cell.fill('');
  await cell.press('Tab');
  await expect(message).toBeVisible();
  await expect(cell).toHaveValue('');
  await expect(cell).toHaveAttribute('aria-invalid', 'true');
  await cell.fill('1e-300'); // its square would be 0
  await expect(message).toBeVisible();
  await cell.fill('');
  await figure.getByLabel('Feature 1 of sample c').fill('3');
  await expect(message).toBeVisible();
  await expect(cell).toHaveValue('');
  await cell.fill('8');
  await expect(message).toBeHidden();
  await expect(cell).not.toHaveAttribute('aria-invalid');
  await expect(figure.getByRole('slider', { name: 'Sample b' })).toHaveAttribute('aria-valuenow', '8');
});

test('a batch that comes from elsewhere takes the place of an emptied cell', async ({ page }) => {
  const figure = await open(page);
  const cell = figure.getByLabel('Feature 1 of sample b');
  await cell.fill('');
  await cell.press('Tab');
  await page.locator('bn-stepper').getByLabel('Your batch').fill('1, 2, 3');
  await expect(cell).toHaveValue('2');
  await expect(cell).not.toHaveAttribute('aria-invalid');
  await expect(figure.getByText('needs a number')).toBeHidden();
});

test('Reset brings back both features, the lit column, the choice and ε', async ({ page }) => {
  const figure = await open(
    page,
    '#batch=1,2,3&eps=0.5&two-features.second=5,5,9&two-features.lit=2&two-features.do=whiten',
  );
  await figure.getByRole('button', { name: 'Reset' }).click();
  await expect(figure.getByLabel('Feature 2 of sample b')).toHaveValue('25');
  await expect(figure.getByRole('radio', { name: 'Feature 1' })).toBeChecked();
  await expect(figure.getByRole('radio', { name: 'standardize' })).toBeChecked();
  await expect(page.locator('bn-gain').getByRole('radio', { name: /PyTorch/ })).toBeChecked();
});

test('one sample, a constant and a pair are answered with a sentence, never with NaN', async ({ page }) => {
  const figure = await open(page, '#batch=7');
  await expect(figure.locator(title)).toHaveText(/^One sample is its own mean on both axes/);
  const field = page.locator('bn-stepper').getByLabel('Your batch');
  await field.fill('5, 5, 5');
  await expect(figure.locator(title)).toHaveText(/^Feature 1 does not vary/);
  await field.fill('3, 7');
  await figure.getByRole('radio', { name: 'whiten' }).check();
  await expect(figure.locator(title)).toHaveText(/^Two samples always lie on one line/);
  await expect(figure).not.toContainText('NaN');
});

test('a link restores feature 2, the lit column and the choice', async ({ page }) => {
  const figure = await open(
    page,
    '#batch=1,2,3&two-features.second=5,5,9&two-features.lit=2&two-features.do=whiten',
  );
  await expect(figure.getByLabel('Feature 2 of sample c')).toHaveValue('9');
  await expect(figure.getByRole('radio', { name: 'Feature 2' })).toBeChecked();
  await expect(figure.getByRole('radio', { name: 'whiten' })).toBeChecked();
});

test('the numbers can be taken away', async ({ page }) => {
  const figure = await open(page);
  const { name, file } = await save(page, figure, 'CSV');
  expect(name).toBe('two-features.csv');
  const text = file.toString();
  expect(text.split('\n').slice(0, 2).join('\n')).toMatch(
    /^sample,feature1,feature2,feature1After,feature2After\na,4,13,-0\.49/,
  );
});
