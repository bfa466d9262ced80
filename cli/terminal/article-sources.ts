/** Where `dateline ingest` finds articles: files, directories, the standard input and addresses. */
import { fetchPage } from '@/services/fetch/fetch-page';
import { type ArticleFile, findFiles } from './read-files';
import type { Surroundings } from './surroundings';

/** Something with an article in it. */
export interface ArticleSource {
  readonly name: string;
  take(): Promise<TakenArticle>;
}

/** A text, or bytes with what is said of them. */
export type TakenArticle =
  | { readonly text: string; readonly format: 'text' | 'markdown' }
  | { readonly bytes: Uint8Array; readonly mediaType: string; readonly url?: string };

/** Throws a usage error for a file that is not there. */
export function articleSources(surroundings: Surroundings, name: string): readonly ArticleSource[] {
  if (/^https?:\/\//i.test(name)) return [{ name, take: () => fetchPage(name) }];
  return findFiles(surroundings, name, { pdf: true }).files.map((file) => ({ name: file.name, take: async () => taken(file) }));
}

const taken = (file: ArticleFile): TakenArticle =>
  file.format === 'pdf' ? { bytes: file.bytes(), mediaType: 'application/pdf' } : { text: file.read(), format: file.format };
