/** A database that was filled before the clocks read the facts: after the migrations all of it is there, and no past of before. */
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { type DatabaseHandle, openServer, wrapEmbedded } from '@/db/client';
import { type Database, rows } from '@/db/database';
import { migrate } from '@/db/migrate';
import { startTestServer } from '@/db/test-server';
import { NO_FILTERS } from '@/domain/filters/timeline-filters';
import { refreshProjection } from '../facts/refresh-projection';
import { getTimeline } from '../timeline/get-timeline';

const BEFORE = '0026_open-items-in-order';
const EVENTS = 40;

interface Empty {
  readonly kind: DatabaseHandle['kind'];
  open(): Promise<{ readonly handle: DatabaseHandle; readonly stop: () => Promise<void> }>;
}

const EMPTY: readonly Empty[] = [
  {
    kind: 'embedded',
    async open() {
      const { PGlite } = await import('@electric-sql/pglite');
      const { pg_trgm } = await import('@electric-sql/pglite/contrib/pg_trgm');
      return {
        handle: await wrapEmbedded(await PGlite.create({ extensions: { pg_trgm } }), async () => undefined),
        stop: async () => undefined,
      };
    },
  },
  {
    kind: 'server',
    async open() {
      const server = await startTestServer();
      return { handle: await openServer(server.url), stop: () => server.stop() };
    },
  },
];

/** Events that two articles tell of, each with a past for the time between the two. */
async function fillAsBefore(db: Database): Promise<void> {
  await db.execute(sql`insert into themes (id, label, family, icon, position) values ('meeting', 'Meeting', 'talks', 'users', 0)`);
  await db.execute(sql`insert into sources (name, display_right, publish_unchecked) values ('Paper', 'full', true)`);
  await db.execute(sql`
    insert into articles (source_id, title, published, state)
    select id, 'Article of ' || day, day, 'published' from sources, unnest(array[date '2024-01-10', '2024-03-10']) day`);
  await db.execute(sql`
    insert into article_revisions (article_id, number, body, original, content_hash, extractor_version)
    select id, 1, title, title, 'hash-' || id, 'bulk' from articles`);
  await db.execute(sql`
    insert into events (title, edtf, earliest, latest, precision, date_basis, status, action, salience, state, search_text)
    select 'Event ' || n, '2024-01-0' || 1 + n % 9, day, day, 'day', 'explicit', 'happened', 'CONSULT', 0.5, 'published', 'Event ' || n
    from (select n, date '2024-01-01' + n % 9 as day from generate_series(1, ${EVENTS}::int) n) one`);
  await db.execute(sql`
    insert into event_mentions (event_id, revision_id, start_offset, end_offset, quote, prefix, suffix, title, edtf, earliest, latest,
      precision, date_basis, status, salience, rules, trace, extractor_version)
    select e.id, r.id, 0, 7, 'Article', '', '', e.title, e.edtf, e.earliest, e.latest, 'day', 'explicit', 'happened', 0.5, '[]', '[]', 'bulk'
    from events e, article_revisions r`);
  await db.execute(
    sql`insert into event_themes (event_id, theme_id, position) select e.id, t.id, 0 from events e, (select id from themes limit 1) t`,
  );
  await db.execute(sql`
    insert into past.events (event_id, since, until, title, edtf, earliest, latest, precision, date_basis, status, action, salience, state)
    select id, '2024-01-10', '2024-03-10', 'As it was made before', edtf, earliest, latest, precision, date_basis, status, action, salience, state from events`);
  await db.execute(
    sql`insert into past.event_themes (event_id, theme_id, position) select p.id, t.id, 0 from past.events p, (select id from themes limit 1) t`,
  );
}

describe.each(EMPTY)('clocks after the migrations, on $kind', ({ open }) => {
  it('read all that was there, and pasts that are made anew', async () => {
    const { handle, stop } = await open();
    const { db } = handle;
    await migrate(handle, BEFORE);
    await fillAsBefore(db);
    await migrate(handle);
    await refreshProjection(db);
    expect(await rows(db, sql`select count(*)::int as n from past.events`)).toEqual([{ n: 0 }]);
    const told = async (known: string | null) => {
      const { total, events } = await getTimeline(db, { ...NO_FILTERS, known });
      return [total, events.filter(({ title }) => title.startsWith('Event ')).length];
    };
    expect(await told(null)).toEqual([EVENTS, EVENTS]);
    expect(await told('2024-02-01')).toEqual([EVENTS, EVENTS]);
    expect(await told('2024-01-09')).toEqual([0, 0]);
    expect(await rows(db, sql`select count(*)::int as n from past.events`)).toEqual([{ n: EVENTS }]);
    await handle.close();
    await stop();
  }, 120_000);
});
