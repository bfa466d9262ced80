/** Accounts: the first administrator, signing in and out, invitations. */
import { EDITOR, setupAddress, signIn } from '../support/editor';
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';

test.describe.configure({ mode: 'serial' });
// a wrong password returns 401, which the browser logs in its console
test.use({ allowedErrors: [/status of 401/] });

test('S7: the one-time address makes the first administrator, and only the first', async ({ page }) => {
  const address = setupAddress();
  test.skip(address === null, 'an administrator was made by an earlier test');
  await page.goto('/setup?token=guess');
  await expect(page.getByText('has expired')).toBeVisible();
  await page.goto(String(address));
  await expectAccessible(page);
  await page.getByLabel('Your name').fill(EDITOR.name);
  await page.getByLabel('Email').fill(EDITOR.email);
  await page.getByLabel('Password').fill('password1234');
  await page.getByRole('button', { name: 'Create administrator account' }).click();
  await expect(page.getByText('easy to guess')).toBeVisible();
  await expect(page.getByLabel('Your name')).toHaveValue(EDITOR.name);
  await page.getByLabel('Password').fill(EDITOR.password);
  await page.getByRole('button', { name: 'Create administrator account' }).click();
  await expect(page).toHaveURL('/admin');
  const cookies = await page.context().cookies();
  const session = cookies.find((cookie) => cookie.name === 'dateline-session');
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', secure: false, domain: '127.0.0.1' });
  const device = cookies.find((cookie) => cookie.name.startsWith('dateline-device-'));
  expect(device).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', secure: false, domain: '127.0.0.1' });
  await page.goto(String(address));
  await expect(page.getByRole('heading', { name: 'Already set up' })).toBeVisible();
});

test('signing in leads back to where one was going, signing out ends it', async ({ page }) => {
  await signIn(page);
  await page.goto('/admin');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL('/');
  await page.goto('/admin/events/new');
  await expect(page).toHaveURL('/sign-in?next=%2Fadmin%2Fevents%2Fnew');
  await expectAccessible(page);
  await page.getByLabel('Email').fill(EDITOR.email);
  await page.getByLabel('Password').fill('not the password at all');
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: 'Sign in' }).click();
  expect((await answered).status()).toBe(401);
  await expect(page.getByText('Incorrect email address or password. Try again.')).toBeVisible();
  await expect(page.getByLabel('Email')).toHaveValue(EDITOR.email);
  await page.getByLabel('Password').fill(EDITOR.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/admin\/events\/new\?form=/);
});

test('a busy button stays readable under the pointer', async ({ page }) => {
  await page.goto('/sign-in');
  const button = page.getByRole('button', { name: 'Sign in' });
  await button.hover();
  await button.evaluate((element) => element.setAttribute('aria-disabled', 'true'));
  await expect(button).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
});

test('S30: signing in never leads to another site', async ({ page }) => {
  await page.goto('/sign-in?next=//evil.example/');
  await page.getByLabel('Email').fill(EDITOR.email);
  await page.getByLabel('Password').fill(EDITOR.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL('/admin');
});

test('S15: no page of the editors’ side answers anyone else, however it is asked', async ({ page, request }) => {
  await signIn(page);
  const probes: Record<string, string>[] = [
    {},
    { RSC: '1' },
    { RSC: '1', 'Next-Router-Prefetch': '1' },
    { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  ];
  for (const path of [
    '/admin',
    '/admin/articles/new',
    '/admin/events',
    '/admin/events/1',
    '/admin/events/new',
    '/admin/articles/1',
    '/admin/users',
    '/admin/audit',
    '/admin/audit/export/json',
    '/admin/site',
    '/admin/site/second-reader',
    '/admin/sources',
    '/account',
  ])
    for (const headers of probes) {
      const answer = await request.get(path, { headers, maxRedirects: 0 });
      expect(await answer.text(), `${path} ${JSON.stringify(headers)}`).not.toMatch(
        /Ada Lovell|ada@example|Queue<|need a decision|Invite a user|Qualifier|Visible to readers|Tokens per day|Active sessions/,
      );
    }
});

test('an invitation sets a password once; a role that is too low is said', async ({ page, browser }) => {
  await signIn(page);
  await page.goto('/admin/users');
  await expectAccessible(page);
  await page.getByLabel('Name').fill('Ben Okri');
  await page.getByLabel('Email').fill(`ben.${Date.now()}@example.org`);
  await page.getByRole('button', { name: 'Create invitation', exact: true }).click();
  const link = await page.getByLabel('Invitation link').inputValue();
  const other = await (await browser.newContext()).newPage();
  await other.goto(link);
  await other.getByLabel('Password').fill('tallow bridge quince 98');
  await other.getByRole('button', { name: 'Set password' }).click();
  await expect(other.getByRole('heading', { name: 'Queue', level: 1 })).toBeVisible();
  await other.goto('/admin/users');
  await expect(other.getByText('requires a different role')).toBeVisible();
  await other.goto(link);
  await expect(other.getByText('has expired')).toBeVisible();

  await page.reload();
  await page.getByRole('button', { name: 'Disable account' }).first().click();
  await expect(page.getByText('The user has been signed out everywhere')).toBeVisible();
  await other.goto('/admin');
  await expect(other).toHaveURL(/sign-in/);
  await other.context().close();
});

test('an invited reader starts at the timeline, not at a page for editors', async ({ page, browser }) => {
  await signIn(page);
  await page.goto('/admin/users');
  await page.getByLabel('Name').fill('Rae Odum');
  await page.getByLabel('Email').fill(`rae.${Date.now()}@example.org`);
  await page.getByRole('combobox', { name: 'Role' }).first().selectOption('reader');
  await page.getByRole('button', { name: 'Create invitation', exact: true }).click();
  const other = await (await browser.newContext()).newPage();
  await other.goto(await page.getByLabel('Invitation link').inputValue());
  await other.getByLabel('Password').fill('tallow bridge quince 98');
  await other.getByRole('button', { name: 'Set password' }).click();
  await expect(other).toHaveURL(new URL('/', page.url()).href);
  await other.context().close();
});

test('S9, S10: a change asked for by another site is answered with 403 and changes nothing', async ({ page, request, baseURL }) => {
  await signIn(page);
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const before = await (await page.request.get('/admin/audit')).text();
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    {},
    { origin: 'http://127.0.0.1:1' },
    { origin: baseURL ?? '', 'sec-fetch-site': 'cross-site' },
    { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
  ];
  for (const headers of foreign) {
    const answer = await request.post('/admin/events/new', {
      headers: { cookie, ...headers },
      multipart: { title: 'From elsewhere' },
      maxRedirects: 0,
    });
    expect(answer.status(), JSON.stringify(headers)).toBe(403);
  }
  const after = await (await page.request.get('/admin/audit')).text();
  expect(after.match(/events\.create/g)?.length ?? 0).toBe(before.match(/events\.create/g)?.length ?? 0);
});
