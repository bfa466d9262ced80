/** The queue's statement and the words of the event's page are two tellings of one rule: they agree on everything a source may say. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { rows } from '@/db/database';
import { testDatabases } from '@/db/testing/test-database';
import { getEvent } from '../events/get-event';
import { conflicting } from './kinds-of-items';

const STATUSES = sql`(values ('happened'), ('ongoing'), ('planned'), ('hypothetical'))`;
const DAYS = sql`(values (date '2024-03-10'), (date '2024-03-11'), (date '2024-03-14'), (date '2024-03-15'))`;

describe.each(testDatabases())('conflicts on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await handle.db.execute(sql`insert into sources (name) values ('A Paper')`);
    await handle.db.execute(sql`
      insert into articles (source_id, title, published, state)
      select sources.id, 'Of ' || day, day, 'published' from sources, ${DAYS} given (day)`);
    await handle.db.execute(sql`
      insert into article_revisions (article_id, number, body, original, content_hash, extractor_version)
      select id, 1, title, title, title, 'test' from articles`);
    // an event of four days for all that its only source may say: the title holds what that is
    await handle.db.execute(sql`
      insert into events (title, edtf, earliest, latest, precision, date_basis, status, action, salience, state, search_text)
      select concat_ws(' ', says, day, revision.id), '', '2024-03-11', '2024-03-14', 'day', 'explicit', status, 'CONSULT', 0.5, 'published', ''
      from ${STATUSES} shown (status), ${STATUSES} told (says), (values ('2024-03-10'), ('2024-03-14')) given (day),
        article_revisions revision`);
    await handle.db.execute(sql`
      insert into event_mentions (event_id, revision_id, start_offset, end_offset, quote, prefix, suffix, title, edtf, earliest, latest,
        precision, date_basis, status, salience, rules, trace, extractor_version)
      select id, split_part(title, ' ', 3)::int, 0, 1, 'O', '', '', title, '', split_part(title, ' ', 2)::date, split_part(title, ' ', 2)::date,
        'day', 'explicit', split_part(title, ' ', 1), 0.5, '[]', '[]', 'test'
      from events`);
  });
  afterAll(() => handle.close());

  it('the queue holds exactly the events of which the page says that sources disagree', async () => {
    const queued = new Set((await rows<{ id: number }>(handle.db)`select e.id ${conflicting(null)}`).map(({ id }) => id));
    const all = await rows<{ id: number }>(handle.db)`select id from events`;
    expect(all).toHaveLength(128);
    const told: number[] = [];
    for (const { id } of all) if ((await getEvent(handle.db, id))?.disagreements.length) told.push(id);
    expect(told.filter((id) => !queued.has(id))).toEqual([]);
    expect(told).toHaveLength(queued.size);
    expect(queued.size).toBeLessThan(all.length);
  });

  it('what was under way until it was over is none of them, and what is said to be so afterwards is one', async () => {
    const found = await rows<{ published: string }>(handle.db)`
      select a.published::text as published from (select distinct m.revision_id ${conflicting(null)} and e.status = 'happened' and m.status = 'ongoing'
        and m.earliest between e.earliest and e.latest) m join article_revisions r on r.id = m.revision_id join articles a on a.id = r.article_id`;
    expect(found.map(({ published }) => published)).toEqual(['2024-03-15']);
  });
});
