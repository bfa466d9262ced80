/** The one place where the store calls the extraction engine. */
import { DatelineError } from '@/domain/errors';
import type { Article, Extraction } from '@/engine/index';

export type Extractor = (article: Article) => Extraction;

export const extractArticle: Extractor = () => {
  throw new DatelineError('unavailable', 'The extraction engine is not part of this build.');
};
