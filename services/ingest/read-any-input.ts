/** Like `readPlainText`, for what may also be the source of a web page. */
import { recognizePage } from '../recognize/recognize-page';
import { looksLikeHtml } from '../recognize/recognize-text';
import { finishArticle, type ReadInput } from './finish-article';
import { type ArticleInput, readPlainText } from './read-input';

/** What was given beside the page wins over what the page says. Throws bad data that names the field. */
export async function readAnyInput(input: ArticleInput): Promise<ReadInput> {
  if (!looksLikeHtml(input.text) || input.text.includes('\u0000')) return readPlainText(input);
  return finishArticle(await recognizePage(input.text), input);
}
