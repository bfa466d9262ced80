/** Compares event snapshots in SQL, so that only revisions with a public difference are read. */
import { type SQL, sql } from 'drizzle-orm';

/** Whether the public content differs; the fields are those of `domain/history/compare-snapshots`. */
export const differsInPublic = (before: SQL, after: SQL): SQL => sql`(${publicContent(before)} is distinct from ${publicContent(after)})`;

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
  'reference',
];

/** The public content of a snapshot as one comparable value. */
export const publicContent = (snapshot: SQL): SQL => sql`jsonb_build_array(
  ${sql.join(
    KEYS.map((key) => sql`${snapshot}->${sql.raw(`'${key}'`)}`),
    sql`, `,
  )},
  (select jsonb_agg(jsonb_build_array(one->'id', one->'role') order by one->'id') from jsonb_array_elements(${snapshot}->'actors') one),
  ${snapshot}->'themes'->0->'id',
  (select jsonb_agg(one->'id' order by one->'id') from jsonb_array_elements(${snapshot}->'themes') one))`;
