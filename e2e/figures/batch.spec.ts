import { expect, test, type Page } from '@playwright/test';

const open = async (page: Page, hash = '') => {
  await page.goto(`/lessons/normalize/${hash}`);
  const figure = page.locator('bn-stepper[data-ready]');
  await expect(figure).toBeVisible();
  const field = figure.getByLabel('Your batch');
  const beads = figure.locator('.beads.x .bead');
  const message = figure.locator('#stepper-message');
  return { figure, field, beads, message, menu: figure.getByLabel('Preset batches') };
};

const WAYS: [string, string][] = [
  ['commas', '3, 7, 8'],
  ['spaces', '3 7   8'],
  ['semicolons and tabs', '3;\t7; 8'],
  ['new lines', '3\n7\n8'],
  ['a column pasted from a spreadsheet', '3\r\n7\r\n8\r\n'],
];
for (const [way, text] of WAYS) {
  test(`a batch can be written with ${way}`, async ({ page }) => {
    const { figure, field, beads, message } = await open(page);
    await field.fill(text);
    await expect(beads).toHaveCount(3);
    await expect(figure.getByRole('slider', { name: 'Sample c', exact: true })).toHaveAttribute(
      'aria-valuenow',
      '8',
    );
    await expect(message).toHaveText('');
    await expect(page).toHaveURL(/#batch=3,7,8$/);
  });
}

const REFUSED: [string, string, string][] = [
  ['a word', '4, nine, 2', 'Item 2, “nine”, is not a number.'],
  ['NaN', '4, NaN', 'Item 2, “NaN”, is not a number.'],
  ['Infinity', 'Infinity', 'Item 1, “Infinity”, is not a number.'],
  ['a value beyond a million', '1, 2, 1e7', 'Item 3, 1e7, is too large.'],
  ['65 values', Array(65).fill('1').join(' '), 'These are 65 numbers.'],
  ['nothing', '', 'The batch is empty.'],
];
for (const [what, text, sentence] of REFUSED) {
  test(`${what} is refused beside the field, and the last good batch stays`, async ({ page }) => {
    const { field, beads, message } = await open(page);
    await field.fill(text);
    await field.press('Enter');
    await expect(message).toHaveText(
      `${sentence} Type 1 to 64 numbers from −1,000,000 to 1,000,000, with commas, spaces or new lines between them.`,
    );
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(new RegExp(sentence.slice(0, 6)));
    await expect(beads).toHaveCount(8);
    expect(page.url()).not.toContain('batch=');
  });
}

test('the complaint goes with the mistake, or when the reader moves a bead instead', async ({ page }) => {
  const { figure, field, message } = await open(page);
  await field.fill('4, nine');
  await field.press('Enter');
  await field.fill('4, 9');
  await expect(message).toHaveText('');
  await expect(field).toHaveAttribute('aria-invalid', 'false');
  await field.fill('4, x');
  await field.press('Enter');
  await expect(message).toContainText('“x”');
  await figure.getByRole('slider', { name: 'Sample a', exact: true }).press('ArrowRight');
  await expect(message).toHaveText('');
  await expect(field).toHaveValue('4.5, 9');
});

test('a half-written number is no mistake yet', async ({ page }) => {
  const { field, message } = await open(page);
  await field.fill('4, 9');
  await field.pressSequentially(', -');
  await expect(message).toHaveText('');
  await field.pressSequentially('2');
  await expect(page).toHaveURL(/#batch=4,9,-2$/);
});

test('one sample and a constant are accepted, with a sentence on what they mean', async ({ page }) => {
  const { figure, field, message, beads } = await open(page);
  await field.fill('7');
  await expect(beads).toHaveCount(1);
  await expect(message).toHaveText(/^One sample is its own mean/);
  await expect(figure.locator('.figure-title')).toHaveText(
    'One sample is its own mean. Its x̂ is 0, whatever it was.',
  );
  await field.fill('5 5 5');
  await expect(message).toHaveText(/^All samples are equal: every deviation is 0, and so is the variance/);
  await expect(figure.locator('.figure-title')).toHaveText('All samples are equal, so every x̂ is 0.');
});

test('64 samples are drawn, and only one of them is a stop of the Tab key @firefox', async ({ page }) => {
  const { field, beads, figure } = await open(page);
  await field.fill(Array.from({ length: 64 }, (_, k) => k / 8).join(' '));
  await expect(beads).toHaveCount(64);
  await expect(figure.locator('.beads.x [tabindex="0"]')).toHaveCount(1);
});

test('presets fill the field, and a batch of one’s own is called so @firefox', async ({ page }) => {
  const { figure, field, menu } = await open(page);
  await expect(menu).toHaveValue('The default');
  for (const [name, text] of [
    ['A pair', '3, 7'],
    ['Both signs', '−4, −2, −1, 1, 3, 4, 7, 8'],
    ['Far from zero', '9999.999, 10000, 10000.001, 10000'],
  ]) {
    await menu.selectOption(name);
    await expect(field).toHaveValue(text);
  }
  await expect(figure).not.toContainText('NaN');
  await field.fill('1, 2');
  await expect(menu).toHaveValue('');
});

test('Reset brings everything back', async ({ page }) => {
  const hash = '#batch=1,2,3&stepper.a=-1&stepper.b=2&stepper.sample=0&stepper.step=3&eps=0.5';
  const { figure, field } = await open(page, hash);
  await figure.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(field).toHaveValue('4, 9, 2, 5, 4, 7, 5, 4');
  await expect(figure.locator('.figure-title')).toHaveText(
    'b lies 4.00 above the mean: 2.00 standard deviations.',
  );
  await expect(figure.getByLabel('The whole batch times a')).toHaveValue('1');
  await expect(figure.getByLabel('plus b')).toHaveValue('0');
  await expect(page).not.toHaveURL(/stepper\./);
});
