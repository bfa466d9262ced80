/** Suggests actors for misspelled words. Trigrams miss swapped letters in short names (“Chnia”), so these are tried as well. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { wantedPieces } from '@/domain/search/search-words';
import type { NameSuggestion } from '@/domain/timeline/timeline-view';
import { ACTORS_IN_EVENTS } from '../actors/actors-in-events';

const MOST_WORDS = 4;
const SHORTEST_WORD = 4;
const MOST_SUGGESTIONS = 5;
/** minimum similarity; "Blinkin" and "Antony Blinken" have 0.63 */
const LIKENESS = 0.45;

/** Most similar first; only actors of published events. */
export function suggestNames(db: Database, query: string): Promise<readonly NameSuggestion[]> {
  const words = wantedPieces(query)
    .filter(({ text }) => text.length >= SHORTEST_WORD)
    .slice(0, MOST_WORDS)
    .map(({ text }) => ({ word: text, swapped: swapped(text.toLowerCase()) }));
  if (words.length === 0) return Promise.resolve([]);
  return rows<NameSuggestion & Record<string, unknown>>(
    db,
    sql`
      with named as (
        select a.id, a.slug, a.name, called.name as as_called
        from ${ACTORS_IN_EVENTS}
        cross join lateral (
          select a.name union select alias from actor_names other where other.actor_id = a.id
        ) called(name)
      ), alike as (
        select distinct on (named.id) named.id, named.slug, named.name, word,
          case when lower(named.as_called) = any(swapped) then 1 else word_similarity(word, named.as_called) end as likeness
        from named, json_to_recordset(${JSON.stringify(words)}::json) asked(word text, swapped text[])
        where word_similarity(word, named.as_called) >= ${LIKENESS}::real or lower(named.as_called) = any(swapped)
        order by named.id, likeness desc, word
      )
      select slug, name, word from alike order by likeness desc, name limit ${MOST_SUGGESTIONS}`,
  );
}

/** All variants of the word with two adjacent letters swapped. */
function swapped(word: string): readonly string[] {
  const letters = [...word];
  return letters.slice(1).flatMap((letter, at) => {
    const before = letters[at] ?? '';
    return letter === before ? [] : [[...letters.slice(0, at), letter, before, ...letters.slice(at + 2)].join('')];
  });
}
