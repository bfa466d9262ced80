import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { THEMES } from '@/data/vocabulary/themes';
import type { DatabaseHandle } from '@/db/client';
import { testDatabases } from '@/db/testing/test-database';
import { createEvent } from '../events/editing/create-event';
import { seedDatabase } from '../ingest/seed';
import { sampleEvent } from '../testing/sample-event';
import { refreshProjection } from '../timeline/facts/write';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { checkDatabase } from './check-database';

const ARTICLES = path.resolve(import.meta.dirname, '../../data/articles');

describe.each(testDatabases())('doctor on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  /** Problems by check. */
  const findings = async (): Promise<Readonly<Record<string, readonly string[]>>> => {
    const found: Record<string, readonly string[]> = {};
    for await (const { check, wrong } of checkDatabase(handle.db)) if (wrong.length > 0) found[check] = wrong;
    return found;
  };

  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, VOCABULARY, THEMES);
    const files = readdirSync(ARTICLES).sort().slice(0, 8);
    await seedDatabase(
      handle.db,
      files.map((name) => ({ name, text: readFileSync(path.join(ARTICLES, name), 'utf8') })),
    );
    await refreshProjection(handle.db);
    for (const edtf of ['-0043-03-15', '2023-24', '../2024-02', '199X', '2023-05~'])
      await createEvent(handle.db, {
        input: sampleEvent({ date: { edtf, qualifier: null, extent: 'within' }, place: 'Rome' }),
        by: { userId: null },
        publish: true,
      });
  });
  afterAll(() => handle.close());

  it('finds no problems in demo articles and manual events', async () => {
    expect(await findings()).toEqual({});
    const looked: string[] = [];
    for await (const finding of checkDatabase(handle.db)) looked.push(finding.looked ?? '');
    expect(looked.join()).toMatch(/[1-9]\d* mentions.*[1-9]\d* events/);
  });

  it.each<[string, string, RegExp]>([
    ['quotes match their articles', `update event_mentions set quote = quote || 'x' where id = 1`, /^mention 1: its quote/],
    [
      'quotes match their articles',
      `update event_mentions set date_text = 'xyz' where id = (select min(id) from event_mentions where date_start is not null)`,
      /its date phrase/,
    ],
    ['quotes match their articles', `update article_revisions set body = ' ' || body`, /^and \d+ more$/],
    ['first and last days match the dates', `update events set latest = latest + 1 where id = 1`, /^event 1: "/],
    ['first and last days match the dates', `update events set edtf = 'soon' where id = 1`, /cannot be read/],
    ['the search index matches the events', `update events set search_text = 'x' where id = 2`, /^event 2$/],
    [
      'quotes belong to the events that they were merged into',
      `alter table event_mentions disable trigger user; update event_mentions set event_id = 2 where id = 1; alter table event_mentions enable trigger user`,
      /^mention 1$/,
    ],
    ['every event has its history', `update events set version = version + 1 where id = 3`, /^event 3$/],
    [
      'mentions refer to existing actors',
      `update event_mentions set actors = '[{"actorId":999999,"role":"target"}]' where id = 1`,
      /^mention 1$/,
    ],
    [
      'references are valid',
      `alter table event_themes drop constraint event_themes_event_id_events_id_fk; insert into event_themes (event_id, theme_id) values (999999, 'summit')`,
      /1 row of event_themes/,
    ],
    ['the timeline data matches the events', `update timeline_facts set salience = 0.123 where event_id = 1`, /^event 1$/],
    ['decade counts are up to date', `delete from timeline_rollup where grain = 3 and actor_id = 0`, /^actor 0$/],
    ['published events have an article or were added by hand', `update event_mentions set state = 'rejected'`, /^event /],
    ['there are tables', `set local search_path to pg_temp`, /^none in this database yet/],
    [
      'the tables are up to date',
      `delete from drizzle.__drizzle_migrations where id = (select max(id) from drizzle.__drizzle_migrations)`,
      /the last migration is \d+/,
    ],
    [
      'the tables are up to date',
      // Like an older version, which has other tables.
      `drop table timeline_rollup cascade; delete from drizzle.__drizzle_migrations where id >= 35`,
      /the last migration is 0033/,
    ],
  ])('detects a violation of: %s (%s)', async (check, damage, expected) => {
    await handle.db
      .transaction(async (tx) => {
        for (const statement of damage.split('; ')) await tx.execute(sql.raw(statement));
        if (damage.includes('drop constraint'))
          await tx.execute(
            sql`alter table event_themes add constraint event_themes_event_id_events_id_fk foreign key (event_id) references events(id) not valid`,
          );
        const found: Record<string, readonly string[]> = {};
        for await (const finding of checkDatabase(tx)) if (finding.wrong.length > 0) found[finding.check] = finding.wrong;
        expect(found[check]?.join('\n') ?? '').toMatch(new RegExp(expected.source, 'm'));
        throw new Rollback();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Rollback)) throw error;
      });
    expect(await findings()).toEqual({});
  });
});

class Rollback extends Error {}
