/** Reads the input of a person or program into an article for the engine. Throws a typed error that names the field. */
import { badData } from '@/domain/errors';
import { recognizePage } from '../reading/recognize-page';
import { looksLikeHtml, recognizeText } from '../reading/recognize-text';
import { finishArticle, type GivenFacts, type ReadInput } from './finish-article';

export interface ArticleInput extends GivenFacts {
  readonly text: string;
}

/** Like `readPlainText`, but throws bad data for HTML. Use `readAnyInput` to accept HTML. */
export function readInput(input: ArticleInput): ReadInput {
  if (looksLikeHtml(input.text)) throw badData('This is the HTML of a web page, not its text. Send the text of the article.', 'text');
  return readPlainText(input);
}

/** Given facts override the front matter, which overrides facts recognized in the text. Throws bad data. */
export const readPlainText = (input: ArticleInput): ReadInput => finishArticle(recognizeText(input.text), input);

/** Accepts text or HTML. Given facts override those of the page. Throws bad data that names the field. */
export async function readAnyInput(input: ArticleInput): Promise<ReadInput> {
  if (!looksLikeHtml(input.text) || input.text.includes('\u0000')) return readPlainText(input);
  return finishArticle(await recognizePage(input.text), input);
}
