/** The axis and its tiles: what a window shows, what moving the window loads, what the URL stores, and failing requests. */
import type { Page } from '@playwright/test';
import { dragAxis, axisItems as items, axisSaid as said, zoomAxis } from '../support/axis';
import { expect, test } from '../support/fixtures';

// Chromium requests the default icon when the URL changes before the page’s own icon has loaded.
test.use({ allowedErrors: [/favicon\.ico/] });

const TILE = '**/api/timeline/tile?**';

async function open(page: Page, path = '/'): Promise<void> {
  await page.goto(path);
  await expect(items(page).first()).toBeVisible();
  await expect(said(page)).toContainText('shown');
}

/** Returns “January to March 2024” of “42 events, January to March 2024, 12 shown”. */
const spanOf = (words: string): string => words.split(', ')[1] ?? '?';

/** Returns the IDs of the events in the visible box. */
const inSight = (page: Page, how: 'partly' | 'wholly' = 'partly'): Promise<string[]> =>
  items(page).evaluateAll((all, wholly) => {
    const box = document.querySelector('.axis-canvas')?.getBoundingClientRect();
    const seen = all.filter((one) => {
      const { left, right } = one.getBoundingClientRect();
      if (box === undefined) return false;
      return wholly ? left >= box.left && right <= box.right : right > box.left && left < box.right;
    });
    return seen.map((one) => one.getAttribute('data-event') ?? '').sort();
  }, how === 'wholly');

test('opens at the events without adding the window to the URL', async ({ page }) => {
  await open(page);
  expect(new URL(page.url()).search).toBe('');
  await expect(said(page)).toHaveText(/^\d+ events, \w+ \d+ to \w+ \d+, \d+ shown$/);
});

test('zooming loads finer tiles and keeps elements, and panning loads new tiles', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const tile = new URL(request.url()).searchParams.get('tile');
    if (request.url().includes('/api/timeline/tile') && tile !== null) asked.push(tile);
  });
  await open(page, '/?window=2023-02-01..2024-11-30');
  const before = Number(/(\d+) more/.exec((await page.locator('.ax-more').first().getAttribute('aria-label')) ?? '')?.[1] ?? 0);
  expect(before).toBeGreaterThan(0);
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('.axis-box .ax[data-event]')) one.setAttribute('data-mark', 'before');
  });
  for (const _ of ['once', 'twice']) await zoomAxis(page);
  await expect.poll(() => asked.some((tile) => tile.startsWith('2.'))).toBe(true);
  await expect.poll(() => page.locator('.axis-box .ax[data-event]:not([data-mark])').count()).toBeGreaterThan(0);
  // The elements must be the same, not replacements.
  expect(await page.locator('.axis-box .ax[data-mark="before"]').count()).toBeGreaterThan(5);
  const seen = asked.length;
  const shown = await inSight(page);
  for (const _ of ['once', 'twice']) await dragAxis(page, 0.25, 0.85);
  await expect.poll(() => inSight(page)).not.toEqual(shown);
  await expect.poll(() => asked.length).toBeGreaterThan(seen);
  expect(asked).toEqual([...new Set(asked)]);
});

test('applies clicks made before the axis loads', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(document.fonts, 'ready', { value: new Promise((come) => Object.assign(globalThis, { come })) });
  });
  await page.goto('/?window=2024-01-01..2024-12-31');
  for (const _ of ['once', 'twice']) await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(items(page)).toHaveCount(0);
  await page.evaluate(() => (Reflect.get(globalThis, 'come') as () => void)());
  await expect(items(page).first()).toBeVisible();
  const days = (): number => {
    const [from = '', to = ''] = new URL(page.url()).searchParams.get('window')?.split('..') ?? [];
    return (Date.parse(to) - Date.parse(from)) / 86_400_000;
  };
  await expect.poll(days).toBeCloseTo(366 / 4, -1);
});

