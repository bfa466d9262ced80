/** The axis shows the events of the list, stays in sync with it, and is fully usable by keyboard. */
import { dragAxis, jumpAxis, zoomAxis } from '../support/axis';
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('.axis-box .ax').first()).toBeVisible();
});

test('has one tab stop, moves with arrows, Home and End, opens and closes events', async ({ page }) => {
  const focused = page.locator('.axis-box .ax:focus');
  await expect(page.locator('.axis-box .ax[tabindex="0"]')).toHaveCount(1);
  await page.locator('.axis-box .ax[tabindex="0"]').focus();
  const begin = await focused.getAttribute('data-event');
  await page.keyboard.press('End');
  await expect(focused).not.toHaveAttribute('data-event', begin ?? '');
  const last = await focused.getAttribute('data-event');
  await page.keyboard.press('ArrowLeft');
  await expect(focused).not.toHaveAttribute('data-event', last ?? '');
  await page.keyboard.press('ArrowRight');
  await expect(focused).toHaveAttribute('data-event', last ?? '');
  await page.keyboard.press('Home');
  await expect(focused).not.toHaveAttribute('data-event', last ?? '');
  const top = (await focused.boundingBox())?.y ?? 0;
  await page.keyboard.press('ArrowDown');
  await expect.poll(async () => (await focused.boundingBox())?.y ?? 0).toBeGreaterThan(top);
  await page.keyboard.press('ArrowUp');
  await expect.poll(async () => (await focused.boundingBox())?.y ?? 0).toBe(top);
  const id = await focused.getAttribute('data-event');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`event=${id}(&|$)`));
  await expect(page.getByRole('region', { name: 'Event', exact: true }).getByRole('heading', { level: 2 })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator(`.axis-box .ax[data-event="${id}"]`)).toBeFocused();
});

