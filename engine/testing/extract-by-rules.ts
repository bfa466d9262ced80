/** Extraction for tests of the rules: it keeps what the rules date and no check refuses, and nothing that only the trained scorer would add. */
import { type Article, type Extraction, type ExtractOptions, extract, RULES_ALONE } from '../index';

export const extractByRules = (article: Article, { vocabulary }: Pick<ExtractOptions, 'vocabulary'>): Extraction =>
  extract(article, { vocabulary, scorer: RULES_ALONE });
