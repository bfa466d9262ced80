/** Loads a page of the queue, for one kind or all kinds by value, and counts each kind. */
import { inArray, type SQL, sql } from 'drizzle-orm';
import { articles, type Database, events, jobs, rows, unionAll } from '@/db/database';
import { reviewHref } from '@/domain/desk/job-views';
import { mistakeDeskHref } from '@/domain/desk/mistakes';
import {
  KIND_OF_QUEUE,
  MOST_COUNTED,
  QUEUE_KINDS,
  type QueueCounts,
  type QueueItem,
  type QueueKind,
  type QueueLink,
  type QueueListing,
  type QueueView,
} from '@/domain/desk/queue';
import { deskHref } from '@/domain/hrefs';
import { dateOf, type EventRow } from '../events/to-view';
import { itemFits } from '../review/work-filter';
import { EVENTS } from '../tables/event-item';
import { demoArticleIds, isDemonstration } from './demonstration-items';
import { itemsOf, type Looked, scanForDuplicates } from './kinds-of-items';
import { assignedTo, atRest, inSight, whose } from './mark-item';

const PAGE = 50;
/** kinds that show the confidence of the event */
const SURENESS: readonly QueueKind[] = ['disagreement', 'undated', 'unchecked'];

interface Found extends Record<string, unknown> {
  readonly kind: QueueKind;
  readonly item: string;
  readonly salience: number;
  readonly event_id: number | null;
  readonly other_id: number | null;
  readonly article_id: number | null;
  readonly job_id: number | null;
  readonly note: string | null;
  readonly assigned_to: string | null;
  readonly assigned_name: string | null;
  readonly snoozed_until: string | null;
}

interface QueueAsked extends QueueListing {
  /** the current day in the reader's time zone */
  readonly today: string;
  readonly userId: string;
}

export async function listItems(db: Database, asked: QueueAsked): Promise<QueueView> {
  const [looked, demo] = await Promise.all([scanForDuplicates(db), demoArticleIds(db)]);
  const end = asked.page * PAGE;
  const kinds = asked.kind === null ? QUEUE_KINDS : [asked.kind];
  const found = (await Promise.all(kinds.map((kind) => rows<Found>(db)`${firstOf(kind, end + 1, asked, looked, demo)}`))).flat();
  found.sort((one, other) => worthOf(other) - worthOf(one));
  return { items: await nameItems(db, found.slice(end - PAGE, end)), hasMore: found.length > end };
}

/** An item's value is 50% to 100% of its kind's weight, depending on its salience. */
const worthOf = ({ kind, salience }: Found): number => KIND_OF_QUEUE[kind].weight * (0.5 + salience / 2);

function firstOf(kind: QueueKind, limit: number, asked: QueueAsked, looked: Looked, demo: readonly number[]): SQL {
  const { today, share, userId, snoozed, filter } = asked;
  // on equal salience, newest first, so that paging is deterministic
  const newest = kind === 'article' ? sql`article_id` : kind === 'import' ? sql`job_id` : sql`event_id`;
  return sql`
    select page.*, ${kind}::text as kind, mark.assigned_to, mark.snoozed_until::text as snoozed_until, users.name as assigned_name
    from (
      select * from (${itemsOf(kind, today, looked)}) found
      where ${snoozed ? atRest(kind, today) : inSight(kind, today)} and ${whose(kind, share, userId)} and ${share === 'demo' ? isDemonstration(demo) : sql`not ${isDemonstration(demo)}`} and ${assignedTo(kind, filter.assignee)} and ${itemFits(filter)}
      order by salience desc, ${newest} desc
      limit ${limit}
    ) page
    left join queue_marks mark on mark.kind = ${kind} and mark.item = page.item
    left join users on users.id = mark.assigned_to
    order by page.salience desc, page.${newest} desc`;
}

type NamedEvent = EventRow & Pick<typeof events.$inferSelect, 'version' | 'confidence'>;

