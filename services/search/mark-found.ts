/** Where the words that were searched for stand in titles and quotations, by their stems, as the search itself found them. */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import type { EventSummary, TextRange } from '@/domain/views';
import { CLOSE, MARKS, OPEN, wordsQuery } from './words-query';

const OPTIONS = `${MARKS}, HighlightAll=true`;

/** The summaries, each with its `found`; without a search as they are. */
export async function markFound(db: Database, query: string, events: readonly EventSummary[]): Promise<readonly EventSummary[]> {
  if (query === '' || events.length === 0) return events;
  const texts = events.flatMap(({ title, quote }) => [title, quote?.text ?? '']);
  const ranges = await rangesIn(db, wordsQuery(query), texts);
  return events.map((event, index) => ({ ...event, found: { title: ranges[2 * index] ?? [], quote: ranges[2 * index + 1] ?? [] } }));
}

async function rangesIn(db: Database, words: SQL, texts: readonly string[]): Promise<readonly (readonly TextRange[])[]> {
  const marked = await rows<{ marked: string }>(
    db,
    sql`
      select ts_headline('english', text, query, ${OPTIONS}) as marked
      from json_array_elements_text(${JSON.stringify(texts)}::json) with ordinality given(text, at), (select ${words} as query) asked
      order by at`,
  );
  return marked.map(({ marked: text }, index) => rangesOf(text, texts[index] ?? ''));
}

export const withoutSigns = (marked: string): string => marked.replaceAll(OPEN, '').replaceAll(CLOSE, '');

/** None when the text came back changed. */
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
