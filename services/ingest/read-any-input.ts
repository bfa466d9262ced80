/** Like `readPlainText`, for what may also be the source of a web page. */
import { htmlToText, looksLikeHtml } from './html-to-text';
import { type ArticleInput, MAX_CHARACTERS, type ReadInput, readPlainText } from './read-input';

/** What was given beside the page wins over what the page says. Throws bad data that names the field. */
export async function readAnyInput(input: ArticleInput): Promise<ReadInput> {
  if (!looksLikeHtml(input.text) || input.text.includes('\u0000')) return readPlainText(input);
  const page = await htmlToText(input.text);
  const facts = ['title', 'source', 'published', 'url', 'language'] as const;
  const url = page.url !== null && /^https?:\/\//i.test(page.url) && URL.canParse(page.url) ? page.url : null;
  const said = { ...page, url };
  const filled = Object.fromEntries(facts.map((field) => [field, input[field]?.trim() || said[field]]));
  const read = readPlainText({ ...input, ...filled, text: page.body });
  const inferred = facts.filter((field) => !input[field]?.trim() && said[field] !== null);
  return { ...read, original: input.text.slice(0, MAX_CHARACTERS), inferred: [...new Set([...inferred, ...read.inferred])] };
}
