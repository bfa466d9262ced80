/** Facets: open, search, match any or all, exclude; in the URL, as chips, and in the exported file. */
import type { Page } from '@playwright/test';
import { noneWords } from '../../domain/filters/facet-view';
import { FACETS } from '../../domain/filters/facets';
import { FACET_WORDS } from '../../domain/timeline/facet-words';
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';

const eventsOn = async (page: Page): Promise<number> => Number.parseInt((await page.locator('h1 + p').textContent()) ?? '', 10);

test('opens a facet by keyboard, and selecting a value yields the promised count', async ({ page }) => {
  await page.goto('/');
  const facet = page.locator('details.facet', { has: page.getByText('Status', { exact: true }) });
  await facet.locator('summary').focus();
  await page.keyboard.press('Enter');
  const planned = facet.getByRole('checkbox', { name: /^Planned/ });
  await expect(planned).toBeVisible();
  const promised = Number(
    await facet
      .locator('.facet-row', { has: page.getByRole('checkbox', { name: /^Planned/ }) })
      .locator('.tabular-nums')
      .textContent(),
  );
  await planned.focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL('/?status=planned');
  await expect(page.locator('h1 + p')).toHaveText(new RegExp(`^${promised} of \\d+ events`));
  await expect(page.getByRole('link', { name: 'Remove status Planned' })).toBeVisible();
  await expectAccessible(page);
});

test('Skip filters moves the keyboard to the results', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Skip filters' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('navigation', { name: 'View' }).getByRole('link', { name: 'Timeline' })).toBeFocused();
  await page.locator('.event-row').nth(1).getByRole('link').first().click();
  const panel = page.getByRole('region', { name: 'Event', exact: true });
  await expect(panel.getByRole('heading', { level: 2 })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(page).toHaveURL('/');
});

test('Exclude removes a value from the results, and Stop excluding restores it', async ({ page }) => {
  await page.goto('/');
  const before = await eventsOn(page);
  await page.getByRole('link', { name: 'Exclude China', exact: true }).click();
  await expect(page).toHaveURL('/?not-actor=china');
  const chip = page.getByRole('link', { name: 'Remove excluded actor China' });
  await expect(chip).toBeVisible();
  expect(await eventsOn(page)).toBeLessThan(before);
  await expect(page.getByRole('link', { name: 'Stop excluding China', exact: true })).toHaveAttribute('aria-current', 'true');
  await page.getByRole('link', { name: 'Stop excluding China', exact: true }).click();
  await expect(page).toHaveURL('/');
});

test('two actors match any or all, with a role; the export has the same events', async ({ page }) => {
  await page.goto('/?actor=china&actor=united-states');
  const any = await eventsOn(page);
  await page.getByRole('checkbox', { name: 'Match all selected' }).check();
  await expect(page).toHaveURL('/?actor=china&actor=united-states&all=actor');
  await expect(page.locator('h1 + p')).not.toHaveText(new RegExp(`^${any} of \\d+ events`));
  const all = await eventsOn(page);
  expect(all).toBeLessThan(any);
  const file = await page.request.get('/timeline.json?actor=china&actor=united-states&all=actor');
  expect((await file.json()).events).toHaveLength(all);
  await page.getByRole('combobox', { name: 'Actor role' }).selectOption('initiator');
  await expect(page).toHaveURL(/all=actor&role=initiator$/);
  await page.getByRole('link', { name: 'Remove role Initiator' }).click();
  await expect(page).toHaveURL('/?actor=china&actor=united-states&all=actor');
});

test('searches a long facet by name, and Enter does not submit the form', async ({ page }) => {
  await page.goto('/');
  await page
    .getByRole('button', { name: /^Search \d+/ })
    .first()
    .click();
  const search = page.getByRole('searchbox', { name: 'Search actors' });
  await search.fill('jap');
  await search.press('Enter');
  const actors = page.locator('details.facet', { has: page.getByText('Actors', { exact: true }) });
  await expect(actors.getByRole('checkbox', { name: /^China/ })).toHaveCount(0);
  await expect(actors.getByRole('checkbox', { name: /^Japan/ })).toBeVisible();
  await expect(page).toHaveURL('/');
});

