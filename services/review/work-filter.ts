/** SQL conditions of the work filters, for the event list and the queue. */
import { and, asc, desc, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { type Database, jobs, modelAnswers, sources } from '@/db/database';
import { NO_ASSIGNEE, type WorkFilter } from '@/domain/desk/work-filter';
import type { Readers } from '@/domain/second-reader/reader-labels';
import { shortText } from '@/domain/text/cut-text';
import { escapeLike } from '../vocabulary/list-actors';

/** the articles that a job stored */
const importedArticles = (job: number | SQL): SQL =>
  sql`(select (report->>'articleId')::int from job_items where job_id = ${job} and report->>'articleId' is not null)`;

/** Condition for an article: `id` is its SQL expression. */
function ofArticle(id: SQL, filter: WorkFilter): SQL | undefined {
  const { article, source } = filter;
  const named = /^\d{1,9}$/.test(article) ? sql`named.id = ${Number(article)}` : sql`named.title ilike ${`%${escapeLike(article)}%`}`;
  return and(
    filter.import === null ? undefined : sql`${id} in ${importedArticles(filter.import)}`,
    article === '' ? undefined : sql`exists (select 1 from articles named where named.id = ${id} and ${named})`,
    source === null
      ? undefined
      : sql`exists (select 1 from articles named join sources said on said.id = named.source_id
          where named.id = ${id} and said.root = (select root from sources where id = ${source}))`,
  );
}

/** Condition for an event without its assignee: `id` is its SQL expression. */
export function eventFits(id: SQL, filter: WorkFilter): SQL | undefined {
  const { status, readers } = filter;
  const origin = ofArticle(sql`r.article_id`, { ...filter, import: null });
  const mentioned = (condition: SQL): SQL =>
    sql`exists (select 1 from event_mentions m join article_revisions r on r.id = m.revision_id
      where m.event_id = ${id} and m.state <> 'rejected' and ${condition})`;
  return and(
    origin && mentioned(origin),
    filter.import === null
      ? undefined
      : sql`(exists (select 1 from imported_events i where i.event_id = ${id} and i.job_id = ${filter.import})
          or ${mentioned(sql`r.article_id in ${importedArticles(filter.import)}`)})`,
    status === null ? undefined : sql`exists (select 1 from events given where given.id = ${id} and given.status = ${status})`,
    readers === null ? undefined : foundBy(id, readers),
  );
}

/** One sentence is enough for both readers. Otherwise, all of an event’s sentences must be from the same reader. */
function foundBy(id: SQL, readers: Readers): SQL {
  const mentioned = (condition: SQL): SQL =>
    sql`exists (select 1 from event_mentions m where m.event_id = ${id} and m.state <> 'rejected' and ${condition})`;
  const found = mentioned(sql`m.second_reading->>'readers' = ${readers}`);
  return readers === 'both'
    ? found
    : sql`(${found} and not ${mentioned(sql`coalesce(m.second_reading->>'readers', 'engine') <> ${readers}`)})`;
}

/** the kinds of queue items that are about one event and have its ID */
const EVENT_KINDS = sql`('draft', 'due', 'undated', 'unchecked')`;

/** Condition for an event that is assigned to the person of the filter, or to no one. */
export function eventAssigned(id: SQL, { assignee }: WorkFilter): SQL {
  if (assignee === null) return sql`true`;
  const marked = (who: SQL): SQL =>
    sql`exists (select 1 from queue_marks mark where mark.item = ${id}::text and mark.kind in ${EVENT_KINDS} and ${who})`;
  return assignee === NO_ASSIGNEE ? sql`not ${marked(sql`mark.assigned_to is not null`)}` : marked(sql`mark.assigned_to = ${assignee}`);
}

/** Condition for a queue item `found`, without its assignee. */
export function itemFits(filter: WorkFilter): SQL {
  const { import: job, article, source, status, readers } = filter;
  const isAboutEvents = status !== null || readers !== null;
  if (job === null && article === '' && source === null && !isAboutEvents) return sql`true`;
  const found = [
    sql`(found.event_id is not null and ${eventFits(sql`found.event_id`, filter)})`,
    ...(isAboutEvents
      ? []
      : [
          sql`(found.article_id is not null and ${ofArticle(sql`found.article_id`, filter)})`,
          sql`(found.job_id is not null and ${ofImport(filter)})`,
        ]),
  ];
  return sql`(${sql.join(found, sql` or `)})`;
}

/** An import fits if one of its articles does. */
function ofImport(filter: WorkFilter): SQL | undefined {
  const stored = ofArticle(sql`stored.id`, { ...filter, import: null });
  return and(
    filter.import === null ? undefined : sql`found.job_id = ${filter.import}`,
    stored && sql`exists (select 1 from ${importedArticles(sql`found.job_id`)} stored(id) where ${stored})`,
  );
}

interface Named {
  readonly id: number;
  readonly name: string;
}

const MOST_IMPORTS = 100;
const MOST_SOURCES = 500;
const MOST_LETTERS = 60;

interface FilterChoices {
  readonly imports: readonly Named[];
  readonly sources: readonly Named[];
  /** true if a language model has read articles */
  readonly hasReadings: boolean;
}

/** The values that the work filters offer. */
export async function filterChoices(db: Database): Promise<FilterChoices> {
  const [imports, named, read] = await Promise.all([
    db.select({ id: jobs.id, name: jobs.title }).from(jobs).orderBy(desc(jobs.id)).limit(MOST_IMPORTS),
    db
      .select({ id: sources.id, name: sources.name })
      .from(sources)
      .where(isNull(sources.mergedInto))
      .orderBy(asc(sources.name), asc(sources.id))
      .limit(MOST_SOURCES),
    db.select({ id: modelAnswers.id }).from(modelAnswers).where(isNotNull(modelAnswers.revisionId)).limit(1),
  ]);
  return {
    imports: imports.map(({ id, name }) => ({ id, name: shortText(name, MOST_LETTERS) })),
    sources: named,
    hasReadings: read.length > 0,
  };
}
