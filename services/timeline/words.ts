/** Converts a search to a `tsquery`, with stemming and without stop words, and marks matches in titles and quotes. */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { parseSearch, type SearchPiece } from '@/domain/timeline/search-words';
import type { EventSummary, TextRange } from '@/domain/views';

/** delimiters around matches; stored texts never contain these control characters */
const [OPEN, CLOSE] = ['\u0002', '\u0003'];
/** options for `ts_headline` */
export const MARKS = `StartSel=${OPEN}, StopSel=${CLOSE}`;

/** Returns a `tsquery`; an empty one without nodes if the search has no words. */
export function wordsQuery(text: string): SQL {
  const groups = parseSearch(text).map((group) => joined(group.map(termOf), sql` && `));
  return groups.length === 0 ? sql`''::tsquery` : joined(groups, sql` || `);
}

const joined = (terms: readonly SQL[], sign: SQL): SQL => sql`(${sql.join([...terms], sign)})`;

function termOf({ text, kind, without }: SearchPiece): SQL {
  const term = kind === 'beginning' ? beginning(text) : kind === 'phrase' ? sql`phraseto_tsquery('english', ${text})` : word(text);
  return without ? sql`!!${term}` : term;
}

const word = (text: string): SQL => sql`plainto_tsquery('english', ${text})`;

/** Matches a prefix of the word or of its stem. In a run of several words only the last is a prefix. */
function beginning(text: string): SQL {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const last = words.at(-1);
  if (last === undefined) return sql`''::tsquery`;
  const lexeme = `'${last}':*`;
  const end = sql`(to_tsquery('english', ${lexeme}) || to_tsquery('simple', ${lexeme}))`;
  return words.length === 1 ? end : sql`(${word(words.slice(0, -1).join(' '))} && ${end})`;
}

const OPTIONS = `${MARKS}, HighlightAll=true`;

/** Adds `found` to the summaries; returns them unchanged without a query. */
export async function markFound(db: Database, query: string, events: readonly EventSummary[]): Promise<readonly EventSummary[]> {
  if (query === '' || events.length === 0) return events;
  const texts = events.flatMap(({ title, quote }) => [title, quote?.text ?? '']);
  const ranges = await rangesIn(db, wordsQuery(query), texts);
  return events.map((event, index) => ({ ...event, found: { title: ranges[2 * index] ?? [], quote: ranges[2 * index + 1] ?? [] } }));
}

async function rangesIn(db: Database, words: SQL, texts: readonly string[]): Promise<readonly (readonly TextRange[])[]> {
  const marked = await rows<{ marked: string }>(db)`
    select ts_headline('english', text, query, ${OPTIONS}) as marked
    from json_array_elements_text(${JSON.stringify(texts)}::json) with ordinality given(text, at), (select ${words} as query) asked
    order by at`;
  return marked.map(({ marked: text }, index) => rangesOf(text, texts[index] ?? ''));
}

export const withoutSigns = (marked: string): string => marked.replaceAll(OPEN, '').replaceAll(CLOSE, '');

/** Returns no ranges if `ts_headline` changed the text. */
export function rangesOf(marked: string, text: string): readonly TextRange[] {
  if (withoutSigns(marked) !== text) return [];
  const ranges: TextRange[] = [];
  let signs = 0;
  for (let at = marked.indexOf(OPEN); at >= 0; at = marked.indexOf(OPEN, at + 1)) {
    const end = marked.indexOf(CLOSE, at);
    if (end < 0) break;
    ranges.push({ start: at - signs, end: end - signs - 1 });
    signs += 2;
  }
  return ranges;
}
