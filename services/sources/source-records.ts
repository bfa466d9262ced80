/** Loads sources for editors, with their policy and number of articles. */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { sources } from '@/db/schema/articles';
import type { SourceRecord } from '@/domain/desk/source-policy';
import { notFound } from '@/domain/errors';

/** By name, without merged sources. */
export const listSources = (db: Database): Promise<readonly SourceRecord[]> => read(db, sql`s.merged_into is null`);

/** Null if the source does not exist. */
export const readSource = async (db: Database, id: number): Promise<SourceRecord | null> => (await read(db, sql`s.id = ${id}`))[0] ?? null;

/** Throws `not-found`. */
export async function getSource(db: Database, id: number): Promise<SourceRecord> {
  const found = await readSource(db, id);
  if (!found) throw notFound('The source');
  return found;
}

const read = (db: Database, where: SQL): Promise<readonly SourceRecord[]> =>
  rows<SourceRecord & Record<string, unknown>>(
    db,
    sql`
      select s.id, s.name, s.slug, s.other_names as "otherNames", s.corroboration_group as "group", s.display_right as "displayRight",
        s.publish_unchecked as "publishUnchecked", s.merged_into as "mergedInto", s.version,
        (select count(*)::int from articles a join ${sources} said on said.id = a.source_id where said.root = s.id and a.state <> 'rejected') as articles
      from ${sources} s where ${where} order by lower(s.name), s.id`,
  );
