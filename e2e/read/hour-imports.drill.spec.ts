/**
 * An editor’s hour, part two: a large import runs while two people save. The server crashes, and everything is undone. `npm run drill`
 * imports 200 articles.
 */
import type { BrowserContext, Page } from '@playwright/test';
import { madeUpArticle } from '../../bench/made-up-articles';
import { inviteEditor, signIn } from '../support/editor';
import { expect as impatient, test } from '../support/fixtures';
import { expectAllKept, keepSaving } from '../support/keep-saving';
import { type OwnServer, withOwnServer } from '../support/own-server';
import { dateline } from '../support/programs';

/** long timeout: each change is a round trip, three people work in this test, and other tests run in parallel */
const expect = impatient.configure({ timeout: 90_000 });
test.describe.configure({ timeout: 900_000 });

const LONG = process.env.DRILL === '1';
const ARTICLES = LONG ? 200 : 20;
/** number of articles processed before the server is killed */
const SOME = LONG ? 20 : 5;
/** number of pages of the job, with 100 articles each */
const PAGES = Math.ceil(ARTICLES / 100);
const TITLE = 'Talks on the salt road';

const FILES = Array.from({ length: ARTICLES }, (_, number) => {
  const { text, title, source, published } = madeUpArticle(number);
  return {
    name: `report-${String(number).padStart(3, '0')}.md`,
    mimeType: 'text/markdown',
    buffer: Buffer.from(`---\ntitle: ${title}\nsource: ${source}\npublished: ${published}\n---\n\n${text}\n`),
  };
});

test(`imports ${ARTICLES} articles exactly once during saves and a crash, then merges, undoes and restores`, async ({ browser }) => {
  await withOwnServer(async (server) => {
    const ada = await browser.newContext({ baseURL: server.address });
    const page = await ada.newPage();
    await signIn(page, server.dataDir);
    const ben = await inviteEditor(page, browser, 'Ben Okri');
    const event = await enter(page, TITLE);

    const { job, saves, crashedAt } = await importWhileSaving(page, { server, event, people: { Ada: ada, Ben: ben } });
    await expectAllKept(page, event, saves);
    const first = await itemsOf(page, job);
    expect(first.map(({ name }) => name)).toEqual(FILES.map(({ name }) => name));
    expect(new Set(first.map(({ href }) => href)).size).toBe(ARTICLES);
    for (const { name, words } of first) expect(words, name).toMatch(/^Saved with \d+ events?/);
    const before = (await storedOnce(page)).filter(({ at }) => Date.parse(at) < crashedAt).length;
    console.log(`${before} of ${ARTICLES} articles were stored before the crash.`);
    expect(before).toBeGreaterThanOrEqual(SOME);
    expect(before).toBeLessThan(ARTICLES);

    const again = await itemsOf(page, await importAll(page));
    expect(again).toEqual(first.map((item) => ({ ...item, words: 'This text already exists. Nothing was changed.' })));
    await storedOnce(page);

    await mergeAndUndo(await ben.newPage());
    await restoreFirst(page, event);
    await server.stop();
    const doctor = await dateline(['doctor'], { DATA_DIR: server.dataDir });
    expect(doctor, doctor.out).toMatchObject({ code: 0 });
    const [, mentions = '0'] = /ok +quotes match their articles \(([\d,]+) mentions\)/.exec(doctor.out) ?? [];
    expect(Number(mentions.replaceAll(',', ''))).toBeGreaterThanOrEqual(5 * ARTICLES);
  });
});