test('shows a long facet 300 values at a time', async ({ page }) => {
  const places = Array.from({ length: 700 }, (_, n) => ({ id: `town-${n}`, label: `Town ${n}`, count: 700 - n, mark: null, parent: null }));
  await page.route('**/api/timeline/facet?facet=place*', (route) => {
    const limit = Number(new URL(route.request().url()).searchParams.get('limit'));
    return route.fulfill({ json: { values: places.slice(0, limit), total: places.length } });
  });
  await page.goto('/');
  const facet = page.locator('details.facet', { has: page.getByText('Places', { exact: true }) });
  await facet.locator('summary').click();
  await expect(facet.locator('.facet-row')).toHaveCount(300);
  await facet.getByRole('button', { name: 'Show 300 more' }).click();
  await expect(facet.locator('.facet-row')).toHaveCount(600);
  await facet.getByRole('button', { name: 'Show 100 more' }).click();
  await expect(facet.locator('.facet-row')).toHaveCount(700);
  await expect(facet.getByRole('button', { name: /more$/ })).toHaveCount(0);
});

test.describe('when the server is unreachable', () => {
  test.use({ allowedErrors: [/Failed to load resource.*timeline\/facet/] });

  test('shows an error for facet values and retries on request', async ({ page }) => {
    await page.route('**/api/timeline/facet*', (route) => route.abort(), { times: 1 });
    await page.goto('/');
    const facet = page.locator('details.facet', { has: page.getByText('Sources', { exact: true }) });
    await facet.locator('summary').click();
    await expect(facet.getByRole('alert')).toContainText('Could not load the values.');
    await facet.getByRole('button', { name: 'Try again' }).click();
    await expect(facet.getByRole('checkbox').first()).toBeVisible();
  });
});

test('the facet endpoint rejects invalid parameters and names the field', async ({ request }) => {
  for (const [search, field] of [
    ['facet=colour', 'facet'],
    ['facet=source&limit=9999', 'limit'],
    ['facet=source&status=magic', 'status'],
  ]) {
    const answer = await request.get(`/api/timeline/facet?${search}`);
    expect([answer.status(), (await answer.json()).error.field]).toEqual([400, field]);
  }
  const { values, total } = await (await request.get('/api/timeline/facet?facet=actor&find=chin&limit=5')).json();
  expect(values.length).toBeLessThanOrEqual(5);
  expect(total).toBeGreaterThan(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a link opens a facet, and the form keeps exclusions', async ({ page }) => {
    await page.goto('/?not-actor=china');
    const facet = page.locator('details.facet', { has: page.getByText('Status', { exact: true }) });
    await facet.locator('summary').click();
    await facet.getByRole('link', { name: /^Show all / }).click();
    await expect(page).toHaveURL('/?not-actor=china&facet=status');
    await page.getByRole('checkbox', { name: /^Happened/ }).check();
    await page.getByRole('button', { name: 'Apply filters' }).click();
    await expect(page).toHaveURL(/status=happened/);
    await expect(page).toHaveURL(/not-actor=china/);
    await page.getByRole('link', { name: 'Exclude Happened' }).click();
    await expect(page).toHaveURL('/?not-actor=china&not-status=happened');
  });
});

test('an open facet without values says so', async ({ page }) => {
  await page.goto('/?q=zzzzzzzz');
  const words = page.getByText(new RegExp(`^(?:${FACETS.map((facet) => noneWords(FACET_WORDS[facet].many)).join('|')})$`));
  await expect(words.first()).toBeVisible();
  const before = await words.filter({ visible: true }).count();
  await page.locator('.facet[open] > summary').first().click();
  await expect(words.filter({ visible: true })).toHaveCount(before - 1);
  await page.goto('/');
  await expect(page.locator('.event-row').first()).toBeVisible();
  await expect(words).toHaveCount(0);
});
