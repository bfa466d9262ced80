/** The kind of job that imports articles: fetch what is an address, read it, ask where a person must look, store it. */
import type { Database } from '@/db/database';
import { badData } from '@/domain/errors';
import { fetchPage } from '../fetch/fetch-page';
import type { Extractor } from '../ingest/extract-article';
import { finishArticle } from '../ingest/finish-article';
import { ingestRead } from '../ingest/ingest-article';
import type { ItemAtWork, JobKind } from '../jobs/job-kind';
import { recognizeBytes } from '../recognize/recognize-bytes';
import { type ArticleItemInput, articleInput, articleOptions, type PreparedArticle, prepare, preparedArticle } from './article-item';
import { articleReport, storeOriginal } from './article-report';

export interface ImportTools {
  readonly fetchPage: typeof fetchPage;
  /** the engine with the actors of the database unless given */
  readonly extract: Extractor | undefined;
}

/** The tools are replaced in tests alone. */
export const importArticles = (tools: Partial<ImportTools> = {}): JobKind => ({
  work: (db, item) => importArticle(db, item, { fetchPage: tools.fetchPage ?? fetchPage, extract: tools.extract }),
});

async function importArticle(db: Database, item: ItemAtWork, tools: ImportTools): Promise<void> {
  const received = await receive(db, item, articleInput.parse(item.input), tools);
  const { input, bytes } = received;
  const prepared = item.prepared ? preparedArticle.parse(item.prepared) : await read(item, received);
  const { confirm } = articleOptions.parse(item.options);
  if (!input.confirmed && (confirm || !prepared.certain)) return item.ask(db, { ...prepared });
  const original = { name: item.name, mediaType: input.mediaType, bytes };
  await ingestRead(
    db,
    () => finishArticle(prepared.read, {}),
    {
      userId: item.createdBy,
      publish: false,
      keepsPublished: !input.confirmed,
      confirmed: input.confirmed,
      async also(tx, report) {
        await storeOriginal(tx, report, original);
        await item.done(tx, articleReport(report, prepared));
      },
    },
    tools.extract,
  );
}

interface ReceivedItem {
  readonly input: ArticleItemInput;
  readonly bytes: Uint8Array;
}

/** What came in; an address is fetched once and kept. */
async function receive(db: Database, item: ItemAtWork, input: ArticleItemInput, tools: ImportTools): Promise<ReceivedItem> {
  if (item.bytes) return { input, bytes: item.bytes };
  if (input.from !== 'url' || input.url === undefined) throw badData('Nothing came in.', 'text');
  const page = await tools.fetchPage(input.url, { userId: item.createdBy });
  const fetched = { ...input, url: page.url, mediaType: page.mediaType };
  await item.keep(db, { bytes: page.bytes, input: fetched });
  return { input: fetched, bytes: page.bytes };
}

async function read({ name }: ItemAtWork, { input, bytes }: ReceivedItem): Promise<PreparedArticle> {
  const { from, mediaType, url, isPiece, given } = input;
  const recognized = await recognizeBytes({
    bytes,
    isPiece,
    ...(from === 'file' ? { name } : {}),
    ...(from === 'url' ? { url, mediaType } : {}),
  });
  return prepare(recognized, given);
}
