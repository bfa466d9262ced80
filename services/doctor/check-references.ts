/** Rows that point at nothing. The database refuses most of them itself; what it cannot see are the ids inside JSON and columns without a key. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { counted } from '@/domain/text/counted';
import { type Reference, referencesOf } from '../backup/table-facts';
import { type Finding, findRows, someOf } from './finding';

export async function* checkReferences(db: Database): AsyncGenerator<Finding, void> {
  const references = await referencesOf(db);
  const broken: string[] = [];
  for (const reference of references) broken.push(...(await orphansOf(db, reference)));
  yield { check: 'references are valid', looked: counted(references.length, 'reference'), wrong: someOf(broken) };
  yield await findRows(
    db,
    'mentions refer to existing actors',
    'mention',
    sql`
    select m.id::text as id from event_mentions m cross join jsonb_array_elements(m.actors) a
    where not exists (select 1 from actors where id = (a->>'actorId')::int)`,
  );
  yield await findRows(
    db,
    'every event has its history',
    'event',
    sql`
    select e.id::text as id from events e
    where not exists (select 1 from event_revisions r where r.event_id = e.id and r.version = e.version)`,
  );
  yield await findRows(
    db,
    'published events have an article or were added by hand',
    'event',
    sql`
    select e.id::text as id from events e
    where e.state = 'published' and e.merged_into is null and not (e.origins::text like '%human%' or e.origins::text like '%edited%')
      and not exists (select 1 from event_mentions m where m.event_id = e.id and m.state <> 'rejected')`,
  );
  yield await findRows(
    db,
    'articles have text',
    'article',
    sql`
    select a.id::text as id from articles a where not exists (select 1 from article_revisions r where r.article_id = a.id)`,
  );
}

/** Rows whose foreign key leads nowhere, which a damaged index or a restore by other means can leave behind. */
async function orphansOf(db: Database, { table, name, definition }: Reference): Promise<readonly string[]> {
  const [, own = '', target = '', foreign = ''] = /^FOREIGN KEY \((\w+)\) REFERENCES (\w+)\((\w+)\)/.exec(definition) ?? [];
  if (own === '') return [];
  const [row] = await rows<{ n: number }>(
    db,
    sql`select count(*)::int as n from ${sql.identifier(table)} o
      where o.${sql.identifier(own)} is not null
        and not exists (select 1 from ${sql.identifier(target)} t where t.${sql.identifier(foreign)} = o.${sql.identifier(own)})`,
  );
  return row && row.n > 0 ? [`${counted(row.n, 'row')} of ${table} by ${name}`] : [];
}
