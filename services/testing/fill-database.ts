/** Inserts thousands of generated events with a few statements, for query plan tests and benchmarks. Deterministic. */
import { sql } from 'drizzle-orm';
import { THEMES } from '@/data/vocabulary/themes';
import type { Database } from '@/db/database';
import { signatureOf } from '@/engine/index';
import { refreshProjection } from '../timeline/facts/write';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';

const ACTORS = 300;

/** Published events from 1945 on, with one to three actors and one or two themes. A few actors are very frequent. */
export async function fillDatabase(db: Database, events: number): Promise<void> {
  const states = Array.from({ length: ACTORS }, (_, n) => ({
    id: `land-${n}`,
    name: `Land ${n}`,
    kind: n % 10 === 9 ? ('organ' as const) : ('state' as const),
    aliases: [`Lander ${n}`],
    ...(n % 10 === 9 ? { parent: `land-${n - 9}` } : {}),
  }));
  await seedVocabulary(db, states, THEMES);
  await db.execute(sql`
    insert into sources (name, display_right, publish_unchecked) values ('Bulk', 'full', true)`);
  await db.execute(sql`
    insert into articles (source_id, title, published, state)
    select s.id, 'Article ' || n, date '1945-01-01' + (n * 29) % 29000, 'published'
    from sources s, generate_series(1, ${Math.ceil(events / 8)}::int) n where s.name = 'Bulk'`);
  await db.execute(sql`
    insert into article_revisions (article_id, number, body, original, content_hash, extractor_version)
    select id, 1, 'Body of ' || title, 'Body of ' || title, 'hash-' || id, 'bulk' from articles`);
  await db.execute(sql`
    insert into events (title, edtf, earliest, latest, precision, date_basis, status, action, salience, state, search_text)
    select 'Event ' || n || ' in town ' || n % 500, to_char(d, 'YYYY-MM-DD'), d, d + case when n % 9 = 0 then 30 else 0 end,
      case when n % 9 = 0 then 'interval' else 'day' end, 'explicit', 'happened', 'CONSULT', (n * 7919 % 1000) / 1000.0, 'published',
      'Word' || n % 97 || ' met somebody in town ' || n % 500
    from (select n, date '1945-01-01' + (n * 7919) % 29000 as d from generate_series(1, ${events}::int) n) x`);
  const quote = 'They met somebody in town on that day.';
  const signature = signatureOf({ start: 0, end: quote.length, quote }, null, [], null);
  await db.execute(sql`
    insert into event_mentions (event_id, revision_id, start_offset, end_offset, quote, prefix, suffix, title, edtf, earliest, latest,
      precision, date_basis, status, salience, signature, rules, trace, extractor_version)
    select e.id, r.id, 0, 40, ${quote}, '', '', e.title, e.edtf, e.earliest, e.latest, e.precision,
      'explicit', 'happened', e.salience, ${JSON.stringify(signature)}::jsonb, '[]', '[]', 'bulk'
    from (select id, row_number() over (order by id) as n, title, edtf, earliest, latest, precision, salience from events) e
    join (select id, row_number() over (order by id) as n from article_revisions) r on r.n = 1 + (e.n - 1) / 8`);
  await db.execute(sql`
    insert into event_actors (event_id, actor_id, role, position)
    select e.id, a.id, 'participant', k
    from (select id, row_number() over (order by id) as n from events) e
    cross join generate_series(0, 2) k
    join actors a on a.slug = 'land-' || (power((e.n * (31 + k * 17) % 1000) / 1000.0, 3) * ${ACTORS})::int % ${ACTORS}
    where k <= e.n % 3
    on conflict do nothing`);
  await db.execute(sql`
    insert into event_themes (event_id, theme_id, position)
    select e.id, t.id, k
    from (select id, row_number() over (order by id) as n from events) e
    cross join generate_series(0, 1) k
    join themes t on t.position = (e.n * (7 + k * 6)) % 22
    where k <= e.n % 2
    on conflict do nothing`);
  await refreshProjection(db);
  await db.execute(sql`vacuum (analyze)`);
}
