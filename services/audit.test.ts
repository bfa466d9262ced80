import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database, DatabaseHandle } from '@/db/client';
import { auditLog } from '@/db/schema/history';
import { testDatabases } from '@/db/testing/test-database';
import { NOBODY, parseAuditFilters, printAuditFilters } from '@/domain/people/audit-filters';
import { exportAudit, listAudit, listAuditActions } from './history/list-audit';
import { insertUser } from './people/users';

const NONE = parseAuditFilters({});

describe.each(testDatabases())('audit log on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  let db: Database;
  let ada: string;
  beforeAll(async () => {
    handle = await open();
    db = handle.db;
    ada = await insertUser(db, { name: 'Ada', email: 'ada@example.org', role: 'editor' }, null);
    const at = (day: string) => new Date(`2024-${day}T23:59:59.999Z`);
    await db.insert(auditLog).values([
      { userId: ada, action: 'events.save', targetType: 'event', targetId: '1', at: at('01-01'), after: { title: '=SUM(A1)' } },
      { userId: null, action: 'articles.ingest', targetType: 'article', targetId: '1', at: at('01-02') },
      { userId: 'gone', action: 'events.check', targetType: 'event', targetId: '12', at: at('01-03') },
      ...Array.from({ length: 1200 }, (_, i) => ({
        userId: ada,
        action: 'mentions.accept',
        targetType: 'mention',
        targetId: String(i),
        at: at('02-01'),
      })),
    ]);
  });
  afterAll(() => handle.close());

  const found = async (filters: Record<string, string>) =>
    (await listAudit(db, { filters: parseAuditFilters(filters), before: null, limit: 5 })).map(({ action }) => action);

  it.each([
    [{ who: NOBODY }, ['articles.ingest']],
    [{ who: 'gone' }, ['events.check']],
    [{ action: 'events' }, ['events.check', 'events.save']],
    [{ action: 'events.save' }, ['events.save']],
    [{ what: 'event' }, ['events.check', 'events.save']],
    [{ what: 'event 1' }, ['events.save']],
    [{ from: '2024-01-02', to: '2024-01-02' }, ['articles.ingest']],
    [{ from: '2024-01-03', to: '2024-01-31' }, ['events.check']],
    [{ action: 'events', what: 'article' }, []],
  ])('filters by %j', async (filters, actions) => {
    expect(await found(filters)).toEqual(actions);
  });

  it.each([{ from: '2024-02-31' }, { who: "' or 1=1" }, { what: 'event 1 2 3' }, { action: '%' }, { to: 'yesterday' }])(
    'ignores invalid filters (%j)',
    (filters) => {
      expect(parseAuditFilters(filters)).toEqual(NONE);
    },
  );

  it('preserves filters in the URL', () => {
    const filters = { who: 'gone', what: 'event 12', action: 'events.check', from: '2024-01-01', to: '2024-12-31' };
    expect(parseAuditFilters(Object.fromEntries(new URLSearchParams(printAuditFilters(filters))))).toEqual(filters);
  });

  it('pages through all entries without duplicates or gaps', async () => {
    const ids: number[] = [];
    for (let before: number | null = null; ; before = ids.at(-1) ?? null) {
      const page: readonly { id: number }[] = await listAudit(db, { filters: NONE, before, limit: 100 });
      ids.push(...page.map(({ id }) => id));
      if (page.length < 100) break;
    }
    expect(new Set(ids).size).toBe(1203);
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
  });

  it('lists its action codes', async () => {
    expect(await listAuditActions(db)).toEqual(['articles.ingest', 'events.check', 'events.save', 'mentions.accept']);
  });

  const exported = async (filters: Record<string, string>, format: 'csv' | 'json') => {
    const pieces: string[] = [];
    for await (const piece of exportAudit(db, parseAuditFilters(filters), format)) pieces.push(piece);
    return pieces;
  };

  it('exports all entries in pieces', async () => {
    const pieces = await exported({}, 'json');
    expect(pieces.length).toBeGreaterThan(3);
    const rows = JSON.parse(pieces.join('')) as { id: number; by: string | null; target: string }[];
    expect(rows).toHaveLength(1203);
    expect(rows.slice(-4)).toMatchObject([{ by: 'Ada', target: 'mention 0' }, { by: 'a removed user' }, { by: null }, { by: 'Ada' }]);
  });

  it('exports filtered entries, or an empty list', async () => {
    expect(JSON.parse((await exported({ what: 'event' }, 'json')).join(''))).toMatchObject([{ by: 'a removed user' }, { by: 'Ada' }]);
    expect(JSON.parse((await exported({ what: 'nothing' }, 'json')).join(''))).toEqual([]);
  });

  it('S27: exports no cell as a formula', async () => {
    const [head, line] = (await exported({ what: 'event 1' }, 'csv')).join('').split('\r\n');
    expect(head).toBe('\uFEFFid,at,user_id,by,action,target,before,after,request_id,address');
    expect(line).toContain('"{""title"":""=SUM(A1)""}"');
  });
});
