/** The articles that come with Dateline, and by which texts they are known again. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readAnyInput } from '../ingest/read-any-input';
import type { SeedFile } from '../ingest/seed';
import { sha256Of } from '../sha256';

/** The files of a directory, in the order of their names. */
export function readDemonstration(articlesDir: string): readonly SeedFile[] {
  const names = readdirSync(/*turbopackIgnore: true*/ articlesDir).sort();
  return names.map((name) => ({ name, text: readFileSync(path.join(/*turbopackIgnore: true*/ articlesDir, name), 'utf8') }));
}

/** SHA-256 of their bodies, as the store keeps it. */
export async function demonstrationHashes(files: readonly SeedFile[]): Promise<readonly string[]> {
  const hashes: string[] = [];
  for (const { name, text } of files) {
    const { article } = await readAnyInput({ text, format: name.endsWith('.md') ? 'markdown' : 'text' });
    hashes.push(sha256Of(article.body));
  }
  return hashes;
}
