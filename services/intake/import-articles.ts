/** The kind of job that imports articles: fetch what is an address, read it, ask where a person must look, store it. */
import type { Database } from '@/db/database';
import { numberWords } from '@/domain/text/counted';
import { fetchPage } from '../fetch/fetch-page';
import { finishArticle } from '../ingest/finish-article';
import { ingestRead } from '../ingest/ingest-article';
import type { ItemAtWork, JobKind } from '../jobs/job-kind';
import type { Extractor } from '../reading/extraction';
import { articleOptions, MOST_OF_ENTRY } from './article-item';
import { articleReport, storeOriginal } from './article-report';
import { receiveItem } from './receive-item';

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
  const { input, bytes, prepared } = await receiveItem(db, item, tools.fetchPage);
  const { length } = prepared.read.body;
  if (input.entry && length > MOST_OF_ENTRY) return item.skip(db, tooLong(length));
  const { confirm, hold } = articleOptions.parse(item.options);
  if (!input.confirmed && (confirm || !prepared.certain)) return item.ask(db, { ...prepared });
  const original = { name: item.name, mediaType: input.mediaType, bytes };
  await ingestRead(
    db,
    () => finishArticle(prepared.read, {}),
    {
      userId: item.createdBy,
      publish: false,
      mayPublish: !hold,
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

const tooLong = (length: number): string =>
  `The entry has ${numberWords(length)} characters. The limit for feeds is ${numberWords(MOST_OF_ENTRY)}. Paste the part you need.`;