test('shows the title and date of a mark on hover and focus until Esc', async ({ page }) => {
  const mark = page.locator('.axis-box .ax[data-bare] .ax-mark').first();
  const [title = '?', date = '?'] = (await mark.locator('..').getAttribute('data-hint'))?.split('\n') ?? [];
  const hint = page.locator('.floating', { hasText: title });
  await mark.hover();
  await expect(hint).toContainText(date);
  await hint.hover();
  await page.waitForTimeout(500);
  await expect(hint).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(hint).toHaveCount(0);
  await mark.hover({ position: { x: 2, y: 2 } });
  await expect(hint).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(hint).toHaveCount(0);
  const focusedMark = page.locator('.axis-box .ax:focus');
  await page.locator('.axis-box .ax[tabindex="0"]').focus();
  const before = (await focusedMark.getAttribute('data-event')) ?? '';
  await page.keyboard.press('ArrowRight');
  await expect(focusedMark).not.toHaveAttribute('data-event', before);
  const focused = (await focusedMark.getAttribute('data-hint'))?.split('\n')[0] ?? '?';
  await expect(page.locator('.floating', { hasText: focused })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.floating', { hasText: focused })).toHaveCount(0);
});

test('the first Esc closes the title of a mark, the second one the open event', async ({ page }) => {
  await page.locator('.event-row a[data-open]').first().click();
  const panel = page.getByRole('region', { name: 'Event', exact: true });
  await expect(panel.getByRole('heading', { level: 2 })).toBeVisible();
  await page.locator('.axis-box .ax[data-bare] .ax-mark').first().hover();
  await expect(page.locator('.floating')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.floating')).toHaveCount(0);
  await expect(panel).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
});

test('zooming by keyboard keeps the focus', async ({ page }) => {
  await page.locator('.axis-box .ax[tabindex="0"]').focus();
  const id = await page.locator('.axis-box .ax:focus').getAttribute('data-event');
  for (let step = 0; step < 3; step += 1) await jumpAxis(page, () => page.keyboard.press('+'));
  await expect(page.locator(`.axis-box .ax[data-event="${id}"]`)).toBeFocused();
  await page.keyboard.press('0');
  await expect(page.locator(`.axis-box .ax[data-event="${id}"]`)).toBeFocused();
});

test('the tab stop is a visible event, even after dragging and zooming', async ({ page }) => {
  await page.goto('/?window=2023-02-01..2024-11-30');
  const reached = () =>
    page.locator('.axis-box .ax[tabindex="0"]').evaluateAll((all) => {
      const sight = document.querySelector('.axis-canvas')?.getBoundingClientRect();
      const seen = all.map((one) => one.getBoundingClientRect()).filter((one) => sight && one.right > sight.left && one.left < sight.right);
      return { all: all.length, seen: seen.length };
    });
  await expect.poll(reached).toEqual({ all: 1, seen: 1 });
  const stops = new Set([await page.locator('.axis-box .ax[tabindex="0"]').getAttribute('data-event')]);
  await page.locator('.axis-box .ax[tabindex="0"]').focus();
  await page.locator('.axis-tools').getByRole('button', { name: 'Show all dates' }).focus();
  for (const [from, to] of [
    [0.95, 0.1],
    [0.1, 0.95],
    [0.1, 0.95],
  ] as const) {
    await dragAxis(page, from, to);
    await expect.poll(reached).toEqual({ all: 1, seen: 1 });
    stops.add(await page.locator('.axis-box .ax[tabindex="0"]').getAttribute('data-event'));
  }
  // Earlier tab stops have moved out of view.
  expect(stops.size).toBeGreaterThan(1);
  await zoomAxis(page);
  await expect.poll(reached).toEqual({ all: 1, seen: 1 });
  const address = page.url();
  await page.locator('.axis-tools').getByRole('button', { name: 'Show all dates' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('.axis-box .ax:focus')).toHaveCount(1);
  expect(page.url()).toBe(address);
});

test('pans to a focused event outside the window; Tab skips an axis without events', async ({ page }) => {
  await page.goto('/?window=2023-07-01..2024-01-31');
  // Assistive technology can focus elements that are out of view.
  const focusBeside = () =>
    page.locator('.axis-box .ax').evaluateAll((all) => {
      const right = document.querySelector('.axis-canvas')?.getBoundingClientRect().right ?? Number.POSITIVE_INFINITY;
      const beside = all.find((one) => one.getBoundingClientRect().left > right + 50);
      beside?.focus();
      const scrolled = [...document.querySelectorAll('.axis-box, .axis-box *')].filter((one) => one.scrollLeft !== 0);
      return { isFocused: beside !== undefined && beside === document.activeElement, scrolled: scrolled.length };
    });
  await jumpAxis(page, () => expect.poll(focusBeside).toEqual({ isFocused: true, scrolled: 0 }));
  const focused = page.locator('.axis-box .ax:focus');
  const sight = await page.locator('.axis-canvas').boundingBox();
  await expect.poll(async () => (await focused.boundingBox())?.x ?? 0).toBeGreaterThan(sight?.x ?? 0);
  await expect.poll(async () => (await focused.boundingBox())?.x ?? 9_999).toBeLessThan((sight?.x ?? 0) + (sight?.width ?? 0) * 0.6);
  const everything = page.locator('.axis-tools').getByRole('button', { name: 'Show all dates' });
  await everything.focus();
  // beyond the last event
  for (let step = 0; step < 4; step += 1) await dragAxis(page, 0.95, 0.1);
  await expect(page.locator('.axis-box .ax[tabindex="0"]')).toHaveCount(0);
  await everything.focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('.axis-box .ax:focus')).toHaveCount(0);
});

test('zooming by wheel away from the focused event does not pan back', async ({ page }) => {
  await page.goto('/?window=2023-02-01..2024-11-30');
  await page.locator('.axis-box .ax[tabindex="0"]').focus();
  await jumpAxis(page, () => page.keyboard.press('Home'));
  const focused = page.locator('.axis-box .ax:focus');
  await expect(focused).toHaveCount(1);
  const first = page.locator(`.axis-box .ax[data-event="${await focused.getAttribute('data-event')}"]`);
  const box = await page.locator('.axis-canvas').boundingBox();
  if (!box) throw new Error('the axis has no box');
  await page.mouse.move(box.x + box.width * 0.8, box.y + 100);
  await page.keyboard.down('Control');
  const windows: (readonly string[])[] = [];
  const nearer = async () => {
    await jumpAxis(page, () => page.mouse.wheel(0, -200));
    windows.push(new URL(page.url()).searchParams.get('window')?.split('..') ?? []);
  };
  for (let step = 0; step < 12 && (await first.count()) > 0; step += 1) await nearer();
  // The event is no longer rendered, and another one has the focus.
  await expect(first).toHaveCount(0);
  await expect(focused).toHaveCount(1);
  await nearer();
  await page.keyboard.up('Control');
  const from = windows.map(([day = '']) => day);
  expect(from).toEqual([...from].sort());
  const to = windows.map(([, day = '']) => day);
  expect(to).toEqual([...to].sort().reverse());
});

test('removes the drag overlay when the axis is replaced during a drag', async ({ page }) => {
  await page.getByRole('navigation', { name: 'Group by' }).getByRole('link', { name: 'Actors' }).click();
  await expect(page.locator('.axis-box .ax[aria-label*=", in "]').first()).toBeVisible();
  await dragAxis(page, 0.6, 0.4, { lets: false });
  await expect(page.locator('.axis-veil')).toBeVisible();
  await page.goBack();
  await expect(page.locator('.lane-heads')).toHaveCount(0);
  await expect(page.locator('.axis-box .ax').first()).toBeVisible();
  await expect(page.locator('.axis-veil')).toBeHidden();
  await page.mouse.up();
});

test('hovering a list row highlights the same event on the axis', async ({ page }) => {
  const id = await page.locator('.event-row').nth(3).getAttribute('data-event');
  await page.locator('.event-row').nth(3).hover();
  await expect(page.locator(`.event-row[data-event="${id}"]`)).toHaveAttribute('data-near', '');
  const drawn = page.locator(`.axis-box .ax[data-event="${id}"]`);
  if ((await drawn.count()) > 0) await expect(drawn).toHaveAttribute('data-near', '');
});

test('dragging pans without opening an event, and the wheel scrolls the page', async ({ page }) => {
  const frame = await page.locator('.axis-box').boundingBox();
  const items = page.locator('.axis-box .ax:not([data-bare])');
  const starts = await items.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().x));
  // an item with room for the drag to its left
  const item = items.nth(starts.findIndex((x) => x > (frame?.x ?? 0) + 120));
  const box = await item.boundingBox();
  if (!box) throw new Error('the item has no box');
  await page.mouse.move(box.x + 40, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x - 80, box.y + 12, { steps: 12 });
  await page.mouse.up();
  await expect(page).toHaveURL(/^[^?]*\/\?window=[^&]*$/);
  await expect.poll(async () => (await item.boundingBox())?.x ?? box.x).not.toBe(box.x);
  await page.mouse.wheel(0, 400);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
});