test('a count opens a list of its events with a zoom button and a link', async ({ page }) => {
  await open(page, '/?window=2023-02-01..2024-11-30');
  const counts = page.locator('.ax-more');
  const number = Number(await counts.first().evaluate((one) => one.textContent?.slice(1) ?? ''));
  await counts.first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(`${number} more event`);
  await expect(dialog.getByRole('listitem')).toHaveCount(Math.min(10, number));
  await expect(dialog.getByText('These are the 10 most important.')).toHaveCount(number > 10 ? 1 : 0);
  const href = (await dialog.getByRole('link', { name: 'Show events in list' }).getAttribute('href')) ?? '';
  expect(href).toMatch(/\?from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d$/);
  await dialog.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page).not.toHaveURL(/window=2023-02-01\.\.2024-11-30/);
  await page.goto(href);
  expect(await page.locator('.event-row').count()).toBeGreaterThanOrEqual(Math.min(50, number));
});

test('Back, Forward and reload restore window, filters and selection', async ({ page }) => {
  test.slow();
  await open(page, '/?actor=china');
  const first = spanOf(await said(page).innerText());
  await zoomAxis(page);
  await expect(page).toHaveURL(/\?actor=china&window=/);
  const near = page.url();
  await expect(said(page)).not.toContainText(first);
  const [shown = '?'] = await inSight(page, 'wholly');
  const span = spanOf(await said(page).innerText());
  await items(page)
    .and(page.locator(`[data-event="${shown}"]`))
    .focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`event=${shown}&window=`));
  await page.reload();
  await expect(page.locator(`.axis-box .ax[data-event="${shown}"][data-selected]`)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(near);
  await expect(said(page)).toContainText(`, ${span}, `);
  await open(page, '/?actor=china');
  await zoomAxis(page);
  await expect(page).toHaveURL(near);
  await expect(said(page)).toContainText(`, ${span}, `);
  await page.goBack();
  await expect(page).toHaveURL('/?actor=china');
  await expect(said(page)).toContainText(`, ${first}, `);
  await page.goForward();
  await expect(page).toHaveURL(near);
  await expect(said(page)).toContainText(`, ${span}, `);
});

// before the animation, halfway, at the end, and afterwards
for (const pause of [0, 80, 170, 320])
  test(`Back ${pause} ms after a zoom restores an earlier window, and the URL stays`, async ({ page }) => {
    await open(page, '/?actor=china');
    const first = spanOf(await said(page).innerText());
    await zoomAxis(page);
    const near = page.url();
    await expect(said(page)).not.toContainText(first);
    const span = spanOf(await said(page).innerText());
    const popped = await page.evaluate(async (wait) => {
      const gone = new Promise<string>((resolve) => addEventListener('popstate', () => resolve(location.href), { once: true }));
      document.querySelector<HTMLElement>('.axis-tools [aria-label="Zoom in"]')?.click();
      await new Promise((resolve) => setTimeout(resolve, wait));
      history.back();
      return gone;
    }, pause);
    // Back from a finished zoom leads to its initial window, otherwise to the window before that.
    const back = popped === near ? span : first;
    expect([near, new URL('/?actor=china', near).href]).toContain(popped);
    await expect(said(page)).toContainText(`, ${back}, `);
    await page.waitForTimeout(1_000);
    expect(page.url()).toBe(popped);
    await expect(said(page)).toContainText(`, ${back}, `);
  });

for (const [history, entries] of [
  ['', 0],
  // the maximum length of a browser’s history
  [', also at the end of a long history', 60],
] as const)
  test(`closing an event opened before a zoom keeps the window${history}`, async ({ page }) => {
    await open(page, '/?actor=china');
    await page.evaluate((many) => {
      for (let at = 0; at < many; at += 1) window.history.pushState(window.history.state, '', location.href);
    }, entries);
    const title = page.locator('.event-row').nth(1).getByRole('link').first();
    await title.click();
    const panel = page.getByRole('region', { name: 'Event', exact: true });
    await expect(panel.getByRole('heading', { level: 2 })).toBeVisible();
    await expect(page).toHaveURL(/event=\d+/);
    await zoomAxis(page);
    await expect(page).toHaveURL(/event=\d+&window=/);
    const { searchParams } = new URL(page.url());
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await expect(page).toHaveURL(`/?actor=china&window=${searchParams.get('window')}`);
  });

