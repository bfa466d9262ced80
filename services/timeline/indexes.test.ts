/** At 20,000 events the services' own statements are planned with the indexes made for them. */
import type { PGlite } from '@electric-sql/pglite';
import { drizzle as drizzleServer } from 'drizzle-orm/node-postgres';
import { drizzle as drizzleEmbedded } from 'drizzle-orm/pglite';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { type Database, schema } from '@/db/database';
import { testDatabases } from '@/db/testing/test-database';
import { filtersOf, NO_FILTERS } from '@/domain/filters/timeline-filters';
import { neighborIds, relatedIds } from '../events/get-event';
import { findCandidates } from '../ingest/candidates/find-candidates';
import { fillDatabase } from '../testing/fill-database';
import { plainExtractor } from '../testing/plain-extractor';
import { getTimeline } from './get-timeline';
import { searchArticles } from './search-articles';

const EVENTS = 20_000;

interface Statement {
  readonly text: string;
  readonly params: readonly unknown[];
}

describe.each(testDatabases())(`at ${EVENTS} events on $kind`, ({ open }) => {
  let handle: DatabaseHandle;
  const statements: Statement[] = [];
  let heard: Database;
  let explain: (statement: Statement) => Promise<string>;

  beforeAll(async () => {
    handle = await open();
    await fillDatabase(handle.db, EVENTS);
    const logger = { logQuery: (text: string, params: unknown[]) => void statements.push({ text, params }) };
    const { $client } = handle.db as unknown as { $client: PGlite & Pool };
    heard =
      handle.kind === 'embedded'
        ? drizzleEmbedded({ client: $client as PGlite, schema, logger })
        : drizzleServer({ client: $client as Pool, schema, logger });
    explain = async ({ text, params }) => JSON.stringify((await $client.query(`explain ${text}`, [...params])).rows);
  });
  afterAll(() => handle.close());

  /** For each statement of the work, its plan. */
  const plansOf = async (work: (db: Database) => Promise<unknown>): Promise<string> => {
    statements.length = 0;
    await work(heard);
    const plans: string[] = [];
    for (const statement of [...statements]) if (/^\s*(select|with)/i.test(statement.text)) plans.push(await explain(statement));
    return plans.join('\n');
  };

  it('a page of the list reads the beginnings, totals and facets the rollup, the axis what matters most', async () => {
    const plans = await plansOf((db) => getTimeline(db, NO_FILTERS));
    expect(plans).toContain('timeline_facts_time');
    expect(plans).toContain('timeline_rollup');
    expect(plans).toContain('timeline_facts_walk');
    expect(plans).not.toContain('Seq Scan on events');
    expect(plans).not.toContain('Seq Scan on timeline_facts');
  });

  it.each([
    ['words', { query: 'word13 "town 13"' }, 'timeline_facts_words'],
    ['a window', { from: '1999-03', to: '1999-04' }, 'timeline_facts_long'],
    ['a rare actor', filtersOf({ actor: ['land-150'] }), 'timeline_facts_time'],
  ])('%s are looked up', async (_, filters, index) => {
    expect(await plansOf((db) => getTimeline(db, { ...NO_FILTERS, ...filters }))).toContain(index);
  });

  it.each(['body', '-zeppelin'])('articles are looked up, even if all of them match: "%s"', async (query) => {
    const plans = await plansOf((db) => searchArticles(db, query, 10));
    expect(plans).toContain('article_revisions_words');
    expect(plans).not.toContain('Seq Scan on article_revisions');
  });

  it('neighbors, related events and the candidates of an import are looked up', async () => {
    expect(await plansOf((db) => neighborIds(db, 77))).not.toContain('Seq Scan on events');
    expect(await plansOf((db) => relatedIds(db, 77))).toContain('event_actors_');
    const { events } = plainExtractor({ title: '', body: 'Land 3 met Land 4 on 1999-05-05.', published: '1999-06-01' });
    const plans = await plansOf((db) => findCandidates(db, events, new Map([['new:land-3', { id: 4, name: 'Land 3' }]])));
    // the second is for dates of years
    for (const index of ['events_near', 'events_span']) expect(plans).toContain(index);
    expect(plans).not.toContain('Seq Scan on events');
  });
});
