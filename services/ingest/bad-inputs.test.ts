import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { openTestEmbedded } from '@/db/testing/test-database';
import { readFragment } from '@/domain/desk/bookmarklet';
import type { ItemView } from '@/domain/desk/job-views';
import { isDatelineError } from '@/domain/errors';
import { runCommand } from '../control/commands';
import { fetchSafely } from '../fetch/fetch-safely';
import { createJob } from '../jobs/create-job';
import { getItem } from '../jobs/list-jobs';
import { runJobs } from '../jobs/run-jobs';
import { BAD_DAYS, BAD_INPUTS, type BadInput } from '../testing/bad/bad-inputs';
import { ARTICLES } from './article-item';
import { importArticles } from './import-articles';
import { receiveFiles, receiveText } from './receive-articles';

const BY = { userId: null };
const LIMIT_MS = 5_000;

/** The result of an entry point: the field of its error, or the text that would be read. */
interface Answer {
  readonly field: string | null;
  readonly message: string;
  readonly body: string;
}

describe('bad inputs', () => {
  let handle: DatabaseHandle;
  let server: http.Server;
  let host: string;
  beforeAll(async () => {
    handle = await openTestEmbedded();
    server = http.createServer((request, response) => {
      const input = BAD_INPUTS.find(({ number }) => request.url === `/${number}`);
      const type = input?.name.endsWith('.pdf') ? 'application/pdf' : input?.name.endsWith('.html') ? 'text/html' : 'text/plain';
      response.setHeader('Content-Type', type).end(input?.bytes);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.close();
    await handle.close();
  });

  const DOORS: Readonly<Record<string, (input: BadInput) => Promise<Answer>>> = {
    paste: ({ bytes }) => pasted(new TextDecoder().decode(bytes)),
    async bookmarklet({ bytes }) {
      const sent = readFragment(`#text=${encodeURIComponent(new TextDecoder().decode(bytes))}`);
      if (!sent || 'problem' in sent) return { field: 'text', message: sent?.problem ?? '', body: '' };
      return pasted(sent.page.text);
    },
    async file({ name, bytes }) {
      const id = await receiveFiles(handle.db, { files: [{ name, type: '', bytes }], confirm: true, jobId: null }, BY);
      return answerOf(await run(id));
    },
    async address({ number }) {
      const items = [{ name: 'x', input: { from: 'url', url: `http://${host}/${number}` } }];
      const id = await handle.db.transaction((tx) =>
        createJob(tx, { kind: ARTICLES, title: 'x', createdBy: null, options: { confirm: true }, items }),
      );
      return answerOf(await run(id));
    },
    async 'command line'({ bytes, name }) {
      const input = {
        base64: Buffer.from(bytes).toString('base64'),
        mediaType: name.endsWith('.html') ? 'text/html' : '',
        published: null,
        publish: false,
      };
      try {
        await runCommand(handle.db, { command: 'ingest-bytes', input });
        return { field: null, message: '', body: '' };
      } catch (error) {
        return refusal(error);
      }
    },
  };

  async function pasted(text: string): Promise<Answer> {
    try {
      const id = await receiveText(handle.db, { text, rich: '', given: { published: '2025-03-06' } }, BY);
      return answerOf(await getItem(handle.db, id, 1));
    } catch (error) {
      return refusal(error);
    }
  }

  async function run(id: number): Promise<ItemView & { readonly body: string | null }> {
    const fetchPage = (url: string) =>
      fetchSafely(url, { allowHosts: [host], ownHosts: [], accept: ['text/html', 'text/plain', 'application/pdf'] });
    const runner = runJobs(handle, { [ARTICLES]: importArticles({ fetchPage }) });
    await runner.idle();
    await runner.stop(0);
    const item = await getItem(handle.db, id, 1);
    if (!item) throw new Error('The item is gone.');
    return item;
  }

  const answerOf = (item: (ItemView & { readonly body: string | null }) | null): Answer => ({
    field: item?.error?.field ?? null,
    message: item?.error?.message ?? '',
    body: item?.body ?? '',
  });

  function refusal(error: unknown): Answer {
    if (!isDatelineError(error)) throw error;
    return { field: error.field ?? null, message: error.message, body: '' };
  }

  /** Pasted as text, the bytes of a PDF or of another encoding become different text. */
  const asPasted = (input: BadInput): BadInput['field'] =>
    /\.pdf$/.test(input.name) || [6, 8].includes(input.number) ? 'text' : input.field;
  /** A body that is too large is not fetched from a URL at all. A readable text still requires its publication date. */
  const expected = (door: string, input: BadInput): readonly (string | null)[] => {
    // the form removes NUL characters, and the rest is text that an editor confirms
    if (door === 'bookmarklet' && [3, 4, 6, 8].includes(input.number)) return [null, 'text'];
    if (door === 'paste' || door === 'bookmarklet') return input.number === 8 ? [null, 'text'] : [asPasted(input)];
    if (door === 'address' && [1, 11, 12].includes(input.number)) return ['url', 'text'];
    if (door === 'command line' && input.field === null) return [null, 'published'];
    return [input.field];
  };

  describe.each(Object.entries(DOORS))('by %s', (door, enter) => {
    it.each(BAD_INPUTS.map((input) => [input.number, input.what, input] as const))(
      '%i: %s gets a typed error with field, or is stored safely, in time',
      async (_number, _what, input) => {
        const start = performance.now();
        const { field, message, body } = await enter(input);
        expect(performance.now() - start).toBeLessThan(LIMIT_MS);
        expect(expected(door, input)).toContain(field);
        if (field !== null) expect(message).toMatch(/^[A-Z"].{10,300}[.?]$/);
        // Pasting has already lost the bytes of input 5.
        if (input.absent && body !== '' && !(['paste', 'bookmarklet'].includes(door) && input.number === 5))
          expect(body).not.toMatch(input.absent);
        expect(message).not.toMatch(/\bat \w+ \(|Error:|undefined|node_modules/);
      },
      20_000,
    );
  });

  it.each(BAD_DAYS)('rejects the date "%s" by name before anything is read', async (published) => {
    const text = 'Norway and Finland met in Oslo.';
    await expect(receiveText(handle.db, { text, rich: '', given: { published } }, BY)).rejects.toMatchObject({
      code: 'bad-data',
      field: 'published',
    });
  });

  it('R8: grows the process by less than 150 MB on a second run', async () => {
    const before = process.memoryUsage.rss();
    for (const enter of Object.values(DOORS)) for (const input of BAD_INPUTS) await enter(input);
    expect((process.memoryUsage.rss() - before) / 1024 / 1024).toBeLessThan(150);
  }, 240_000);

  it('stores only readable articles', async () => {
    const stored = await handle.db.select({ title: articles.title }).from(articles);
    expect(stored.every(({ title }) => /Talks|ministers|Norway|Finland/i.test(title))).toBe(true);
  });
});
