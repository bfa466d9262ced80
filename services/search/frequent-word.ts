/** A query for one frequent word, whose events have facts under it: `services/facts/frequent-words.ts`. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { parseSearch } from '@/domain/search/search-words';
import { wordsQuery } from './words-query';

/** The number of the word, where nothing but that is asked for; null otherwise. */
export async function frequentWord(db: Database, query: string): Promise<number | null> {
  const [group = [], ...alternatives] = parseSearch(query);
  const [piece, ...further] = group;
  if (!piece || piece.kind !== 'word' || piece.without || further.length > 0 || alternatives.length > 0) return null;
  const [found] = await rows<{ number: number }>(db, sql`select number from timeline_words where query = ${wordsQuery(query)}`);
  return found?.number ?? null;
}
