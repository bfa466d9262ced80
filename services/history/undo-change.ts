/** Undoes the last change of an event, or the rejection of an article. The undo is a revision too, so it can be undone. */
import { and, eq, inArray } from 'drizzle-orm';
import { type Database, eventMentions, events } from '@/db/database';
import { badData, notFound } from '@/domain/errors';
import type { ChangeCursor } from '@/domain/history/changes';
import { doneWords, type UndoOffer } from '@/domain/history/undo';
import { holdVersion, type RejectedArticle } from '../articles/reject-article';
import {
  type EventSnapshot,
  inputOfSnapshot,
  readRevision,
  recordRevision,
  type StoredRevision,
  snapshotEvent,
} from '../events/editing/event-snapshot';
import { staleSave } from '../events/editing/save-event';
import { writeSnapshot } from '../events/editing/write-snapshot';
import { lockEvent, markMentions, updateArticle } from '../events/lock-events';
import { unsplitEvent } from '../events/merging/split-event';
import { unmergeEvent } from '../events/merging/unmerge-event';
import { hasPublicSource, holdSources, publishArticles, publishSources } from '../events/publish-sources';
import { revertEvidence } from '../evidence/set-evidence';
import { type Caller, type Edit, type Versioned, write, writeAudit } from '../timeline/facts/write';
import { publishedWith, withdrawnWith, withdrawUnused } from './undo-publishing';

/**
 * `version` is the one that the change created. Returns the new version if undoing it repeats the change, otherwise null. Throws
 * `not-found`, or a conflict (details: SaveConflict) if the event has changed since. Throws bad data if the version also added or removed
 * sources, because then it was not only an editor’s change.
 */
export async function undoChange(db: Database, { id, version, by }: Edit): Promise<{ readonly version: number | null }> {
  const [change, earlier] = await Promise.all([readRevision(db, id, version), readRevision(db, id, version - 1)]);
  if (!change) throw notFound('The version');
  const other = change.snapshot.about;
  if (change.change === 'unmerged' || change.change === 'released')
    throw badData('This change cannot be undone. Merge the two events again instead.', 'version');
  if (change.change === 'merged') await unmergeEvent(db, { id, version, by, reason: null });
  else if (other && change.change === 'absorbed') await undoAbsorbing(db, { id, version, by }, other.otherId, earlier ?? change);
  else if (other) await unsplitEvent(db, { ...pairOf(change, id, version), by });
  else return { version: await undoOwn(db, { id, version, by }, change, earlier) };
  return { version: null };
}

/** Returns the split event and the new event. */
function pairOf({ change, snapshot: { about } }: StoredRevision, id: number, version: number) {
  const [event, other] = [
    { id, version },
    { id: about?.otherId ?? 0, version: about?.otherVersion ?? 0 },
  ];
  return change === 'split-off' ? { old: other, made: event } : { old: event, made: other };
}

async function undoAbsorbing(db: Database, { id, version, by }: Edit, otherId: number, yours: StoredRevision): Promise<void> {
  const found = await db
    .select({ id: events.id, version: events.version })
    .from(events)
    .where(inArray(events.id, [id, otherId]));
  const versionOf = new Map(found.map((row) => [row.id, row.version]));
  if (versionOf.get(id) !== version) throw await stale(db, { id, version }, yours);
  // the vocabulary may have changed the other event since the merge, so use its current version
  await unmergeEvent(db, { id: otherId, version: versionOf.get(otherId) ?? 0, by, reason: null });
}

async function undoOwn(db: Database, { id, version, by }: Edit, change: StoredRevision, earlier: StoredRevision | null): Promise<number> {
  // its mentions contain the extracted values, and would bring them back with the next source
  if (change.change === 're-extracted')
    throw badData('This change cannot be undone because it changed the event’s quotes. Restore an earlier version instead.', 'version');
  if (!earlier && change.snapshot.state !== 'published') throw badData('There is no earlier version to restore.', 'version');
  await write(db, async (tx) => {
    const published = await publishedWith(tx, id, version);
    const withdrawnBefore = await withdrawnWith(tx, id, version);
    await holdSources(tx, [id], [...published.articles, ...(withdrawnBefore ?? [])]);
    const row = await lockEvent(tx, id);
    if (row.version !== version) throw await stale(tx, { id, version }, earlier ?? change);
    const target = earlier?.snapshot ?? withdrawn(change.snapshot);
    const before = await snapshotEvent(tx, id);
    await undoSources(tx, change, earlier);
    await writeSnapshot(tx, id, target, version + 1);
    const withdrawnArticles = await withdrawUnused(tx, published);
    const publishedArticles = target.state === 'published' ? await publishAgain(tx, id, change, withdrawnBefore) : [];
    const evidence = change.snapshot.evidence && (await revertEvidence(tx, change.snapshot.evidence));
    const after = await recordRevision(tx, id, { change: 'undone', by, ...(evidence ? { evidence } : {}) });
    await writeAudit(tx, by, 'events.undo', ['event', id], { before, after: { ...after, publishedArticles, withdrawnArticles } });
  });
  return version + 1;
}