/** Creates an event and returns the path of its edit page. */
async function enter(page: Page, title: string): Promise<string> {
  await page.goto('/admin/events/new');
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Year', { exact: true }).fill('1901');
  await page.getByLabel('Main theme').selectOption('negotiation');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Published and marked as reviewed.')).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Uploads all files as one job and opens the job’s page. */
async function sendAll(page: Page): Promise<string> {
  await page.goto('/admin/articles/new?from=files');
  await expect(async () => {
    await page.getByLabel('Files').setInputFiles(FILES);
    await expect(page.getByText(`${ARTICLES} files: `)).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await page.getByLabel(/Confirm each article/).setChecked(false);
  await page.getByRole('button', { name: 'Upload files' }).click();
  await expect(page).toHaveURL(/\/admin\/jobs\/\d+$/);
  return new URL(page.url()).pathname;
}

const allRead = (page: Page): Promise<void> =>
  expect(page.getByText(`All ${ARTICLES} processed: ${ARTICLES} saved`)).toBeVisible({ timeout: 420_000 });

async function importAll(page: Page): Promise<string> {
  const job = await sendAll(page);
  await allRead(page);
  return job;
}

interface Busy {
  readonly server: OwnServer;
  readonly event: string;
  readonly people: Readonly<Record<string, BrowserContext>>;
}

/** `crashedAt`: when the server was killed, during the job. */
async function importWhileSaving(page: Page, { server, event, people }: Busy) {
  let isOver = false;
  const importing = async () => {
    const job = await sendAll(page);
    const progress = page.getByText(/^(?:All )?\d+ (?:of \d+ )?processed/);
    await expect
      .poll(async () => Number(/\d+/.exec((await progress.textContent()) ?? '')), { intervals: [50] })
      .toBeGreaterThanOrEqual(SOME);
    const crashedAt = Date.now();
    await server.crash();
    await page.goto(job);
    await allRead(page);
    return { job, crashedAt };
  };
  const saving = Object.entries(people).map(([name, context]) => keepSaving(context, { event, name, server, isOver: () => isOver }));
  const imported = importing().finally(() => {
    isOver = true;
  });
  const [{ job, crashedAt }, saves] = await Promise.all([imported, Promise.all(saving)]);
  return { job, crashedAt, saves };
}

interface Item {
  readonly name: string;
  readonly href: string;
  readonly words: string;
}

async function itemsOf(page: Page, job: string): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let at = 1; at <= PAGES; at += 1) {
    await page.goto(`${job}?page=${at}`);
    const found = await page.locator('main ol > li').evaluateAll((rows) =>
      rows.map((row) => {
        const [name = '', words = ''] = [...row.querySelectorAll('p')].map((line) => line.textContent);
        return { name, words, href: row.querySelector('a')?.getAttribute('href') ?? '' };
      }),
    );
    items.push(...found);
  }
  return items;
}

/** Checks that every article awaits review, in one queue item, and that the log contains each exactly once. */
async function storedOnce(page: Page): Promise<readonly { readonly at: string }[]> {
  await page.goto('/admin');
  const waiting = page.getByRole('navigation', { name: 'Queue by kind' });
  await expect(waiting.getByRole('link', { name: /^Imports/ })).toHaveText('Imports 1');
  await expect(page.getByText(`${ARTICLES} articles to review`).first()).toBeVisible();
  // An idle connection may close just as the request is sent.
  const stored = await (
    await page.request.get('/admin/audit/export/json?action=articles.ingest', { maxRetries: 2, timeout: 90_000 })
  ).json();
  expect(stored).toHaveLength(ARTICLES);
  expect(new Set(stored.map(({ target }: { target: string }) => target)).size).toBe(ARTICLES);
  return stored;
}

async function mergeAndUndo(page: Page): Promise<void> {
  const [kept, gone] = ['Moot of the northern clans', 'Assembly of the clans of the north'];
  const into = await enter(page, kept);
  const from = await enter(page, gone);
  await page.goto(into);
  await page.getByRole('link', { name: 'Merge with another' }).click();
  await page.getByLabel('Other event’s title').fill(gone);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('link', { name: gone, exact: true }).click();
  await page.getByLabel('Reason for merging').fill('Two names of one moot.');
  await page.getByRole('button', { name: 'Merge events' }).click();
  await expect(page.getByText('Events merged.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo merge' }).click();
  await expect(page.getByText('Merge undone. This')).toBeVisible();
  for (const [path, title] of [[into, kept] as const, [from, gone] as const]) {
    await page.goto(path.replace('/admin', ''));
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }
}

/** Restores the title that the event was created with and checks the reader’s page. */
async function restoreFirst(page: Page, event: string): Promise<void> {
  await page.goto(`${event}/history?before=2`);
  const version = page.locator('#version-1');
  await version.getByText('Restore', { exact: false }).first().click();
  await version.getByLabel('Reason for restoring').fill('The first was right.');
  await page.getByRole('button', { name: 'Restore version 1' }).click();
  await expect(page.getByText('Earlier version restored.')).toBeVisible();
  await page.goto(event.replace('/admin', ''));
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
}
