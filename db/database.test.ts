import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from './client';
import { insertRows } from './database';
import { events } from './schema/events';
import { auditLog, eventRevisions } from './schema/history';
import { testDatabases } from './testing/test-database';

describe.each(testDatabases())('inserting rows as JSON on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
  });
  afterAll(() => handle.close());

  it('writes the same as a plain insert: years BC, quotation marks, null, defaults and JSON', async () => {
    const event = {
      title: `"Ides", it's \\ said`,
      edtf: '-0043-03-15',
      earliest: '-0043-03-15',
      latest: '-0043-03-15',
      precision: 'day',
      dateBasis: 'explicit',
      status: 'happened',
      action: 'ASSAULT',
      salience: 0.1,
      place: null,
      origins: { title: 'human' },
    } as const;
    await handle.db.insert(events).values(event);
    await insertRows(handle.db, events, [event, { ...event, place: 'Rome' }]);
    const [plain, ...stored] = (await handle.db.select().from(events).orderBy(events.id)).map(
      ({ id: _, createdAt: __, updatedAt: ___, ...row }) => row,
    );
    expect(stored).toEqual([plain, { ...plain, place: 'Rome' }]);
    const snapshot = { list: ['a', { b: null }], text: '{"no": "JSON"}' };
    await insertRows(handle.db, eventRevisions, [{ eventId: 1, version: 1, change: 'created', snapshot }]);
    expect(await handle.db.select({ snapshot: eventRevisions.snapshot }).from(eventRevisions)).toEqual([{ snapshot }]);
  });

  it('writes nothing for an empty list', async () => {
    await insertRows(handle.db, auditLog, []);
    expect(await handle.db.select().from(auditLog)).toEqual([]);
  });
});