/**
 * Publishes the articles that an undone undo had withdrawn. Otherwise publishes sources only for an event that would have none. Returns the
 * article ids.
 */
async function publishAgain(
  tx: Database,
  id: number,
  { change, snapshot }: StoredRevision,
  withdrawn: readonly number[] | null,
): Promise<readonly number[]> {
  const restores = withdrawn !== null || change !== 'undone';
  const published = restores ? await publishArticles(tx, withdrawn ?? []) : [];
  return published.length > 0 || (restores && (snapshot.state === 'published' || (await hasPublicSource(tx, id))))
    ? published
    : publishSources(tx, [id]);
}

const stale = (db: Database, { id, version }: Versioned, { snapshot }: StoredRevision) =>
  staleSave(db, { id, base: version, yours: inputOfSnapshot(snapshot), actors: snapshot.actors });

/** Undoing the creation of a published event makes it a draft. */
const withdrawn = (snapshot: EventSnapshot): EventSnapshot => ({ ...snapshot, state: 'draft', checkedAt: null, checkedBy: null });

/**
 * Changes a mention that an editor accepted back to a proposal, or accepts it again when that is undone. Throws bad data if the mentions
 * changed in any other way.
 */
async function undoSources(tx: Database, change: StoredRevision, earlier: StoredRevision | null): Promise<void> {
  const [had, has] = [earlier?.snapshot.mentions ?? change.snapshot.mentions ?? [], change.snapshot.mentions ?? []];
  const come = has.filter((mention) => !had.includes(mention));
  // undoing a restore hides the event again, so these mentions need no change
  const cameBack = change.change === 'restored' && earlier?.snapshot.state === 'rejected';
  const gone = cameBack ? [] : had.filter((mention) => !has.includes(mention));
  if (come.length === 0 && gone.length === 0) return;
  const mayCountAgain = change.change === 'undone' && come.length === 0;
  const countAgain = () => markMentions(tx, 'accepted', and(inArray(eventMentions.id, gone), eq(eventMentions.state, 'proposed')));
  if (change.changedBy === null || (gone.length > 0 && !(mayCountAgain && (await countAgain()).length === gone.length)))
    throw badData('This change cannot be undone because it added or removed a quote. Restore an earlier version instead.', 'version');
  if (come.length === 0) return;
  await markMentions(tx, 'proposed', and(inArray(eventMentions.id, come), eq(eventMentions.state, 'accepted')));
}

/** All or nothing. Throws a conflict if the article or one of its events has changed since. */
export async function undoRejection(
  db: Database,
  { id, version, was, events: drafts, by }: RejectedArticle & { readonly by: Caller },
): Promise<void> {
  await write(db, async (tx) => {
    const row = await holdVersion(tx, id, version);
    if (row.state !== 'rejected') throw badData('This article is no longer rejected.', 'id');
    await updateArticle(tx, id, { state: was, version: version + 1 });
    for (const draft of drafts) await undoChange(tx, { ...draft, by });
    await writeAudit(tx, by, 'articles.undo-rejection', ['article', id], {
      before: { state: row.state, version },
      after: { state: was, version: version + 1 },
    });
  });
}

const NOT_OFFERED = new Set(['unmerged', 'released', 're-extracted']);

/** Returns an undo offer for a change that is still the last one of its event. */
export async function undoOffer(db: Database, asked: ChangeCursor | null): Promise<UndoOffer | null> {
  if (asked === null) return null;
  const { eventId, version } = asked;
  const [row] = await db.select({ version: events.version, title: events.title }).from(events).where(eq(events.id, eventId));
  if (row?.version !== version) return null;
  const change = await readRevision(db, eventId, version);
  if (!change || NOT_OFFERED.has(change.change) || (version === 1 && change.snapshot.state !== 'published')) return null;
  return { eventId, version, title: row.title, done: doneWords(change.change), isRedo: change.change === 'undone' };
}
