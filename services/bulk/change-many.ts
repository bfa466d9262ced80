/**
 * Makes one change to many events or queue items, in one transaction. If a row cannot be changed, it stays unchanged, and the result says
 * why. The other rows are changed.
 */
import { type Database, idsOf, onlyValue, rows } from '@/db/database';
import type { BulkIntent, BulkProblem, BulkRow } from '@/domain/desk/bulk';
import { mistakeDeskHref } from '@/domain/desk/mistakes';
import type { QueueKind } from '@/domain/desk/queue';
import { badData, isDatelineError } from '@/domain/errors';
import { publishArticle } from '../articles/publish-article';
import { rejectArticle } from '../articles/reject-article';
import { reviewEvent } from '../events/editing/review-event';
import { holdEvents } from '../events/lock-events';
import { holdSources } from '../events/publish-sources';
import { articlesToReview } from '../queue/articles-to-review';
import { kindOfEvent } from '../queue/kinds-of-items';
import { assigneeOf, assignItem } from '../queue/mark-item';
import { setTheme } from '../review/set-theme';
import { arrayOf } from '../timeline/facts/projection';
import { type Caller, type Versioned, write, writeAudit } from '../timeline/facts/write';
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
    const articles = named.flatMap((row) => idsOf(row.articles));
    const ids = named.flatMap((row) => idsOf(row.events));
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
    return writeAudit(tx, by, BULK, null, { after: { intent: change.intent, steps, problems } });
  });
}

async function nameRows(tx: Database, chosen: readonly BulkRow[]): Promise<readonly NamedRow[]> {
  const itemsOf = (kinds: readonly BulkRow['kind'][]) =>
    chosen.filter(({ kind }) => kinds.includes(kind)).map(({ item }) => Number.parseInt(item, 10));
  const single = chosen.filter(({ kind }) => !NOT_EVENTS.includes(kind)).map(({ item }) => Number.parseInt(item, 10));
  const titles = await rows<{ id: number; title: string }>(tx)`select id, title from events where id = any(${arrayOf(single)})`;
  const articles = await rows<{ id: number; title: string }>(tx)`
    select id, title from articles where id = any(${arrayOf(itemsOf(['article']))})`;
  const jobs = await rows<{ id: number; title: string }>(tx)`select id, title from jobs where id = any(${arrayOf(itemsOf(['import']))})`;
  const drafts = await rows<{ job: number; id: number; version: number }>(tx)`
    select i.job_id as job, e.id, e.version from imported_events i join events e on e.id = i.event_id
    where i.job_id = any(${arrayOf(itemsOf(['import']))}) and e.state = 'draft' and e.merged_into is null order by e.id`;
  const batched = await articlesToReview(tx, itemsOf(['import']));
  return chosen.map((row) => {
    const id = Number.parseInt(row.item, 10);
    const title = (list: readonly { id: number; title: string }[]) => list.find((one) => one.id === id)?.title ?? 'A row on this page';
    const named = { ...row, events: [], articles: [] };
    if (row.kind === 'article')
      return { ...named, title: title(articles), href: `/admin/articles/${id}`, articles: [{ id, version: row.version }] };
    if (row.kind === 'import') {
      const isOwn = ({ job }: { readonly job: number }): boolean => job === id;
      return { ...named, title: title(jobs), href: `/admin/jobs/${id}`, events: drafts.filter(isOwn), articles: batched.filter(isOwn) };
    }
    if (NOT_EVENTS.includes(row.kind))
      return { ...named, title: 'A row on this page', href: row.kind === 'mistake' ? mistakeDeskHref(id) : null };
    const isEvent = row.kind !== 'duplicate';
    return { ...named, title: title(titles), href: `/admin/events/${id}`, events: isEvent ? [{ id, version: row.version }] : [] };
  });
}

/** kinds whose item is not the ID of an event */
const NOT_EVENTS: readonly BulkRow['kind'][] = ['article', 'import', 'mistake', 'orphan'];

interface Circumstances {
  readonly today: string;
  readonly by: Caller;
}

/** kinds that a verdict on the whole event decides */
const DECIDED_BY_VERDICT: readonly NamedRow['kind'][] = ['event', 'disagreement', 'draft', 'import', 'unchecked', 'undated'];

const openFirst = () => badData('This item was not changed, because it needs a separate decision. Open the item to decide.', 'chosen');

/** Makes a bulk change to one row. Returns the steps that undo takes back; throws a DatelineError if the row stays unchanged. */
async function changeRow(tx: Database, row: NamedRow, change: BulkChange, { today, by }: Circumstances): Promise<readonly BulkStep[]> {
  switch (change.intent) {
    case 'assign':
      return [await assign(tx, row, change.assignee, { today, by })];
    case 'publish':
      return row.articles.length > 0 ? publish(tx, row, by) : review(tx, row, 'accept', by);
    case 'reject':
      return row.articles.length > 0 ? reject(tx, row, by) : review(tx, row, 'reject', by);
    case 'delete':
      if (row.articles.length > 0) throw badData('An article cannot be deleted. Reject the article instead.', 'chosen');
      return review(tx, row, 'delete', by);
    case 'add-theme':
      return tag(tx, row, change.theme, true, by);
    case 'remove-theme':
      return tag(tx, row, change.theme, false, by);
  }
}

async function publish(tx: Database, { articles }: NamedRow, by: Caller): Promise<readonly BulkStep[]> {
  const steps: BulkStep[] = [];
  for (const { id, version } of articles) {
    const published = await publishArticle(tx, { id, version, by });
    steps.push({ on: 'published', id: published.id, version: published.version });
  }
  return steps;
}

async function reject(tx: Database, { articles }: NamedRow, by: Caller): Promise<readonly BulkStep[]> {
  const steps: BulkStep[] = [];
  for (const { id, version } of articles) steps.push({ on: 'rejected', article: await rejectArticle(tx, { id, version, by }) });
  return steps;
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
  return onlyValue<QueueKind | null>(tx)`select ${kindOfEvent(today)} as kind from events e where e.id = ${id}`;
}

/** What a bulk action changes, and the rows that it changes. */
export interface BulkChange {
  readonly intent: BulkIntent;
  /** ID of the theme to add or remove */
  readonly theme: string;
  /** user ID; null: unassigned */
  readonly assignee: string | null;
}

/** A row with its title, and the events or the article that it is about. */
interface NamedRow extends BulkRow {
  readonly title: string;
  readonly href: string | null;
  /** the single event of the row, or the drafts of an imported table */
  readonly events: readonly Versioned[];
  /** the single article of the row, or the articles to review of a batch */
  readonly articles: readonly Versioned[];
}
