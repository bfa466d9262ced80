/** The overview chart and its window, set by mouse, keyboard and typed dates. */
import { expect, test } from '../support/fixtures';

test('moves the window by dragging, drawing and clicking, and its ends by arrow keys', async ({ page }) => {
  // many small steps, each awaited
  test.slow();
  await page.goto('/');
  const [from, to] = [page.getByRole('slider', { name: 'Start of the range' }), page.getByRole('slider', { name: 'End of the range' })];
  await expect(from).toBeVisible();
  await expect(page.locator('.axis-box .ax').first()).toBeVisible();
  const plot = await page.locator('.brush').boundingBox();
  if (!plot) throw new Error('the overview has no box');
  const x = (share: number) => plot.x + plot.width * share;
  const y = plot.y + plot.height * 0.6;
  const drag = async (start: number, end: number) => {
    await page.mouse.move(x(start), y);
    await page.mouse.down();
    await page.mouse.move(x((start + end) / 2), y, { steps: 4 });
    await page.mouse.move(x(end), y, { steps: 4 });
    await page.mouse.up();
  };
  const at = async (handle: typeof from) => ((await handle.boundingBox())?.x ?? 0) - plot.x;
  // Everything is visible, so a drag draws a window.
  await drag(0.2, 0.6);
  await expect.poll(() => at(from)).toBeCloseTo(plot.width * 0.2, -1);
  await expect.poll(() => at(to)).toBeCloseTo(plot.width * 0.6, -1);
  await drag((await at(to)) / plot.width + 0.001, 0.9);
  await expect.poll(() => at(to)).toBeCloseTo(plot.width * 0.9, -1);
  // Drag one end, drag the other, drag the middle, draw a new window, click.
  await drag((await at(from)) / plot.width + 0.001, 0.5);
  await expect.poll(() => at(from)).toBeCloseTo(plot.width * 0.5, -1);
  await drag((await at(to)) / plot.width + 0.001, 0.8);
  await expect.poll(() => at(to)).toBeCloseTo(plot.width * 0.8, -1);
  await drag(0.65, 0.55);
  await expect.poll(() => at(from)).toBeCloseTo(plot.width * 0.4, -1);
  await drag(0.1, 0.3);
  await expect.poll(() => at(to)).toBeCloseTo(plot.width * 0.3, -1);
  await page.mouse.click(x(0.8), y);
  await expect.poll(() => at(from)).toBeCloseTo(plot.width * 0.7, -1);
  await from.focus();
  const before = await at(from);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => at(from)).toBeLessThan(before);
  const one = await at(from);
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(() => at(from)).toBeLessThan(one - 50);
  await expect(from).toHaveAttribute('aria-valuetext', /^\d+ \w+ 202\d$/);
  await page.keyboard.press('Home');
  await expect.poll(() => at(from)).toBeLessThan(2);
});

test('typed dates set the window, and a button filters the list to it', async ({ page }) => {
  await page.goto('/');
  const field = (end: string) => page.getByRole('textbox', { name: `Visible dates ${end}` });
  await expect(page.locator('.axis-box .ax').first()).toBeVisible();
  await field('from').fill('2024');
  await field('from').press('Enter');
  await expect(field('from')).toHaveValue('2024-01-01');
  await field('to').fill('2024-03');
  await field('to').press('Enter');
  await expect(field('to')).toHaveValue('2024-03-31');
  await expect(page.getByRole('slider', { name: 'End of the range' })).toHaveAttribute('aria-valuetext', '31 March 2024');
  await field('to').fill('in spring');
  await field('to').press('Enter');
  await expect(page.getByText('Enter a date like 2024, 2024-01 or 2024-01-09')).toBeVisible();
  await field('to').press('Escape');
  await page.getByRole('button', { name: 'Filter list to this range' }).click();
  await expect(page).toHaveURL(/from=2024-01-01&to=2024-03-31/);
  await expect(page.locator('.year-line').last()).toHaveText('2024');
  const everything = page.locator('.window-fields').getByRole('button', { name: 'Show all dates' });
  await everything.focus();
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/from=/);
  await expect(page).toHaveURL(/window=/);
  await expect(page.locator('.brush-window')).not.toHaveAttribute('data-grip');
  // The button keeps the focus after a press, then disappears.
  await expect(everything).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(everything).toHaveCount(0);
  await page.goBack();
  await expect(page).toHaveURL(/from=2024-01-01&to=2024-03-31$/);
});

test('selecting an event in the list moves the axis to it', async ({ page }) => {
  await page.goto('/?window=2023-02-01..2023-04-30');
  const end = page.getByRole('slider', { name: 'End of the range' });
  await expect(end).toHaveAttribute('aria-valuetext', '30 April 2023');
  await expect(page.locator('.axis-box .ax').first()).toBeVisible();
  const row = page.locator('.event-row', { hasText: 'meet in Lima' });
  const id = await row.getAttribute('data-event');
  await row.getByRole('link').first().click();
  await expect(page).toHaveURL(/event=\d+/);
  await expect(page.locator(`.axis-box .ax[data-event="${id}"][data-selected]`)).toBeVisible();
  await expect(end).toHaveAttribute('aria-valuetext', / 2024$/);
});
