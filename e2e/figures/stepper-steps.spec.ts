import { expect, test, type Locator, type Page } from '@playwright/test';

const open = async (page: Page, hash = '') => {
  await page.goto(`/lessons/normalize/${hash}`);
  const figure = page.locator('bn-stepper[data-ready]');
  await expect(figure).toBeVisible();
  return figure;
};
const title = '.figure-title';
const stepName = '[data-control=step-name]';
const button = (figure: Locator, name: string) => figure.getByRole('button', { name, exact: true });
const scrubber = (figure: Locator) => figure.getByRole('slider', { name: 'Step', exact: true });

test('a link opens any step: its name, the title and the drawing tell of it', async ({ page }) => {
  const figure = await open(page, '#stepper.step=3');
  await expect(figure.locator(stepName)).toHaveText('Step 3 of 16: centre c');
  await expect(figure.locator(title)).toHaveText('Centre c: 2 − 5.00 = −3.00.');
  await expect(figure.locator('.beads.centred .bead')).toHaveCount(3);
  await expect(figure.locator('.beads.xhat .bead')).toHaveCount(0);
});

test('a link to a step opens the equation of the sample that the step moves', async ({ page }) => {
  const figure = await open(page, '#stepper.step=3');
  await expect(figure.locator('.numbers mrow').first()).toHaveText(/2\.00−5\.00/);
});

test('stepping, the equation changes together with the title', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const figure = await open(page, '#stepper.step=2');
  await button(figure, 'Step forward').click();
  await expect(figure.locator(title)).toHaveText('Centre c: 2 − 5.00 = −3.00.');
  await expect(figure.locator('.numbers mrow').first()).toHaveText(/^x̂?.*=2\.00−5\.00/);
  await button(figure, 'Step back').click();
  await expect(figure.locator(title)).toHaveText('Centre b: 9 − 5.00 = 4.00.');
  await expect(figure.locator('.numbers mrow').first()).toHaveText(/=9\.00−5\.00/);
});

test.describe('while the bead is still under way', () => {
  test.beforeEach(({ page }) => page.clock.install({ time: 0 }));

  test('two presses are two steps', async ({ page }) => {
    const figure = await open(page, '#stepper.step=0');
    await page.clock.pauseAt(60_000);
    for (let k = 0; k < 2; k++) await button(figure, 'Step forward').press('Enter');
    await page.clock.runFor(3_000);
    await expect(figure.locator(stepName)).toHaveText('Step 2 of 16: centre b');
  });

  test('presses of an arrow key on the scrubber all count @firefox', async ({ page }) => {
    const figure = await open(page, '#stepper.step=0');
    await page.clock.pauseAt(60_000);
    for (let k = 0; k < 4; k++) {
      await scrubber(figure).press('ArrowRight');
      await page.clock.runFor(50);
    }
    await page.clock.runFor(3_000);
    await expect(figure.locator(stepName)).toHaveText('Step 4 of 16: centre d');
  });
});

test('steps go forwards and backwards, and the ends are the ends', async ({ page }) => {
  const figure = await open(page, '#stepper.step=15');
  const [back, forward] = [button(figure, 'Step back'), button(figure, 'Step forward')];
  await forward.press('Enter');
  await expect(figure.locator(stepName)).toHaveText('Step 16 of 16: divide h');
  await expect(forward).toHaveAttribute('aria-disabled', 'true');
  await expect(forward).toBeFocused();
  await forward.press('Enter');
  await expect(figure.locator(stepName)).toHaveText('Step 16 of 16: divide h');
  await back.press('Enter');
  await expect(figure.locator(stepName)).toHaveText('Step 15 of 16: divide g');
  await expect(figure.locator(title)).toHaveText('Divide g: 0.00 / 2.00 = 0.00.');
  await expect(forward).toHaveAttribute('aria-disabled', 'false');
});

test('the scrubber goes to any step, and says which one it is', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const figure = await open(page);
  const slider = scrubber(figure);
  await slider.focus();
  await slider.press('Home');
  await expect(figure.locator(stepName)).toHaveText('Step 0 of 16: the batch');
  await expect(figure.locator(title)).toHaveText('A minibatch: 8 samples of one feature.');
  await expect(button(figure, 'Step back')).toHaveAttribute('aria-disabled', 'true');
  for (let k = 0; k < 9; k++) await slider.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', 'Step 9 of 16: divide a');
  await expect(page).toHaveURL(/stepper\.step=9/);
  await slider.press('End');
  await expect(figure.locator('.beads.xhat .bead')).toHaveCount(8);
});

test('all at once there are two steps', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const figure = await open(page, '#stepper.step=0');
  await figure.getByLabel('Move the beads').selectOption('all at once');
  await expect(figure.locator(stepName)).toHaveText('Step 0 of 2: the batch');
  await button(figure, 'Step forward').click();
  await expect(figure.locator(stepName)).toHaveText('Step 1 of 2: centre all');
  await expect(figure.locator(title)).toHaveText(/^Centre: every sample minus the mean/);
  await button(figure, 'Step forward').click();
  await expect(figure.locator(stepName)).toHaveText('Step 2 of 2: divide all');
  await button(figure, 'Step back').click();
  await expect(figure.locator(stepName)).toHaveText('Step 1 of 2: centre all');
});

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  test.describe(`with motion: ${reducedMotion}`, () => {
    test.beforeEach(async ({ page }) => {
      await page.emulateMedia({ reducedMotion });
      await page.clock.install(); // the tests, not the wall clock, let time pass
    });

    test('Play runs from the start to the end and stops there @firefox', async ({ page }) => {
      const figure = await open(page);
      await figure.getByLabel('Speed').selectOption('double speed');
      await button(figure, 'Play').click();
      await expect(button(figure, 'Pause')).toBeVisible();
      await page.clock.runFor(12_000); // 16 times half of (450 + 600) ms, and a rest
      await expect(button(figure, 'Play')).toBeVisible();
      await expect(figure.locator(stepName)).toHaveText('Step 16 of 16: divide h');
      await expect(page).not.toHaveURL(/stepper\.step/); // the end is where the figure opens
    });

    test('Pause holds the step, and Play goes on from there', async ({ page }) => {
      const figure = await open(page);
      await button(figure, 'Play').click();
      await page.clock.runFor(2_600);
      await button(figure, 'Pause').click();
      await expect(button(figure, 'Play')).toBeVisible();
      await page.clock.runFor(1_000); // the bead under way comes to rest
      const held = (await figure.locator(stepName).textContent())?.trim() ?? '';
      expect(held).toMatch(/^Step [2-6] of 16: centre [b-f]$/);
      await page.clock.runFor(10_000);
      await expect(figure.locator(stepName)).toHaveText(held);
      await figure.getByLabel('Speed').selectOption('double speed');
      await button(figure, 'Play').click();
      await page.clock.runFor(12_000);
      await expect(figure.locator(stepName)).toHaveText('Step 16 of 16: divide h');
    });
  });
}

test('taking hold of a bead while it plays ends the show at its last step', async ({ page }) => {
  const figure = await open(page);
  await button(figure, 'Play').click();
  await expect(figure.locator(stepName)).toHaveText(/^Step [12] /);
  await figure.getByRole('slider', { name: 'Sample b', exact: true }).press('ArrowRight');
  await expect(figure.locator(stepName)).toHaveText('Step 16 of 16: divide h');
  await expect(button(figure, 'Play')).toBeVisible();
});
