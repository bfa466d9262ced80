/**
 * Reads the columns, row order, identity columns and foreign keys of the tables. A backup therefore needs no list that may become outdated.
 */
import { type Database, rows } from '@/db/database';

export interface TableFacts {
  readonly name: string;
  /** stored columns, without generated ones */
  readonly columns: readonly string[];
  readonly key: readonly string[];
  /** the primary key as `order by`, independent of collation */
  readonly order: readonly string[];
  /** the identity column, if any */
  readonly counter: string | null;
  /** true: a row may contain a whole file */
  readonly holdsFiles: boolean;
}

export interface Reference {
  readonly table: string;
  readonly name: string;
  /** for `add constraint` */
  readonly definition: string;
}

/** Returns the tables of a backup and `others`, by name. Throws a RangeError for a table without a primary key. */
export async function tablesOf(db: Database, others: ReadonlySet<string> = new Set()): Promise<readonly TableFacts[]> {
  const found = await rows<Omit<TableFacts, 'key' | 'order'> & { key: string[] | null; order: string[] | null }>(db)`
    select c.relname::text as name,
      (select json_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select json_agg(a.attname::text order by k.place)
        from pg_constraint p cross join unnest(p.conkey) with ordinality as k(attnum, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where p.conrelid = c.oid and p.contype = 'p') as key,
      (select json_agg(quote_ident(a.attname::text) || case when a.attcollation <> 0 then ' collate "C"' else '' end order by k.place)
        from pg_constraint p cross join unnest(p.conkey) with ordinality as k(attnum, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where p.conrelid = c.oid and p.contype = 'p') as "order",
      (select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attidentity <> '' limit 1) as counter,
      exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and a.atttypid = 'bytea'::regtype) as "holdsFiles"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r'
    order by c.relname::text collate "C"`;
  return found
    .filter(({ name }) => others.has(name) || !(DERIVED_TABLES.has(name) || FLEETING_TABLES.has(name)))
    .map(({ key, order, ...table }) => {
      if (!key || !order) throw new RangeError(`The table ${table.name} has no primary key.`);
      return { ...table, key, order };
    });
}

export const referencesOf = (db: Database): Promise<readonly Reference[]> =>
  rows<Reference>(db)`
    select c.relname::text as "table", p.conname::text as name, pg_get_constraintdef(p.oid) as definition
    from pg_constraint p join pg_class c on c.oid = p.conrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and p.contype = 'f'
    order by 1, 2`;

/**
 * Lists tables that backups omit. Backups include every other table of the schema `public`, so list each table here whose rows can be
 * recomputed. The timeline facts and their bookkeeping; triggers on the other tables mark what must be recomputed.
 */
export const DERIVED_TABLES: ReadonlySet<string> = new Set([
  'timeline_facts',
  'timeline_marks',
  'timeline_rollup',
  'timeline_state',
  // only in databases and backups of older versions
  'timeline_search',
  'timeline_words',
]);

/** Marks all facts as stale: the next read of the timeline rebuilds the derived tables. */
export const MARK_EVERYTHING = 'insert into timeline_marks values (0)';

/** Short-lived rows, recreated by a new sign-in or token request. A backup should contain no keys. */
export const FLEETING_TABLES: ReadonlySet<string> = new Set([
  'sessions',
  'verifications',
  'setup_tokens',
  'api_tokens',
  'password_counters',
]);
