/** An editor who changes the title of one event again and again, through its form, whatever else goes on. */
import type { BrowserContext, Page } from '@playwright/test';
import { expect as impatient } from './fixtures';
import type { OwnServer } from './own-server';

const expect = impatient.configure({ timeout: 90_000 });
/** on a machine that does much else; by itself it takes a second or two */
const SLOWEST_MS = 20_000;

/** How the editor fared. */
export interface Saves {
  /** the titles that the editor was told are saved */
  readonly saved: readonly string[];
  /** those at hand when the server crashed: they may be saved, and nobody said so */
  readonly unanswered: readonly string[];
  /** how often somebody else had been faster */
  readonly conflicts: number;
  /** how many had been saved before the last crash */
  readonly beforeCrash: number;
  /** from the button to the words of the answer */
  readonly slowestMs: number;
}

interface Saving {
  /** the path at which it is edited */
  readonly event: string;
  readonly name: string;
  readonly server: OwnServer;
  /** true: it is enough, once something was saved after the crash */
  readonly isOver: () => boolean;
}

interface Answer {
  readonly isSaved: boolean;
  readonly ms: number;
}

/** Every title begins with `name` and is used once. A browser whose server has crashed opens the event anew when it is back, with the same session. */
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

/** Whoever was too slow sees both versions, and drops the own one. */
async function saveTitle(page: Page, event: string, title: string): Promise<Answer> {
  await page.goto(event);
  const field = page.getByLabel('Title', { exact: true });
  // the words come when the form is awake; what was left unsaved before the crash has been put into it by then
  await expect(async () => {
    // tries no more: the next step says that the page is closed
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
  // what was dropped does not come back
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('dateline.draft.')))).toEqual([]);
  return { isSaved: false, ms };
}

/** Everybody saved before the crash and after it; each save that was answered is one version, and one that was not is a version or nothing. */
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

/** How many versions there are, and the titles that they gave. */
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
