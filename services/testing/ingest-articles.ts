/** A program for tests: ingests articles and prints "stored N" after article N is committed. */
import { openDatabase } from '@/db/client';
import { ingestArticle } from '../ingest/ingest-article';
import { bundleArticle } from './bundle-article';
import { plainExtractor } from './plain-extractor';

const [dataDir = '', count = '50', first = '0'] = process.argv.slice(2);
const handle = await openDatabase({ databaseUrl: null, dataDir }).catch((error: Error & { exitCode?: number }) => {
  console.error(error.message);
  process.exit(error.exitCode ?? 1);
});
console.log('begin');
for (let number = Number(first); number < Number(first) + Number(count); number += 1) {
  await ingestArticle(handle.db, bundleArticle(number), { userId: null, publish: true }, plainExtractor);
  console.log(`stored ${number}`);
}
await handle.close();
