/** `extract` with the language package filled in, which tells word classes. */
import { type ExtractOptions, extractWith } from './extract-with';
import type { Article } from './model/article';
import type { Extraction } from './model/result';
import { tagWords } from './pipeline';

/** Dated events of one article. Offsets count UTF-16 units of `article.body`; `body.slice(start, end) === quote` for every quote. */
export const extract = (article: Article, options: ExtractOptions): Extraction => extractWith(tagWords, article, options);
