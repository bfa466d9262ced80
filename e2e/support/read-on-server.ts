/**
 * Prints as JSON what Node.js reads in each text file that is named, with the actors that come in: the article and its events. Run by the browser
 * test that compares.
 */
import { readFileSync } from 'node:fs';
import { extract } from '../../engine/index';
import { readPlainText } from '../../services/ingest/read-input';

const vocabulary = JSON.parse(readFileSync(0, 'utf8'));
const read = process.argv.slice(2).map((file) => {
  const { url, ...article } = readPlainText({ text: readFileSync(file, 'utf8'), format: 'text' }).article;
  const { events } = extract({ ...article, ...(url === null ? {} : { url }) }, { vocabulary });
  const { title, published, body } = article;
  return { article: { title, published, body }, events };
});
process.stdout.write(JSON.stringify(read));