async function nameItems(db: Database, found: readonly Found[]): Promise<readonly QueueItem[]> {
  const eventIds = found.flatMap((row) => [row.event_id, row.other_id]).filter((id) => id !== null);
  const articleIds = found.map((row) => row.article_id).filter((id) => id !== null);
  const jobIds = found.map((row) => row.job_id).filter((id) => id !== null);
  const [named, titled, imported] = await Promise.all([
    eventIds.length === 0 ? [] : db.select().from(events).where(inArray(events.id, eventIds)),
    articleIds.length === 0
      ? []
      : db
          .select({ id: articles.id, title: articles.title, version: articles.version })
          .from(articles)
          .where(inArray(articles.id, articleIds)),
    jobIds.length === 0 ? [] : db.select({ id: jobs.id, kind: jobs.kind, title: jobs.title }).from(jobs).where(inArray(jobs.id, jobIds)),
  ]);
  const eventOf = new Map<number, NamedEvent>(named.map((row) => [row.id, row]));
  const articleOf = new Map(titled.map((article) => [article.id, article]));
  const importOf = new Map(imported.map((job) => [job.id, job]));
  return found.flatMap((row) => {
    const event = eventOf.get(row.event_id ?? 0) ?? null;
    const other = eventOf.get(row.other_id ?? 0);
    const article = articleOf.get(row.article_id ?? 0);
    const link = row.job_id === null ? linkOf(row, event, article?.title) : importLink(importOf.get(row.job_id));
    if (!link) return [];
    return {
      kind: row.kind,
      item: row.item,
      link,
      other: other ? { title: other.title, href: `/admin/events/${other.id}` } : null,
      note: row.note,
      date: event ? dateOf(event) : null,
      confidence: SURENESS.includes(row.kind) ? (event?.confidence ?? null) : null,
      version: (row.kind === 'article' ? article?.version : event?.version) ?? 0,
      plan: row.kind === 'due' && event ? { id: event.id, version: event.version } : null,
      assignedTo: row.assigned_to === null ? null : { id: row.assigned_to, name: row.assigned_name ?? 'A former editor' },
      snoozedUntil: row.snoozed_until,
    };
  });
}

function importLink(job: { readonly id: number; readonly kind: string; readonly title: string } | undefined): QueueLink | null {
  if (!job) return null;
  return { title: job.title, href: job.kind === EVENTS ? `/admin/events?view=draft&import=${job.id}` : reviewHref(job.id) };
}

function linkOf(row: Found, event: NamedEvent | null, articleTitle?: string): QueueLink | null {
  const { kind, article_id: articleId } = row;
  if (kind === 'article')
    return articleId === null || articleTitle === undefined ? null : { title: articleTitle, href: deskHref(articleId) };
  if (!event) return null;
  return { title: event.title, href: solvedAt(row, event.id) };
}

function solvedAt({ kind, item, article_id: articleId, other_id: otherId }: Found, eventId: number): string {
  if (kind === 'disagreement' && articleId !== null) return deskHref(articleId, eventId);
  if (kind === 'mistake') return mistakeDeskHref(Number(item));
  return kind === 'duplicate' && otherId !== null ? `/admin/events/${eventId}/merge?other=${otherId}` : `/admin/events/${eventId}`;
}

/** Without snoozed and dismissed items and the demo data. Counting stops soon after a thousand, so that a large archive does not slow it down. */
export async function countQueue(db: Database, today: string): Promise<QueueCounts> {
  const [looked, demo] = await Promise.all([scanForDuplicates(db), demoArticleIds(db)]);
  const parts = QUEUE_KINDS.map((kind): SQL => {
    const open = sql`select 1 from (${itemsOf(kind, today, looked)}) found where ${inSight(kind, today)} and not ${isDemonstration(demo)} limit ${MOST_COUNTED + 1}`;
    return sql`select ${kind}::text as kind, (select count(*)::int from (${open}) counted) as n`;
  });
  const found = await rows<{ kind: string; n: number }>(db)`${unionAll(parts)}`;
  const counts = new Map(found.map(({ kind, n }) => [kind, n]));
  return Object.fromEntries(QUEUE_KINDS.map((kind) => [kind, counts.get(kind) ?? 0])) as Record<(typeof QUEUE_KINDS)[number], number>;
}
