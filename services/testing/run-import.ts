/** A program for tests: continues the jobs of a data directory, and prints "read N" after each item. */
import { openDatabase } from '@/db/client';
import { ARTICLES } from '../ingest/article-item';
import { importArticles } from '../ingest/import-articles';
import { runJobs } from '../jobs/run-jobs';
import { plainExtractor } from './plain-extractor';

const [dataDir = ''] = process.argv.slice(2);
const handle = await openDatabase({ databaseUrl: null, dataDir });
console.log('begin');
const kind = importArticles({ extract: plainExtractor });
const runner = runJobs(handle, {
  async [ARTICLES](db, item) {
    await kind(db, item);
    console.log(`read ${item.number}`);
  },
});
await runner.idle();
await handle.close();
console.log('end');
