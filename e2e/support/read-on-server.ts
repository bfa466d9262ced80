/**
 * Prints as JSON the article and events that Node.js extracts from each named text file. Actors come from standard input. The browser
 * test that compares results runs it.
 */
import { readFileSync } from 'node:fs';
import { extract } from '../../engine/index';
import { readPlainText } from '../../services/ingest/read-input';

const vocabulary = JSON.parse(readFileSync(0, 'utf8'));
const read = process.argv.slice(2).map((file) => {
  const { url, ...article } = readPlainText({ text: readFileSync(file, 'utf8') }).article;
  const { events } = extract({ ...article, ...(url === null ? {} : { url }) }, { vocabulary });
  const { title, published, body } = article;
  return { article: { title, published, body }, events };
});
process.stdout.write(JSON.stringify(read));
