/**
 * Undoes the publication of an article or the acceptance of several of its events. Its published events and accepted mentions await a
 * verdict again.
 */
import { and, eq, inArray, sql } from 'drizzle-orm';
import {
  articleRevisions,
  articles,
  auditLog,
  type Database,
  eventMentions,
  eventRevisions,
  events,
  idsOf,
  onlyValue,
  rows,
} from '@/db/database';
import { badData, conflict, notFound } from '@/domain/errors';
import type { EditorialState } from '@/domain/views';
import type { Published } from '../articles/publish-article';
import { readRevision, recordRevision } from '../events/editing/event-snapshot';
import { writeSnapshot } from '../events/editing/write-snapshot';
import { articleAt, holdArticles, lockEvents, markMentions, updateArticle } from '../events/lock-events';
import { arrayOf } from '../timeline/facts/projection';
import { type Edit, write, writeAudit } from '../timeline/facts/write';

/**
 * `version` is the one that the publication created. Undoes all or nothing. Throws a conflict if the article or one of its events has
 * changed since. Throws bad data if that version was not a publication, or `not-found`.
 */
export async function undoPublishing(db: Database, { id, version, by }: Edit): Promise<void> {
  await write(db, async (tx) => {
    const publishing = await publishingOf(tx, id, version);
    await holdArticles(tx, [id, ...(publishing?.after.others ?? [])]);
    const row = await articleAt(tx, { id, version }, 'undone');
    if (!publishing)
      throw badData('Nothing was undone: the article has changed since then. Undo individual changes in each event’s history.', 'version');
    const { before, after } = publishing;
    const locked = await lockEvents(tx, idsOf(after.events));
    const changed = locked.find(
      (event) => event.mergedInto !== null || after.events.some((one) => one.id === event.id && one.version !== event.version),
    );
    if (changed)
      throw conflict(
        `Nothing was undone: “${changed.title}” has changed. Undo that change first, or reject the events that readers should not see.`,
        {
          current: { version: changed.version },
          yours: { version },
        },
      );
    if (after.mentions.length > 0)
      await markMentions(tx, 'proposed', and(inArray(eventMentions.id, [...after.mentions]), eq(eventMentions.state, 'accepted')));
    for (const event of locked) {
      const earlier = await readRevision(tx, event.id, event.version - 1);
      if (!earlier) throw notFound('The version');
      await writeSnapshot(tx, event.id, earlier.snapshot, event.version + 1);
      await recordRevision(tx, event.id, { change: 'undone', by });
    }
    await updateArticle(tx, id, { version: version + 1 });
    await withdrawUnused(tx, { articles: [...(before.state === 'draft' ? [id] : []), ...(after.others ?? [])], since: publishing.at });
    const [now] = await tx.select({ state: articles.state }).from(articles).where(eq(articles.id, id));
    await writeAudit(tx, by, 'articles.undo-publishing', ['article', id], {
      before: { state: row.state, version },
      after: { state: now?.state, version: version + 1, events: locked.length },
    });
  });
}

interface Publishing {
  readonly before: { readonly state: EditorialState };
  readonly after: Published;
  /** time as text from PostgreSQL */
  readonly at: string;
}

/** Returns null if this version published nothing. */
async function publishingOf(tx: Database, id: number, version: number): Promise<Publishing | null> {
  const [row] = await tx
    .select({ before: auditLog.before, after: auditLog.after, at: sql<string>`${auditLog.at}::text` })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.targetType, 'article'),
        eq(auditLog.targetId, String(id)),
        inArray(auditLog.action, ['articles.publish', 'articles.accept-many']),
        sql`(${auditLog.after}->>'version')::int = ${version}`,
      ),
    );
  // only `publishArticle` and `acceptMany` write these rows
  return row ? (row as Publishing) : null;
}

/** The articles that a verdict, or its undo, published along with events. */
interface PublishedWith {
  readonly articles: readonly number[];
  /** time of the publication, as text from PostgreSQL; null if no article was published */
  readonly since: string | null;
}

/**
 * Withdraws the articles that were published with an event, when that is undone. An article that another published event needs stays
 * published. Returns the articles that an acceptance of the event published. The acceptance may be of one or several events, or an undo
 * that accepts again. `version` is the event version that it created; its audit row names the articles.
 */
export async function publishedWith(tx: Database, eventId: number, version: number): Promise<PublishedWith> {
  const found = await rows<{ id: number; at: string }>(tx)`
    select jsonb_array_elements_text(after->'publishedArticles')::int as id, at::text from ${auditLog}
    where target_type = 'event' and target_id = ${String(eventId)} and action in ('events.accept', 'events.undo') and (after->>'version')::int = ${version}
    union all
    select jsonb_array_elements_text(after->'publishedArticles')::int, at::text from ${auditLog}
    where action = 'mentions.accept' and (after->>'eventId')::int = ${eventId} and (after->>'version')::int = ${version}
    union all
    select jsonb_array_elements_text(after->'others' || to_jsonb(case when before->>'state' = 'published' then '{}' else array[target_id] end))::int, at::text
    from ${auditLog}
    where action = 'articles.accept-many' and after->'events' @> ${JSON.stringify([{ id: eventId, version }])}::jsonb`;
  return { articles: idsOf(found), since: found[0]?.at ?? null };
}

/**
 * Withdraws the articles that no published event needs, and returns their ids. An event does not need an article if it was already
 * published with the same mention before. Lock the articles before the events, and update the events first.
 */
export async function withdrawUnused(tx: Database, { articles: ids, since }: PublishedWith): Promise<readonly number[]> {
  if (since === null) return [];
  const withdrawn = await rows<{ id: number }>(tx)`
  update ${articles} set state = 'draft', updated_at = now()
  where ${articles.id} = any(${arrayOf(ids)}) and ${articles.state} = 'published' and not exists (
    select 1 from ${eventMentions} m join ${articleRevisions} r on r.id = m.revision_id join ${events} e on e.id = m.event_id
    where r.article_id = ${articles.id} and m.state = 'accepted' and e.state = 'published' and e.merged_into is null
      and not coalesce((
        select v.snapshot->>'state' = 'published' and v.snapshot->'mentions' @> to_jsonb(m.id) from ${eventRevisions} v
        where v.event_id = e.id and v.at < ${since}::timestamptz order by v.version desc limit 1
      ), false)
  ) returning ${articles.id} as id`;
  return idsOf(withdrawn);
}

/** Returns the articles that the undo with this `version` withdrew. Returns null if the undo does not exist or did not record them. */
export async function withdrawnWith(tx: Database, eventId: number, version: number): Promise<readonly number[] | null> {
  return onlyValue<readonly number[] | null>(tx)`
    select after->'withdrawnArticles' as ids from ${auditLog}
    where target_type = 'event' and target_id = ${String(eventId)} and action = 'events.undo' and (after->>'version')::int = ${version}`;
}
