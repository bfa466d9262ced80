/** The one place where the store calls the extraction engine. */
import { EXTRACTION_VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { type Article, buildActorIndex, type Extraction, extract } from '@/engine/index';

export type Extractor = (article: Article) => Extraction;

let index: ReturnType<typeof buildActorIndex> | null = null;

/** The events of an article, with the actors of the vocabulary. The index of names is made at the first call and kept. */
export const extractArticle: Extractor = (article) => {
  index ??= buildActorIndex(EXTRACTION_VOCABULARY);
  return extract(article, { vocabulary: index });
};
