/** Loads the generated events in bulk: rows by COPY without indexes and triggers, then the indexes, then the timeline facts. */
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { THEMES as ALL_THEMES } from '@/data/vocabulary/themes';
import type { DatabaseHandle } from '@/db/client';
import { rows } from '@/db/database';
import { prepareDatabase } from '@/services/database/prepare-database';
import { refreshProjection } from '@/services/timeline/facts/write';
import { seedVocabulary } from '@/services/vocabulary/seed-vocabulary';
import { EVENTS_PER_ARTICLE, MADE_UP_ACTORS } from './generate';
import { TABLES, type TableName, tableRows } from './table-rows';

const ARTICLES_AT_ONCE = 5_000;

export interface LoadReport {
  readonly rowsSeconds: number;
  readonly indexSeconds: number;
  readonly factsSeconds: number;
  readonly megabytes: number;
}

/** Loads into an empty database, which also gets the program's vocabulary, without events. */
export async function load(handle: DatabaseHandle, events: number): Promise<LoadReport> {
  const { db } = handle;
  await prepareDatabase(handle);
  await seedVocabulary(db, MADE_UP_ACTORS, ALL_THEMES);
  const actorRows = await rows<{ id: number; slug: string }>(db)`select id, slug from actors where slug like 'land-%'`;
  const actorIds = new Map(actorRows.map(({ id, slug }) => [slug, id]));
  await db.execute(sql`
    insert into sources (name, display_right, publish_unchecked) select 'Gazette ' || n, 'full', true from generate_series(1, 20) n`);
  const indexes = await rows<{ name: string; statement: string; unlooked: string | null }>(db)`
    select indexname as name, indexdef as statement,
        (select format('alter index %I alter column %s set statistics 0', indexname, attnum) from pg_attribute
          where attrelid = format('%I.%I', schemaname, indexname)::regclass and attstattarget = 0) as unlooked
      from pg_indexes
      where tablename in (${sql.join(
        Object.keys(TABLES).map((table) => sql`${table}`),
        sql`, `,
      )}) and indexdef not like 'CREATE UNIQUE%'`;
  for (const { name } of indexes) await db.execute(sql`drop index ${sql.identifier(name)}`);
  let since = performance.now();
  const lap = (): number => {
    const seconds = (performance.now() - since) / 1_000;
    since = performance.now();
    return seconds;
  };
  await copyRows(handle, events, actorIds);
  const rowsSeconds = lap();
  // use a connection without deadlines, because an index takes minutes
  const indexSeconds = await handle.alone(async (own) => {
    for (const { statement, unlooked } of indexes) {
      await own.execute(sql.raw(statement));
      if (unlooked) await own.execute(sql.raw(unlooked));
    }
    for (const table of ['articles', 'article_revisions', 'events', 'event_mentions'])
      await own.execute(sql.raw(`alter table ${table} alter column id restart with ${events + 1}`));
    await own.execute(sql`vacuum (analyze)`);
    return lap();
  });
  const factsSeconds = await handle.alone(async (own) => {
    await own.execute(sql`insert into timeline_marks values (0)`);
    await refreshProjection(own);
    await own.execute(sql`vacuum (analyze)`);
    return lap();
  });
  const [size] = await rows<{ megabytes: number }>(db)`select (pg_database_size(current_database()) / 1048576)::int as megabytes`;
  return { rowsSeconds, indexSeconds, factsSeconds, megabytes: size?.megabytes ?? 0 };
}

async function copyRows(handle: DatabaseHandle, events: number, actorIds: ReadonlyMap<string, number>): Promise<void> {
  const articles = Math.ceil(events / EVENTS_PER_ARTICLE);
  for (let from = 1; from <= articles; from += ARTICLES_AT_ONCE) {
    const lines = tableRows(from, Math.min(articles, from + ARTICLES_AT_ONCE - 1), events, actorIds);
    for (const [table, text] of Object.entries(lines)) await copy(handle, table as TableName, text);
    if ((from - 1) % (ARTICLES_AT_ONCE * 5) === 0) console.log(`  ${handle.kind}: article ${from} of ${articles}`);
  }
}

/** A local server reads a file; the embedded database gets the data directly. Foreign keys and triggers are disabled. */
async function copy({ db, kind }: DatabaseHandle, table: TableName, text: string): Promise<void> {
  const target = `${table} (${TABLES[table]})`;
  if (kind === 'embedded') {
    const { $client } = db as unknown as { $client: PGlite };
    await $client.query('set session_replication_role = replica');
    await $client.query(`copy ${target} from '/dev/blob'`, [], { blob: new Blob([text]) });
    await $client.query('set session_replication_role = origin');
    return;
  }
  const file = path.join(tmpdir(), `dateline-copy-${process.pid}.tsv`);
  writeFileSync(file, text);
  chmodSync(file, 0o644);
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql.raw(`copy ${target} from '${file}'`));
  });
  rmSync(file);
}
