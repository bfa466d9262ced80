/** Simulates an editor who repeatedly changes the title of one event through its form, in parallel with other work. */
import type { BrowserContext, Page } from '@playwright/test';
import { expect as impatient } from './fixtures';
import type { OwnServer } from './own-server';

const expect = impatient.configure({ timeout: 90_000 });
/** limit on a busy machine; otherwise a save takes a second or two */
const SLOWEST_MS = 20_000;

/** The results of one editor. */
export interface Saves {
  /** titles whose save was confirmed */
  readonly saved: readonly string[];
  /** titles in progress during a crash, which may or may not be saved */
  readonly unanswered: readonly string[];
  /** number of saves rejected because another editor saved first */
  readonly conflicts: number;
  /** number of confirmed saves before the last crash */
  readonly beforeCrash: number;
  /** longest time from the click to the visible result */
  readonly slowestMs: number;
}

interface Saving {
  /** path of the edit page */
  readonly event: string;
  readonly name: string;
  readonly server: OwnServer;
  /** true: stop after at least one save since the crash */
  readonly isOver: () => boolean;
}

interface Answer {
  readonly isSaved: boolean;
  readonly ms: number;
}

/** Each title starts with `name` and is unique. After a server crash, the browser reopens the event with the same session. */
export async function keepSaving(context: BrowserContext, { event, name, server, isOver }: Saving): Promise<Saves> {
  const [saved, unanswered]: [string[], string[]] = [[], []];
  let [conflicts, beforeCrash, slowestMs] = [0, 0, 0];
  let page = await context.newPage();
  for (let number = 1; !isOver() || saved.length === beforeCrash; number += 1) {
    const title = `${name}, change ${number}`;
    const { crashed, running } = server;
    await running;
    const attempt = saveTitle(page, event, title);
    const answer = await Promise.race([attempt, crashed]);
    if (answer === null) {
      unanswered.push(title);
      beforeCrash = saved.length;
      await page.close();
      await attempt.catch(() => undefined);
      page = await context.newPage();
      continue;
    }
    slowestMs = Math.max(slowestMs, answer.ms);
    if (answer.isSaved) saved.push(title);
    else conflicts += 1;
  }
  await page.close();
  return { saved, unanswered, conflicts, beforeCrash, slowestMs };
}

/** On a conflict, discards this editor's version. */
async function saveTitle(page: Page, event: string, title: string): Promise<Answer> {
  await page.goto(event);
  const field = page.getByLabel('Title', { exact: true });
  // the message requires hydration, which also restores unsaved text from before the crash
  await expect(async () => {
    // stop retrying; the next step reports the closed page
    if (page.isClosed()) return;
    await field.fill(title);
    await expect(page.getByText('Unsaved changes are kept in this browser.')).toBeVisible({ timeout: 3_000 });
    await expect(field).toHaveValue(title, { timeout: 100 });
  }).toPass();
  const begun = performance.now();
  await page.getByRole('button', { name: 'Save changes', exact: true }).click();
  const [done, conflict] = [page.getByText('Saved.'), page.getByText('while you were editing')];
  await expect(done.or(conflict).first()).toBeVisible();
  const ms = performance.now() - begun;
  if (await done.isVisible()) return { isSaved: true, ms };
  await page.getByRole('link', { name: 'Discard my changes' }).click();
  await expect(field).toBeVisible();
  // the discarded draft is not restored
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('dateline.draft.')))).toEqual([]);
  return { isSaved: false, ms };
}

/** Everyone saved before and after the crash. Each confirmed save is one version; each unconfirmed one is a version or missing. */
export async function expectAllKept(page: Page, event: string, all: readonly Saves[]): Promise<void> {
  for (const { saved, conflicts, beforeCrash, slowestMs } of all) {
    console.log(
      `${saved.length} saves, ${beforeCrash} before the crash, ${conflicts} conflicts, the slowest in ${Math.round(slowestMs)} ms.`,
    );
    expect(saved.length).toBeGreaterThan(beforeCrash);
    expect(slowestMs).toBeLessThan(SLOWEST_MS);
  }
  expect(all.reduce((sum, { beforeCrash }) => sum + beforeCrash, 0)).toBeGreaterThan(0);
  const unanswered = new Set(all.flatMap((one) => one.unanswered));
  const { versions, titles } = await readHistory(page, event);
  expect(titles.filter((title) => !unanswered.has(title)).sort()).toEqual(all.flatMap(({ saved }) => saved).sort());
  expect(new Set(titles).size).toBe(titles.length);
  expect(versions).toBe(titles.length + 1);
}

/** The number of versions and their titles. */
async function readHistory(page: Page, event: string): Promise<{ readonly versions: number; readonly titles: readonly string[] }> {
  const titles: string[] = [];
  let versions = 0;
  for (let next: string | null = `${event}/history`; next !== null; ) {
    await page.goto(next);
    versions += await page.locator('.history-row').count();
    titles.push(...(await page.locator('.history-row ins').allTextContents()).map((text) => text.replace(/^After: /, '')));
    const older = page.getByRole('link', { name: 'Older versions' });
    next = (await older.count()) > 0 ? await older.getAttribute('href') : null;
  }
  return { versions, titles };
}
