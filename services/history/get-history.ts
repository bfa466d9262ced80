/** Loads the history of one event: who changed what, when and why. Readers get only the versions that were public. */

import { and, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm';
import { articleRevisions, articles, type Database, eventMentions, events, rows, shownSources } from '@/db/database';
import {
  compareVersions,
  type EventReading,
  type HistoryAsked,
  type HistoryEntry,
  type HistoryView,
  tellVersion,
  type VersionWords,
} from '@/domain/history/history';
import { revisionWords } from '@/domain/history/revision-words';
import { eventHref } from '@/domain/hrefs';
import { shortText } from '@/domain/text/cut-text';
import type { RevisionView } from '@/domain/views';
import type { SecondReading } from '@/engine/model/event';
import type { EventSnapshot } from '../events/editing/event-snapshot';
import { type Visibility, visibleMentions } from '../events/load-summaries';
import { resolveMerged } from '../events/merged';
import { selectRevisions } from '../events/published';
import { slugOf } from '../events/slug-of';
import { themeLabels } from '../vocabulary/list-themes';

const HISTORY_PAGE = 50;
/** maximum length of a shown sentence, in characters */
const SENTENCE = 90;

interface RevisionRow extends RevisionView {
  /** null for a version that readers could not see */
  readonly snapshot: EventSnapshot | null;
}

/** Returns null if the event does not exist or the user may not see its history. */
export async function getHistory(
  db: Database,
  id: number,
  asked: HistoryAsked,
  { includeDrafts = false }: { readonly includeDrafts?: boolean } = {},
): Promise<HistoryView | null> {
  const event = await readEvent(db, id);
  const target = event?.mergedInto ? await readEvent(db, (await resolveMerged(db, id)) ?? 0) : null;
  const seen = target ?? event;
  // hide a merged draft from readers, including its title
  if (!event || !seen || (!includeDrafts && (seen.state !== 'published' || event.state !== 'published'))) return null;
  const [page, chosen, themes, readings] = await Promise.all([
    // a withdrawal may separate two visible versions, so load one row more to compare with
    readRevisions(db, id, includeDrafts, sql`version < ${asked.before ?? 2_147_483_647}`, HISTORY_PAGE + 2),
    readRevisions(db, id, includeDrafts, inArray(sql`version`, [asked.version ?? 0, asked.from ?? 0, asked.to ?? 0]), 3),
    themeLabels(db),
    readReadings(db, id, { includeDrafts }),
  ]);
  const seenRows = [...page, ...chosen];
  const [sentences, linked] = await Promise.all([readSentences(db, seenRows, includeDrafts), readLinked(db, seenRows, includeDrafts)]);
  const words: VersionWords = { themes, sentences, events: linked };
  const entryOf = (row: RevisionRow, at: number): HistoryEntry =>
    toEntry(row, page.slice(at + 1).find(({ snapshot }) => snapshot !== null)?.snapshot ?? null, words);
  const find = (version: number | null) => chosen.find((row) => row.version === version && row.snapshot !== null);
  const [shown, from, to] = [find(asked.version), find(asked.from), find(asked.to)];
  return {
    event: {
      id,
      title: event.title,
      version: event.version,
      href: event.mergedInto === null && event.state === 'published' ? hrefOf(event) : null,
    },
    mergedInto: target ? { title: target.title, href: hrefOf(target) } : null,
    readings,
    entries: page.slice(0, HISTORY_PAGE).map(entryOf),
    older: page.length > HISTORY_PAGE ? (page[HISTORY_PAGE - 1]?.version ?? null) : null,
    shown: shown?.snapshot ? { entry: toEntry(shown, null, words), fields: tellVersion(shown.snapshot, words) } : null,
    compared:
      from?.snapshot && to?.snapshot
        ? { from: from.version, to: to.version, fields: compareVersions(from.snapshot, to.snapshot, words) }
        : null,
  };
}

async function readEvent(db: Database, id: number) {
  const { title, version, state, mergedInto } = events;
  const [found] = await db.select({ id: events.id, title, version, state, mergedInto }).from(events).where(eq(events.id, id));
  return found ?? null;
}

/** Of the quotes that the user may see. A merged event has its own. */
function readReadings(db: Database, id: number, visibility: Visibility): Promise<readonly EventReading[]> {
  const said = <Value extends string>(name: keyof SecondReading) => sql<Value>`${eventMentions.secondReading}->>${sql.raw(`'${name}'`)}`;
  return db
    .selectDistinct({ readers: said<SecondReading['readers']>('readers'), model: said('model'), promptVersion: said('promptVersion') })
    .from(eventMentions)
    .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
    .innerJoin(articles, eq(articles.id, articleRevisions.articleId))
    .innerJoin(shownSources, eq(shownSources.id, articles.sourceId))
    .where(and(eq(eventMentions.ownEventId, id), isNotNull(eventMentions.secondReading), visibleMentions(visibility)))
    .orderBy(sql`2, 3, 1`);
}

const hrefOf = ({ id, title }: { readonly id: number; readonly title: string }): string => eventHref({ id, slug: slugOf(title) });

/** Newest first. */
const readRevisions = (db: Database, id: number, all: boolean, where: SQL, limit: number): Promise<readonly RevisionRow[]> =>
  rows<RevisionRow>(db)`
    ${selectRevisions(id, all, sql`, case when ${all}::boolean or seen then snapshot end as snapshot`)}
    and ${where} order by version desc limit ${limit}`;

function toEntry(row: RevisionRow, before: EventSnapshot | null, words: VersionWords): HistoryEntry {
  return {
    version: row.version,
    at: row.at,
    by: row.by,
    change: revisionWords(row.change),
    reason: row.reason,
    fields: before && row.snapshot ? compareVersions(before, row.snapshot, words) : [],
    isTold: row.snapshot !== null,
  };
}

/** Loads the sentences of the versions. Readers get no sentences of hidden sources or unpublished articles. */
async function readSentences(db: Database, revisions: readonly RevisionRow[], all: boolean): Promise<ReadonlyMap<number, string>> {
  const ids = [...new Set(revisions.flatMap(({ snapshot }) => snapshot?.mentions ?? []))];
  if (ids.length === 0) return new Map();
  const found = await rows<{ id: number; quote: string; name: string; open: boolean }>(db)`
    select m.id, m.quote, s.name, s.display_right <> 'hidden' and a.state = 'published' as open
    from ${eventMentions} m join ${articleRevisions} r on r.id = m.revision_id join ${articles} a on a.id = r.article_id
    join ${shownSources} s on s.id = a.source_id where ${inArray(sql`m.id`, ids)}`;
  return new Map(
    found.flatMap(({ id, quote, name, open }) => (open || all ? [[id, `“${shortText(quote, SENTENCE)}” (${name})`] as const] : [])),
  );
}

/** The titles of the linked events. */
async function readLinked(db: Database, revisions: readonly RevisionRow[], all: boolean): Promise<ReadonlyMap<number, string>> {
  const ids = [...new Set(revisions.flatMap(({ snapshot }) => (snapshot?.links ?? []).map((link) => link.id)))];
  if (ids.length === 0) return new Map();
  const found = await db.select({ id: events.id, title: events.title, state: events.state }).from(events).where(inArray(events.id, ids));
  return new Map(found.flatMap(({ id, title, state }) => (all || state === 'published' ? [[id, `“${title}”`] as const] : [])));
}
