import { expect, test, type CDPSession, type Locator, type Page } from '@playwright/test';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });
// Only Chromium's driver can put a finger down and move it.

type Point = readonly [x: number, y: number];

const open = async (page: Page, tag: string, hash = '') => {
  await page.goto(`/lessons/normalize/${hash}`);
  const figure = page.locator(tag);
  await figure.scrollIntoViewIfNeeded(); // its code comes when the reader does
  await expect(figure).toHaveAttribute('data-ready', '');
  return figure;
};

/** The middle of something, brought to the middle of the window. */
async function middleOf(target: Locator): Promise<Point> {
  await target.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const { x, y, width, height } = (await target.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return [x + width / 2, y + height / 2];
}

const put = (hand: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', ...fingers: Point[]) =>
  hand.send('Input.dispatchTouchEvent', { type, touchPoints: fingers.map(([x, y], id) => ({ x, y, id })) });

/** One finger goes down, along a straight line, and up. */
async function swipe(page: Page, [x, y]: Point, [dx, dy]: Point) {
  const hand = await page.context().newCDPSession(page);
  await put(hand, 'touchStart', [x, y]);
  for (let k = 1; k <= 8; k++) await put(hand, 'touchMove', [x + (k * dx) / 8, y + (k * dy) / 8]);
  await put(hand, 'touchEnd');
}

const scrollY = (page: Page) => page.evaluate(() => window.scrollY);

test('a thumb that scrolls the page over the plot of the gain changes nothing', async ({ page }) => {
  const gain = await open(page, 'bn-gain');
  const from = await middleOf(gain.locator('.region'));
  const [title, before] = [await gain.locator('.figure-title').textContent(), await scrollY(page)];
  await swipe(page, from, [3, -200]);
  await expect.poll(() => scrollY(page)).toBeGreaterThan(before + 50);
  await expect(gain.locator('.figure-title')).toHaveText(title ?? '');
  expect(page.url()).not.toContain('gain.gap');
});

test('a tap in the plot of the gain takes the marker there, a sideways finger takes it along', async ({
  page,
}) => {
  const gain = await open(page, 'bn-gain');
  const [x, y] = await middleOf(gain.locator('.region'));
  const slider = gain.getByRole('slider');
  const first = await slider.getAttribute('aria-valuetext');
  await page.touchscreen.tap(x - 20, y);
  await expect(slider).not.toHaveAttribute('aria-valuetext', first ?? '');
  const tapped = await slider.getAttribute('aria-valuetext');
  await swipe(page, [x, y], [90, 5]);
  await expect(slider).not.toHaveAttribute('aria-valuetext', tapped ?? '');
  expect(page.url()).toContain('gain.gap=');
});

test('scrolling that starts on a bead does not end the stepping', async ({ page }) => {
  const stepper = await open(page, 'bn-stepper', '#stepper.step=3');
  const from = await middleOf(stepper.getByRole('slider', { name: 'Sample b', exact: true }));
  const [hash, before] = [new URL(page.url()).hash, await scrollY(page)];
  await swipe(page, from, [3, -150]);
  await expect.poll(() => scrollY(page)).toBeGreaterThan(before + 50);
  expect(new URL(page.url()).hash).toBe(hash);
});

test('a tap on a bead chooses it, and the stepping goes on', async ({ page }) => {
  const stepper = await open(page, 'bn-stepper', '#stepper.step=3');
  const bead = stepper.getByRole('slider', { name: 'Sample b', exact: true });
  await page.touchscreen.tap(...(await middleOf(bead)));
  await expect(bead).toBeFocused();
  await expect(bead).toHaveClass(/selected/);
  await expect(bead).toHaveAttribute('aria-valuenow', '9');
  await expect(page).toHaveURL(/stepper\.step=3/);
});

test('a second finger does not orphan the sample that the first one holds', async ({ page }) => {
  const figure = await open(page, 'bn-two-features');
  const b = figure.getByRole('slider', { name: 'Sample b' });
  const c = figure.getByRole('slider', { name: 'Sample c' });
  const [x, y] = await middleOf(b);
  const other = (await c.boundingBox()) ?? { x: 0, y: 0 };
  const hand = await page.context().newCDPSession(page);
  await put(hand, 'touchStart', [x, y]);
  await put(hand, 'touchMove', [x - 20, y + 20]);
  await put(hand, 'touchStart', [x - 20, y + 20], [other.x + 8, other.y + 8]);
  await put(hand, 'touchMove', [x - 40, y + 60], [other.x + 30, other.y + 8]);
  await put(hand, 'touchEnd');
  await expect(c).toHaveAttribute('aria-valuetext', 'feature 1 is 2, feature 2 is 6');
  await expect(b).not.toHaveAttribute('aria-valuenow', '9');
  await expect(page).toHaveURL(/two-features\.second=/); // it was let go, hence written
});

test('of many samples a letter chooses one, and Ctrl with an arrow the one beside it', async ({ page }) => {
  const batch = Array.from({ length: 30 }, (_, i) => i % 10).join();
  for (const tag of ['bn-stepper', 'bn-two-features']) {
    const figure = await open(page, tag, `#batch=${batch}`);
    const sample = (name: string) => figure.getByRole('slider', { name: `Sample ${name}`, exact: true });
    await figure.locator('.beads.x [tabindex="0"]').focus();
    await page.keyboard.press('x');
    await expect(sample('x')).toBeFocused();
    await expect(sample('x')).toHaveAttribute('tabindex', '0');
    for (let k = 0; k < 3; k++) await page.keyboard.press('Control+ArrowRight');
    await expect(sample('a2')).toBeFocused();
    await page.keyboard.press('Control+ArrowLeft');
    await expect(sample('z')).toBeFocused();
    await expect(sample('z')).toHaveAttribute('aria-valuenow', '5');
    await expect(sample('z')).toHaveAttribute('aria-valuemax', '1000000');
    await expect(sample('z')).toHaveAttribute('aria-valuemin', '-1000000');
  }
});
