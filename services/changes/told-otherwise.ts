/** Snapshots of an event compared inside the database, so that only those that say something else are read. */
import { type SQL, sql } from 'drizzle-orm';

/** Whether a reader is told something else; the fields are those of `domain/compare-snapshots`. */
export const toldOtherwise = (before: SQL, after: SQL): SQL => sql`(${toldFacts(before)} is distinct from ${toldFacts(after)})`;

const KEYS = [
  'title',
  'summary',
  'edtf',
  'earliest',
  'latest',
  'precision',
  'qualifier',
  'extent',
  'status',
  'polarity',
  'outcome',
  'place',
];

/** What a snapshot says to readers, as one value that can be compared. */
export const toldFacts = (snapshot: SQL): SQL => sql`jsonb_build_array(
  ${sql.join(
    KEYS.map((key) => sql`${snapshot}->${sql.raw(`'${key}'`)}`),
    sql`, `,
  )},
  (select jsonb_agg(jsonb_build_array(one->'id', one->'role') order by one->'id') from jsonb_array_elements(${snapshot}->'actors') one),
  ${snapshot}->'themes'->0->'id',
  (select jsonb_agg(one->'id' order by one->'id') from jsonb_array_elements(${snapshot}->'themes') one))`;
