/**
 * Makes one change to many events or queue items, in one transaction. A row that cannot be changed stays as it is, and the result says
 * why. The other rows are changed.
 */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import type { BulkProblem, BulkRow } from '@/domain/desk/bulk';
import { mistakeDeskHref } from '@/domain/desk/mistakes';
import { isDatelineError } from '@/domain/errors';
import { type Caller, writeAudit } from '../audit/write-audit';
import { holdEvents } from '../events/lock-events';
import { holdSources } from '../events/publish-sources';
import { arrayOf } from '../timeline/facts/projection';
import { write } from '../timeline/facts/write';
import type { BulkChange, NamedRow } from './bulk-change';
import { changeRow } from './change-row';
import { BULK, type BulkStep } from './changed-rows';

interface Asked {
  readonly change: BulkChange;
  readonly chosen: readonly BulkRow[];
  readonly today: string;
  readonly by: Caller;
}

/** Returns the ID of the record, which undo names. */
export async function changeMany(db: Database, { change, chosen, today, by }: Asked): Promise<number> {
  return write(db, async (tx) => {
    const named = await nameRows(tx, chosen);
    const articles = named.filter(({ kind }) => kind === 'article').map(({ item }) => Number(item));
    const ids = named.flatMap((row) => row.events.map(({ id }) => id));
    await holdSources(tx, ids, articles);
    await holdEvents(tx, ids);
    const steps: BulkStep[] = [];
    const problems: BulkProblem[] = [];
    for (const row of named) {
      try {
        steps.push(...(await write(tx, (step) => changeRow(step, row, change, { today, by }))));
      } catch (error) {
        if (!isDatelineError(error)) throw error;
        problems.push({ title: row.title, href: row.href, message: error.message });
      }
    }
    return writeAudit(tx, { ...by, action: BULK, after: { intent: change.intent, steps, problems } });
  });
}

async function nameRows(tx: Database, chosen: readonly BulkRow[]): Promise<readonly NamedRow[]> {
  const idsOf = (kinds: readonly BulkRow['kind'][]) =>
    chosen.filter(({ kind }) => kinds.includes(kind)).map(({ item }) => Number.parseInt(item, 10));
  const single = chosen.filter(({ kind }) => !NOT_EVENTS.includes(kind)).map(({ item }) => Number.parseInt(item, 10));
  const titles = await rows<{ id: number; title: string }>(tx, sql`select id, title from events where id = any(${arrayOf(single)})`);
  const articles = await rows<{ id: number; title: string }>(
    tx,
    sql`select id, title from articles where id = any(${arrayOf(idsOf(['article']))})`,
  );
  const jobs = await rows<{ id: number; title: string }>(tx, sql`select id, title from jobs where id = any(${arrayOf(idsOf(['import']))})`);
  const drafts = await rows<{ job: number; id: number; version: number }>(
    tx,
    sql`select i.job_id as job, e.id, e.version from imported_events i join events e on e.id = i.event_id
      where i.job_id = any(${arrayOf(idsOf(['import']))}) and e.state = 'draft' and e.merged_into is null order by e.id`,
  );
  return chosen.map((row) => {
    const id = Number.parseInt(row.item, 10);
    const title = (list: readonly { id: number; title: string }[]) => list.find((one) => one.id === id)?.title ?? 'A row of this page';
    if (row.kind === 'article') return { ...row, title: title(articles), href: `/admin/articles/${id}`, events: [] };
    if (row.kind === 'import')
      return { ...row, title: title(jobs), href: `/admin/jobs/${id}`, events: drafts.filter(({ job }) => job === id) };
    if (NOT_EVENTS.includes(row.kind))
      return { ...row, title: 'A row of this page', href: row.kind === 'mistake' ? mistakeDeskHref(id) : null, events: [] };
    const isEvent = row.kind !== 'duplicate';
    return { ...row, title: title(titles), href: `/admin/events/${id}`, events: isEvent ? [{ id, version: row.version }] : [] };
  });
}

/** kinds whose item is not the ID of an event */
const NOT_EVENTS: readonly BulkRow['kind'][] = ['article', 'import', 'mistake', 'orphan'];
