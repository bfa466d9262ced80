/** Makes a bulk change to one row. Returns the steps that undo takes back; throws a DatelineError if the row stays unchanged. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import type { QueueKind } from '@/domain/desk/queue';
import { badData } from '@/domain/errors';
import { publishArticle } from '../articles/publish-article';
import { rejectArticle } from '../articles/reject-article';
import type { Caller } from '../audit/write-audit';
import { reviewEvent } from '../events/editing/review-event';
import { kindOfEvent } from '../queue/kinds-of-items';
import { assigneeOf, assignItem } from '../queue/mark-item';
import { setTheme } from '../review/set-theme';
import type { BulkChange, NamedRow } from './bulk-change';
import type { BulkStep } from './changed-rows';

interface Circumstances {
  readonly today: string;
  readonly by: Caller;
}

/** kinds that a verdict on the whole event decides */
const DECIDED_BY_VERDICT: readonly NamedRow['kind'][] = ['event', 'disagreement', 'draft', 'import', 'unchecked', 'undated'];

const openFirst = () => badData('This item was not changed, because it needs a separate decision. Open the item to decide.', 'chosen');

export async function changeRow(
  tx: Database,
  row: NamedRow,
  change: BulkChange,
  { today, by }: Circumstances,
): Promise<readonly BulkStep[]> {
  switch (change.intent) {
    case 'assign':
      return [await assign(tx, row, change.assignee, { today, by })];
    case 'publish':
      if (row.kind === 'article') return [await publish(tx, row, by)];
      return review(tx, row, 'accept', by);
    case 'reject':
      if (row.kind === 'article') return [{ on: 'rejected', article: await rejectArticle(tx, { ...versionOf(row), by }) }];
      return review(tx, row, 'reject', by);
    case 'delete':
      if (row.kind === 'article') throw badData('An article cannot be deleted. Reject the article instead.', 'chosen');
      return review(tx, row, 'delete', by);
    case 'add-theme':
      return tag(tx, row, change.theme, true, by);
    case 'remove-theme':
      return tag(tx, row, change.theme, false, by);
  }
}

const versionOf = ({ item, version }: NamedRow) => ({ id: Number(item), version });

async function publish(tx: Database, row: NamedRow, by: Caller): Promise<BulkStep> {
  const { id, version } = await publishArticle(tx, { ...versionOf(row), by });
  return { on: 'published', id, version };
}

async function review(tx: Database, row: NamedRow, decision: 'accept' | 'reject' | 'delete', by: Caller): Promise<readonly BulkStep[]> {
  if (!DECIDED_BY_VERDICT.includes(row.kind)) throw openFirst();
  for (const { id, version } of row.events) await reviewEvent(tx, { id, version, decision, by });
  return row.events.map(({ id, version }) => ({ on: 'event', id, version: version + 1 }));
}

async function tag(tx: Database, row: NamedRow, theme: string, on: boolean, by: Caller): Promise<readonly BulkStep[]> {
  if (row.events.length === 0) throw badData('This row is not a single event. Open the item to change its themes.', 'chosen');
  const steps: BulkStep[] = [];
  for (const { id } of row.events) {
    const { version } = await setTheme(tx, { eventId: id, theme, on, by });
    if (version !== null) steps.push({ on: 'event', id, version });
  }
  if (steps.length === 0) throw badData(on ? 'The event already has this theme.' : 'The event does not have this theme.', 'theme');
  return steps;
}

async function assign(tx: Database, row: NamedRow, to: string | null, { today, by }: Circumstances): Promise<BulkStep> {
  const kind = row.kind === 'event' ? await kindOf(tx, Number(row.item), today) : row.kind;
  if (kind === null) throw badData('This event needs no decision, so no one can be assigned.', 'chosen');
  const { item } = row;
  const before = await assigneeOf(tx, { kind, item });
  await assignItem(tx, { kind, item }, to, by);
  return { on: 'mark', kind, item, before, after: to };
}

async function kindOf(tx: Database, id: number, today: string): Promise<QueueKind | null> {
  const [row] = await rows<{ kind: QueueKind | null }>(tx, sql`select ${kindOfEvent(today)} as kind from events e where e.id = ${id}`);
  return row?.kind ?? null;
}
