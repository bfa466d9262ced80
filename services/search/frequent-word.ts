/** A query for one frequent word, whose events are counted by the rollup: `services/facts/frequent-words.ts`. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { parseSearch } from '@/domain/search/search-words';
import { keepParts } from '../facts/keep-parts';
import { wordsQuery } from './words-query';

/**
 * The number of the word, where nothing but that is looked up, with or without stop words and quotes around it; null otherwise. Of a beginning
 * the database would say that it equals the word.
 */
export async function frequentWord(db: Database, query: string): Promise<number | null> {
  const pieces = parseSearch(query).flat();
  if (pieces.length === 0 || pieces.some(({ kind }) => kind === 'beginning')) return null;
  const known = await keepParts(db, 'frequent words', [query], async () => {
    const found = await rows<{ number: number }>(db, sql`select number from timeline_words where query = ${wordsQuery(query)}`);
    return new Map(found.map(({ number }) => [query, number]));
  });
  return known.get(query) ?? null;
}