test('opening an event shortens the window without moving the marks, and closing restores the window', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(page);
  /** places of the marks, relative to the left edge of the axis */
  const places = () =>
    page.locator('.axis-canvas').evaluate((axis) => {
      const box = axis.getBoundingClientRect();
      const marks = [...axis.querySelectorAll('.ax[data-event] .ax-mark')].map((mark) => {
        const { left, top } = mark.getBoundingClientRect();
        return [mark.closest('.ax')?.getAttribute('data-event') ?? '', { x: left - box.left, y: top - box.top }] as const;
      });
      return { width: Math.round(box.width), marks };
    });
  /** how many marks have moved by more than a pixel, appeared or disappeared, and the width of the axis */
  const changes = async ({ marks }: Awaited<ReturnType<typeof places>>) => {
    const now = await places();
    const known = new Map(now.marks);
    const moved = marks.filter(([id, { x, y }]) => {
      const place = known.get(id);
      return place === undefined || Math.hypot(x - place.x, y - place.y) >= 2;
    });
    return { width: now.width, changed: moved.length + Math.abs(now.marks.length - marks.length) };
  };
  const panel = page.getByRole('region', { name: 'Event', exact: true });
  const before = await places();
  const [first = '?'] = await inSight(page, 'wholly');
  const [early = first] = before.marks.find(([, { x }]) => x > 0 && x < before.width / 3) ?? [];
  await page.locator(`.axis-box .ax[data-event="${early}"] .ax-mark`).click();
  await expect(panel.getByRole('heading', { level: 2 })).toBeVisible();
  await expect.poll(async () => (await places()).width).toBeLessThan(before.width);
  await expect.poll(async () => (await changes(before)).changed).toBe(0);
  await expect(page).toHaveURL(`/?event=${early}`);
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect.poll(() => changes(before)).toEqual({ width: before.width, changed: 0 });
  // The panel would cover the last event.
  const focused = page.locator('.axis-box .ax:focus');
  await page.locator('.axis-box .ax[tabindex="0"]').focus();
  await page.keyboard.press('End');
  await expect(focused).not.toHaveAttribute('data-event', early);
  const last = await focused.getAttribute('data-event');
  const atEnd = await places();
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('heading', { level: 2 })).toBeVisible();
  await expect.poll(async () => (await places()).width).toBeLessThan(before.width);
  await expect.poll(() => inSight(page)).toContain(last);
  await page.keyboard.press('Escape');
  await expect.poll(() => changes(atEnd)).toEqual({ width: before.width, changed: 0 });
});

test('a zoom right after Back is a separate history entry', async ({ page }) => {
  await open(page, '/?actor=china');
  await zoomAxis(page);
  await page.goBack();
  await expect(page).toHaveURL('/?actor=china');
  await zoomAxis(page);
  await page.goBack();
  await expect(page).toHaveURL('/?actor=china');
});

test.describe('when tile requests fail', () => {
  test.use({ allowedErrors: [/Failed to load resource/] });

  test('keeps the drawn events, shows a message and retries on request', async ({ page }) => {
    test.slow();
    let down = true;
    await page.route(TILE, (route) => (down ? route.fulfill({ status: 503, body: '' }) : route.continue()));
    await open(page);
    const before = await inSight(page);
    for (const _ of ['once', 'twice']) await zoomAxis(page);
    await expect(said(page)).toContainText('Could not load part of the axis');
    expect((await inSight(page)).length).toBeGreaterThan(0);
    const after = new Set(await inSight(page));
    expect(before.filter((id) => after.has(id)).length).toBeGreaterThan(3);
    down = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(said(page)).toContainText('shown');
  });
});

