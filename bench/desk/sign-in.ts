/** Creates the first administrator of a new server, whose session the benchmark of the desk uses. */
import { execFileSync } from 'node:child_process';
import type { Page } from 'playwright';

export async function signInFirst(page: Page, dataDir: string): Promise<void> {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', APP_URL: '' };
  const printed = execFileSync(process.execPath, ['cli/bin.mjs', 'admin', 'create'], { env, encoding: 'utf8', stdio: 'pipe' });
  const { pathname, search } = new URL(printed.trim());
  await page.goto(`${pathname}${search}`, { waitUntil: 'networkidle' });
  await page.getByLabel('Your name').fill('Ada Lovell');
  await page.getByLabel('Email').fill('ada@example.org');
  await page.getByLabel('Password').fill('rust kettle orbit plume');
  await page.getByRole('button', { name: 'Create administrator account' }).click();
  await page.getByRole('heading', { name: 'Queue', level: 1 }).waitFor();
}
