/** Names of actors that resemble the words of a search which found nothing: they may have been misspelt. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { wantedPieces } from '@/domain/search/search-words';
import type { NameSuggestion } from '@/domain/timeline/timeline-view';
import { ACTORS_IN_EVENTS } from '../actors/actors-in-events';

const MOST_WORDS = 4;
const SHORTEST_WORD = 4;
const MOST_SUGGESTIONS = 5;
/** "Blinkin" is 0.63 like "Antony Blinken" */
const LIKENESS = 0.45;

/** The most alike first; only actors of published events. */
export function suggestNames(db: Database, query: string): Promise<readonly NameSuggestion[]> {
  const words = wantedPieces(query)
    .map(({ text }) => text)
    .filter((text) => text.length >= SHORTEST_WORD)
    .slice(0, MOST_WORDS);
  if (words.length === 0) return Promise.resolve([]);
  return rows<NameSuggestion & Record<string, unknown>>(
    db,
    sql`
      with named as (
        select a.id, a.slug, a.name, called.name as as_called
        from ${ACTORS_IN_EVENTS}
        cross join lateral (
          select a.name union select alias from actor_aliases other where other.actor_id = a.id
        ) called(name)
      ), alike as (
        select distinct on (named.id) named.id, named.slug, named.name, word, word_similarity(word, named.as_called) as likeness
        from named, json_array_elements_text(${JSON.stringify(words)}::json) word
        where word_similarity(word, named.as_called) >= ${LIKENESS}::real
        order by named.id, likeness desc, word
      )
      select slug, name, word from alike order by likeness desc, name limit ${MOST_SUGGESTIONS}`,
  );
}
