/** Undoes an import as a whole: all its events and articles, or nothing if later work depends on one of them. */
import { and, eq, sql } from 'drizzle-orm';
import { type Database, eventMentions, idsOf, jobs, onlyValue, rows } from '@/db/database';
import type { BulkProblem } from '@/domain/desk/bulk';
import { badData, conflict, notFound } from '@/domain/errors';
import { IMPORT_UNDONE } from '@/domain/history/revision-words';
import { counted } from '@/domain/text/counted';
import { changeEvents } from '../events/editing/event-snapshot';
import { holdArticles, holdEvents, markMentions, mentionsOf, rejectArticles } from '../events/lock-events';
import { arrayOf } from '../timeline/facts/projection';
import { type Caller, type Versioned, write, writeAudit } from '../timeline/facts/write';
import { BULK, type BulkStep } from './changed-rows';

/** The events and articles of an import that are not rejected since, and the later work that depends on them. */
interface ImportUndo {
  readonly events: readonly Versioned[];
  readonly articles: readonly (Versioned & { readonly state: 'draft' | 'published' })[];
  /** why the import cannot be undone; empty if it can */
  readonly problems: readonly BulkProblem[];
}

interface EventRow extends Versioned {
  readonly title: string;
  readonly article_id: number | null;
  readonly edited: boolean;
  readonly merged: boolean;
  readonly reported: boolean;
  readonly linked: boolean;
}

interface ArticleRow extends Versioned {
  readonly title: string;
  readonly state: 'draft' | 'published';
  readonly created: boolean;
  readonly revised: boolean;
}

/** changes of the vocabulary, which no one made for this event */
const IN_PASSING = sql`('actors-merged', 'actors-parted', 'themes-merged', 'themes-parted', 'undone')`;

/** an editor changed the event after the import, and did not undo that */
const EDITED = sql`exists (
  select 1 from event_revisions v
  where v.event_id = e.id and v.version > 1 and v.change not in ${IN_PASSING}
    and not exists (select 1 from event_revisions later where later.event_id = v.event_id and later.version = v.version + 1 and later.change = 'undone')
)`;
const MERGED = sql`(e.merged_into is not null or exists (select 1 from events other where other.merged_into = e.id))`;
const LINKED = sql`exists (select 1 from event_relations l where e.id in (l.part_id, l.whole_id) and l.decided_by is not null)`;

export async function findImportUndo(db: Database, jobId: number): Promise<ImportUndo> {
  const stored = await rows<ArticleRow>(db)`
    select a.id, a.version, a.title, a.state, bool_or(i.report->>'created' = 'true') as created,
      bool_or(jsonb_typeof(i.report->'revision') = 'object') or a.version > 1
        or (select count(*) from article_revisions r where r.article_id = a.id) > 1 as revised
    from job_items i join articles a on a.id = (i.report->>'articleId')::int
    where i.job_id = ${jobId} and i.report->>'articleId' is not null and a.state <> 'rejected'
      and (i.report->>'created' = 'true' or jsonb_typeof(i.report->'revision') = 'object')
    group by a.id order by a.id`;
  const ids = idsOf(stored);
  const found = await rows<EventRow>(db)`
    with own as (
      select i.event_id as id, null::int as article_id from imported_events i where i.job_id = ${jobId}
      union
      select m.event_id, min(r.article_id) from event_mentions m join article_revisions r on r.id = m.revision_id
      where r.article_id = any(${arrayOf(ids)}) and m.state = 'accepted' group by m.event_id
    )
    select e.id, e.version, e.title, own.article_id, ${EDITED} as edited, ${MERGED} as merged, ${LINKED} as linked,
      exists (
        select 1 from event_mentions m join article_revisions r on r.id = m.revision_id
        where m.event_id = e.id and m.state <> 'rejected' and not (r.article_id = any(${arrayOf(ids)}))
      ) as reported
    from own join events e on e.id = own.id
    where e.state <> 'rejected' order by e.id`;
  const open = await onlyValue<number>(db)`
    select count(*)::int as n from job_items where job_id = ${jobId} and state in ('waiting', 'running')`;
  const problems: BulkProblem[] = [
    ...(open > 0 ? [problem('This import', null, `${counted(open, 'item')} not processed yet. Wait, or skip the remaining items.`)] : []),
    ...stored.flatMap(({ id, title, created, revised }) => {
      if (created && !revised) return [];
      const message = created ? 'This article was published or corrected.' : 'The import replaced the text of this article.';
      return [problem(title, `/admin/articles/${id}`, message)];
    }),
    ...found.flatMap((event) => {
      const message = dependenceOf(event);
      return message === null ? [] : [problem(event.title, `/admin/events/${event.id}`, message)];
    }),
  ];
  return {
    events: found.map(({ id, version }) => ({ id, version })),
    articles: stored.map(({ id, version, state }) => ({ id, version, state })),
    problems,
  };
}

const problem = (title: string, href: string | null, message: string): BulkProblem => ({ title, href, message });

function dependenceOf({ edited, merged, linked, reported }: EventRow): string | null {
  if (merged) return 'This event was merged with another event.';
  if (reported) return 'Another article also reports this event.';
  if (edited) return 'An editor changed this event.';
  return linked ? 'An editor linked this event to another event.' : null;
}

interface UndoImport {
  readonly jobId: number;
  /** the numbers in the confirmation that the user saw */
  readonly expected: { readonly events: number; readonly articles: number };
  readonly by: Caller;
}

/** Returns the ID of the record, which undo names. Throws bad data with the reasons, or a conflict; then nothing is undone. */
export async function undoImport(db: Database, { jobId, expected, by }: UndoImport): Promise<number> {
  return write(db, async (tx) => {
    const [job] = await tx.select({ id: jobs.id }).from(jobs).where(eq(jobs.id, jobId));
    if (!job) throw notFound('This import');
    const before = await findImportUndo(tx, jobId);
    await holdArticles(tx, idsOf(before.articles));
    await holdEvents(tx, idsOf(before.events));
    const found = await findImportUndo(tx, jobId);
    const [first] = found.problems;
    if (first) throw badData(`Nothing was undone. “${first.title}”: ${first.message}`, 'job');
    const now = { events: found.events.length, articles: found.articles.length };
    if (now.events !== expected.events || now.articles !== expected.articles)
      throw conflict('Nothing was undone: the import has changed in the meantime. Check the numbers and try again.', { current: now });
    if (now.events + now.articles === 0) throw badData('There is nothing left to undo.', 'job');
    await changeEvents(tx, idsOf(found.events), { change: IMPORT_UNDONE, by }, { state: 'rejected' });
    await markMentions(tx, 'rejected', and(eq(eventMentions.state, 'proposed'), mentionsOf(idsOf(found.articles))));
    await rejectArticles(tx, idsOf(found.articles));
    const steps: readonly BulkStep[] = [
      ...found.articles.map(
        ({ id, version, state }) => ({ on: 'rejected', article: { id, version: version + 1, was: state, events: [] } }) as const,
      ),
      ...found.events.map(({ id, version }) => ({ on: 'event', id, version: version + 1 }) as const),
    ];
    return writeAudit(tx, by, BULK, ['job', jobId], { after: { intent: 'undo-import', steps, problems: [] } });
  });
}