test('exposes labeled links, counts as buttons and a status line to assistive technology', async ({ page }) => {
  await open(page);
  const group = page.getByRole('group', { name: 'Events on the axis' });
  await expect(group).toHaveAccessibleDescription(/Arrow keys move .* The list below shows all of these events/);
  const first = items(page).first();
  await expect(first).toHaveRole('link');
  await expect(first).toHaveAccessibleName(/, \d+ \w+ 20\d\d.*, (Talks|Agreements|Trade|Sanctions|Military|Elections|Statements)/);
  await expect(page.locator('.ax-more').first()).toHaveRole('button');
  await expect(page.locator('.ax-more').first()).toHaveAccessibleName(/^[\d,]+ more events? here$/);
  // The axis shows no events that the list lacks.
  const ids = await inSight(page);
  const listed = new Set<string>();
  for (let number = 1; ; number += 1) {
    await page.goto(`/?page=${number}`);
    for (const id of await page.locator('.event-row').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-event') ?? '')))
      listed.add(id);
    if ((await page.getByRole('link', { name: 'Show earlier events' }).count()) === 0) break;
  }
  expect([...listed]).toEqual(expect.arrayContaining(ids));
  await open(page, '/?status=planned');
  await expect(page.locator('.axis-box .ax[data-fill="outlined"]').first()).toHaveAccessibleName(/, planned, /);
});

test('loading the axis does not shift the page or send requests to other sites', async ({ page }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(page.url() === 'about:blank' ? request.url() : page.url()).origin)) foreign.push(request.url());
  });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry) shifts.push(Number(entry.value));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await open(page);
  await page.waitForTimeout(800);
  const shift = await page.evaluate(() => (Reflect.get(globalThis, 'shifts') as number[]).reduce((sum, one) => sum + one, 0));
  expect(shift).toBeLessThanOrEqual(0.02);
  expect(foreign).toEqual([]);
});

test('the legend is open at first, stays closed after closing, and reopens in full', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('list', { name: 'How to read the symbols' }).getByRole('listitem')).toHaveCount(6);
  const before = await page.locator('.axis-box').boundingBox();
  await page.getByRole('button', { name: 'Close legend' }).click();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Explain symbols' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'How to read the symbols' })).toHaveCount(0);
  await expect.poll(async () => (await page.locator('.axis-box').boundingBox())?.y).toBe(before?.y);
  await page.getByRole('button', { name: 'Explain symbols' }).click();
  await expect(page.getByRole('dialog', { name: 'How to read the symbols' }).getByRole('listitem')).toHaveCount(21);
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, viewport: { width: 820, height: 1180 } });

  const touch = async (page: Page, steps: readonly (readonly { x: number; y: number; id: number }[])[]) => {
    const session = await page.context().newCDPSession(page);
    for (const [index, touchPoints] of steps.entries()) {
      await session.send('Input.dispatchTouchEvent', { type: index === 0 ? 'touchStart' : 'touchMove', touchPoints: [...touchPoints] });
      await page.waitForTimeout(16);
    }
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  const middle = async (page: Page) => {
    const box = await page.locator('.axis-canvas').boundingBox();
    if (!box) throw new Error('the axis has no box');
    return { x: box.x + box.width / 2, y: box.y + 100 };
  };
  const upTo = (length: number) => Array.from({ length }, (_, step) => step);

  test('swiping up over the axis scrolls the page', async ({ page }) => {
    await open(page);
    const { x, y } = await middle(page);
    await touch(
      page,
      upTo(13).map((step) => [{ x, y: y - step * 25, id: 1 }]),
    );
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    expect(new URL(page.url()).search).toBe('');
  });

  test('pinching apart zooms the axis', async ({ page }) => {
    await open(page);
    const { x, y } = await middle(page);
    await touch(
      page,
      upTo(13).map((step) => [
        { x: x - 40 - step * 10, y, id: 1 },
        { x: x + 40 + step * 10, y, id: 2 },
      ]),
    );
    await expect(page).toHaveURL(/window=/);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 400, height: 800 } });

  test('does not load the axis and its library', async ({ page }) => {
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body());
    });
    await page.goto('/');
    await expect(page.locator('.event-row').first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expect(page.locator('.axis-box')).toBeHidden();
    const largest = Math.max(...(await Promise.all(scripts)).map((script) => script.length));
    // The library alone exceeds this size.
    expect(largest).toBeGreaterThan(0);
    expect(largest).toBeLessThan(300_000);
  });
});
