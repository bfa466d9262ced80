/** What a person or a program hands in → an article for the engine. Everything wrong with it is a typed error that names the field. */
import { badData } from '@/domain/errors';
import { recognizePage } from '../reading/recognize-page';
import { looksLikeHtml, recognizeText } from '../reading/recognize-text';
import { finishArticle, type GivenFacts, type ReadInput } from './finish-article';

export interface ArticleInput extends GivenFacts {
  readonly text: string;
  readonly format: 'text' | 'markdown';
}

/** As `readPlainText`, but the source of a web page is refused rather than stored with its tags; `readAnyInput` takes it. */
export function readInput(input: ArticleInput): ReadInput {
  if (looksLikeHtml(input.text)) throw badData('This is the HTML of a web page, not its text. Send the text of the article.', 'text');
  return readPlainText(input);
}

/** What was given beside the text wins over the front matter, which wins over what the text itself shows. Throws bad data. */
export const readPlainText = (input: ArticleInput): ReadInput => finishArticle(recognizeText(input.text), input);

/** What was given beside the page wins over what the page says. Throws bad data that names the field. */
export async function readAnyInput(input: ArticleInput): Promise<ReadInput> {
  if (!looksLikeHtml(input.text) || input.text.includes('\u0000')) return readPlainText(input);
  return finishArticle(await recognizePage(input.text), input);
}
