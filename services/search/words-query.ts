/** What is searched for, as the database's text search knows it. Words are brought to their stems; stop words count for nothing. */
import { type SQL, sql } from 'drizzle-orm';
import { parseSearch, type SearchPiece } from '@/domain/search/search-words';

/** around words that were found: signs that no stored text has, because control characters are taken out of whatever is read */
export const [OPEN, CLOSE] = ['\u0002', '\u0003'];
/** options of `ts_headline` */
export const MARKS = `StartSel=${OPEN}, StopSel=${CLOSE}`;

/** A `tsquery`; one without nodes when there is nothing to look for. */
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

/** The beginning of the word as it is written, or of its stem. Of several words in one run the last is a beginning. */
function beginning(text: string): SQL {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const last = words.at(-1);
  if (last === undefined) return sql`''::tsquery`;
  const lexeme = `'${last}':*`;
  const end = sql`(to_tsquery('english', ${lexeme}) || to_tsquery('simple', ${lexeme}))`;
  return words.length === 1 ? end : sql`(${word(words.slice(0, -1).join(' '))} && ${end})`;
}