test('the initial window ends soon after the last event without clipped labels', async ({ page }) => {
  const frame = await page.locator('.axis-box').boundingBox();
  if (!frame) throw new Error('the axis has no box');
  const right = frame.x + frame.width;
  const inside = async () => {
    const ends = await page.locator('.axis-box .ax').evaluateAll((items) =>
      items.map((item) => ({
        mark: item.querySelector('.ax-mark')?.getBoundingClientRect().right ?? 0,
        label: item.hasAttribute('data-bare') ? 0 : (item.querySelector('.ax-label')?.getBoundingClientRect().right ?? 0),
      })),
    );
    return ends.filter(({ mark }) => mark <= right);
  };
  await expect.poll(async () => Math.max(...(await inside()).map(({ mark }) => mark))).toBeGreaterThan(frame.x + frame.width * 0.85);
  for (const { label } of await inside()) expect(label).toBeLessThanOrEqual(right);
});

test('the scale never clips month and year labels at the edges', async ({ page }) => {
  const frame = await page.locator('.axis-box').boundingBox();
  if (!frame) throw new Error('the axis has no box');
  for (const zoom of ['', '+', '+', '-']) {
    if (zoom) await zoomAxis(page, zoom === '+' ? 'Zoom in' : 'Zoom out');
    const seen = await page.locator('.vis-time-axis .vis-text:not(.vis-measure):visible').evaluateAll((labels) =>
      labels.map((label) => {
        const letters = document.createRange();
        letters.selectNodeContents(label);
        const { left, right } = letters.getBoundingClientRect();
        return { left, right };
      }),
    );
    expect(seen.length).toBeGreaterThan(2);
    for (const { left, right } of seen) {
      expect(left).toBeGreaterThanOrEqual(frame.x);
      expect(right).toBeLessThanOrEqual(frame.x + frame.width);
    }
  }
});

test('labels never overlap', async ({ page }) => {
  const overlaps = () =>
    page.locator('.axis-box .ax:not([data-bare]) .ax-label').evaluateAll((labels) => {
      const boxes = labels.map((label) => label.getBoundingClientRect());
      const isApart = (one: DOMRect, other: DOMRect): boolean =>
        one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
      const over = boxes.flatMap((one, index) => boxes.slice(index + 1).filter((other) => !isApart(one, other)));
      return { many: boxes.length > 10, over: over.length };
    });
  // After a tile loads, existing items move gradually for a moment.
  await expect.poll(overlaps).toEqual({ many: true, over: 0 });
});

test('the page with the axis is accessible, including in forced colors', async ({ page }) => {
  // two accessibility checks of a few hundred elements each
  test.slow();
  await expectAccessible(page);
  await page.emulateMedia({ forcedColors: 'active' });
  await expectAccessible(page);
});

test('supports the page shortcuts slash, j, k, o and question mark', async ({ page }) => {
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.getByRole('searchbox').blur();
  await page.keyboard.press('j');
  await expect(page.locator('.event-row').nth(0).getByRole('link').first()).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(page.locator('.event-row').nth(0).getByRole('link').first()).toBeFocused();
  await page.keyboard.press('o');
  await expect(page).toHaveURL(/event=/);
  await expect(page.getByRole('region', { name: 'Event', exact: true }).getByRole('heading', { level: 2 })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('with text at 200%, the axis doubles its height and nothing overlaps', async ({ page }) => {
  // Find and measure the elements in one call, because removed elements have no position.
  const measure = () =>
    page.locator('.axis-box').evaluate((box) => {
      const boxes = [...box.querySelectorAll('.axis-items > .ax')].map((one) => one.getBoundingClientRect());
      const touching = boxes.filter((one, at) =>
        boxes.some((other, before) => before < at && other.top === one.top && one.left < other.right - 1 && one.right > other.left + 1),
      );
      const foot = Math.max(...[...box.querySelectorAll('.vis-text')].map((one) => one.getBoundingClientRect().bottom));
      return {
        height: box.getBoundingClientRect().height,
        heights: [...new Set(boxes.map(({ height }) => height))],
        touching: touching.length,
        scaleFits: foot < box.getBoundingClientRect().bottom + 2,
      };
    });
  const before = await measure();
  expect(before).toEqual({ height: expect.any(Number), heights: [24], touching: 0, scaleFits: true });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await expect.poll(measure).toEqual({ height: before.height * 2, heights: [48], touching: 0, scaleFits: true });
});
