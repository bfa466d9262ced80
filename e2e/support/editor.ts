/** Signs in an editor: the first test creates the first administrator on the new server; later tests reuse the session or sign in. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { type Browser, type BrowserContext, type Cookie, expect, type Locator, type Page, test } from '@playwright/test';
import { CONFIRM_MINUTES } from '../../domain/people/password-rules';
import { makeToken } from './programs';
import { SITES } from './servers';
import { waitForHydration } from './wait-for-hydration';

export const EDITOR = { name: 'Ada Lovell', email: 'ada@example.org', password: 'rust kettle orbit plume' } as const;

const ROOT = path.resolve(import.meta.dirname, '../..');
/** well before the site asks for the password again */
const KEPT_MS = (CONFIRM_MINUTES * 60_000) / 2;

interface Session {
  readonly cookies: readonly Cookie[];
  readonly until: number;
}

/** the administrator's latest session, by data directory of the server */
const sessions = new Map<string, Session>();

/** Data directory of the server that the running project tests. */
function ownDataDir(): string {
  const { name } = test.info().project;
  return SITES.find((site) => site.name === name)?.dataDir ?? '';
}

/** Path and query of the one-time setup URL, or null if there are users already. */
export function setupAddress(dataDir = ownDataDir()): string | null {
  try {
    const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', APP_URL: '' };
    const printed = execFileSync(process.execPath, ['cli/bin.mjs', 'admin', 'create'], { cwd: ROOT, env, encoding: 'utf8', stdio: 'pipe' });
    const address = new URL(printed.trim());
    return `${address.pathname}${address.search}`;
  } catch (error) {
    if (/already set up/.test(String((error as { stderr?: unknown }).stderr))) return null;
    throw error;
  }
}

/**
 * Signs in as the administrator, without opening a page if the session of an earlier test is still valid. `dataDir` selects another
 * server than the default.
 */
export async function signIn(page: Page, dataDir = ownDataDir()): Promise<void> {
  const session = sessions.get(dataDir);
  if (!session || Date.now() > session.until) return signInAnew(page, dataDir);
  await page.context().addCookies([...session.cookies]);
  // an earlier test can end the session
  if (!(await page.request.get('/admin/actors/names')).ok()) await signInAnew(page, dataDir);
}

/** The same with a new session that no other test uses. */
export async function signInAnew(page: Page, dataDir = ownDataDir()): Promise<void> {
  const setup = sessions.has(dataDir) ? null : setupAddress(dataDir);
  await page.goto(setup ?? '/sign-in');
  if (setup) await page.getByLabel('Your name').fill(EDITOR.name);
  await page.getByLabel('Email').fill(EDITOR.email);
  await page.getByLabel('Password').fill(EDITOR.password);
  await page.getByRole('button', { name: setup ? 'Create administrator account' : 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Queue', level: 1 })).toBeVisible();
  sessions.set(dataDir, { cookies: await page.context().cookies(), until: Date.now() + KEPT_MS });
}

/** Opens a browser context for another person, who accepts an invitation and sets a password. `page` belongs to an administrator. */
export async function inviteEditor(page: Page, browser: Browser, name: string): Promise<BrowserContext> {
  await page.goto('/admin/users');
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Email').fill(`${name.toLowerCase().replaceAll(' ', '.')}@example.org`);
  await page.getByRole('button', { name: 'Create invitation', exact: true }).click();
  const link = new URL(await page.getByLabel('Invitation link').inputValue());
  const context = await browser.newContext({ baseURL: link.origin });
  const other = await context.newPage();
  await other.goto(link.href);
  await other.getByLabel('Password').fill('tallow bridge quince 98');
  await other.getByRole('button', { name: 'Set password' }).click();
  await expect(other.getByRole('heading', { name: 'Queue', level: 1 })).toBeVisible();
  await other.close();
  return context;
}

/** Without scripts: follows the progress link until the element is visible. */
export async function seeThrough(plain: Page, what: Locator): Promise<void> {
  await expect(async () => {
    const way = plain.getByRole('link', { name: 'Check progress' });
    if (await way.isVisible()) await way.click();
    await expect(what).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
}

export interface Pasted {
  readonly text: string;
  readonly published?: string;
  readonly title?: string;
  readonly source?: string;
  readonly url?: string;
}

/** Saves the recognized text, which opens the review desk. */
export const storeFound = (page: Page): Promise<void> => page.getByRole('button', { name: 'Save and extract events' }).click();

/** Submits a pasted article. With a given day and no errors, also confirms the recognized facts; the test handles the result. */
export async function paste(page: Page, article: Pasted): Promise<void> {
  await page.goto('/admin/articles/new');
  await page.getByLabel('Text').fill(article.text);
  if (article.published !== undefined) await page.getByLabel('Publication date').fill(article.published);
  if (article.title !== undefined) await page.getByLabel('Title').fill(article.title);
  if (article.source !== undefined) await page.getByLabel('Source').fill(article.source);
  if (article.url !== undefined) await page.getByLabel('URL').fill(article.url);
  await page.getByRole('button', { name: 'Process article' }).click();
  const heading = page.getByRole('heading', { name: 'Check the article' });
  await expect(heading.or(page.locator('[aria-invalid=true]')).first()).toBeVisible();
  if (article.published !== undefined && (await heading.isVisible())) await storeFound(page);
}

/** tokens that send articles, by data directory of the server */
const tokens = new Map<string, string>();

/** Sends an article through the API, like a program, and opens its review desk. Returns the desk's URL when the desk listens to keys. */
export async function openDesk(page: Page, article: Pasted): Promise<string> {
  const token = tokens.get(ownDataDir()) ?? (await makeToken(page, 'Test articles', ['ingest-articles']));
  tokens.set(ownDataDir(), token);
  // requests with the page’s cookies must also name their origin
  const headers = { Authorization: `Bearer ${token}`, Origin: test.info().project.use.baseURL ?? '' };
  const sent = await page.request.post('/api/v1/articles', { headers, data: article });
  expect(sent.status(), await sent.text()).toBe(201);
  await page.goto((await sent.json()).url);
  await expect(page.locator('.candidate').first()).toBeVisible();
  await waitForHydration(page);
  return page.url().split('?')[0] ?? '';
}

/** From the review desk: opens the publication preview and publishes. */
export async function publishArticle(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Publish/ }).click();
  await expect(page.getByRole('heading', { name: /^Publish “/, level: 1 })).toBeVisible();
  await page.getByRole('button', { name: /^Publish/ }).click();
}

/** The same by keyboard: the second key press counts only after a delay for reading the page. */
export async function publishByKey(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Publish “/, level: 1 })).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('Enter');
    await expect(page.getByText('Published. Events without a decision')).toBeVisible({ timeout: 3_000 });
  }).toPass();
}
