/** Programs besides the server: the command line, and the API tokens it sends. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';

const ROOT = path.resolve(import.meta.dirname, '../..');

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `dateline` with an empty data directory. */
export async function dateline(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const settings = { ...process.env, DATABASE_URL: '', DATA_DIR: path.join(ROOT, '.cache/e2e/nobody'), ...env };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['cli/bin.mjs', ...args], { cwd: ROOT, env: settings });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

/** Creates a token on the account page of the signed-in user. */
export async function makeToken(page: Page, name: string, scopes: readonly string[]): Promise<string> {
  await page.goto('/account');
  await page.getByLabel('Name', { exact: true }).fill(name);
  for (const scope of ['ingest-articles', 'publish-articles', 'read-drafts'])
    await page.getByRole('checkbox', { name: scope }).setChecked(scopes.includes(scope));
  await page.getByRole('button', { name: 'Create token' }).click();
  const field = page.getByLabel('Token', { exact: true });
  await expect(field).toBeVisible();
  return field.inputValue();
}
