/**
 * Adds a new text to a stored article as a revision. Mentions are reanchored in it; those that are not found stay with their old revision
 * as orphans. New events are extracted. Earlier revisions do not change.
 */
import { setImmediate as breathe } from 'node:timers/promises';
import { and, eq, inArray, ne, or } from 'drizzle-orm';
import { articleRevisions, type Database, eventMentions, idsOf, insertRow, updateRows } from '@/db/database';
import type { NotRead } from '@/domain/desk/not-read';
import { badData } from '@/domain/errors';
import type { DatedEvent, Span } from '@/engine/index';
import { holdArticles, holdEventsOf, mentionsOf, updateArticle } from '../events/lock-events';
import type { Read } from '../reading/extraction';
import { sha256Of } from '../sha256';
import { type Caller, writeAudit } from '../timeline/facts/write';
import { overlapsAny, placesOf } from './candidates/same-words';
import { type LeftOut, withoutDecided } from './decided-readings';
import { droppedByMachine } from './dropped-by-machine';
import type { Joined } from './join-events';
import { type Begun, beginJoining } from './join-in-parts';
import { newestText } from './lock-articles';
import { type Reanchored, reanchorIn } from './reanchor';
import { replacedWords } from './replaced-words';
import { isAnchored } from './store-mentions';
import type { ChangedFacts } from './take-facts';

/** mentions processed per batch */
const AT_ONCE = 100;

export interface NewText {
  readonly articleId: number;
  /** plain text, as the engine reads it */
  readonly body: string;
  /** the text as received */
  readonly original: string;
  /** other facts that changed with it, for the audit log */
  readonly facts?: ChangedFacts;
  readonly by: Caller;
  readonly read: Read;
}

export interface RevisionReport {
  /** number of the new revision, or of the current one if the text did not change */
  readonly number: number;
  readonly changed: boolean;
  readonly verified: number;
  readonly moved: number;
  readonly orphaned: number;
  readonly events: Joined;
  /** events that are read again but stay out because of an editor's decision */
  readonly leftOut: readonly LeftOut[];
}

export interface AddedRevision {
  readonly report: RevisionReport;
  /** why the new text has no events; null if it was read */
  readonly notRead: NotRead | null;
  /** null: the text did not change */
  readonly begun: Begun | null;
}

/** The counts of mentions that the report shows; null if the text did not change. */
export const toldRevision = (revision: RevisionReport | null) =>
  revision?.changed ? { number: revision.number, found: revision.verified + revision.moved, orphaned: revision.orphaned } : null;

/** Call with the lock of `lockArticles` held. Throws `not-found`, or bad data if another article has the same text. */
export async function addRevision(tx: Database, { articleId, body, original, facts, by, read }: NewText): Promise<AddedRevision> {
  await holdArticles(tx, [articleId]);
  const { article, revision: present, text, unchecked } = await newestText(tx, articleId);
  if (present.body === body) {
    const counts = { verified: 0, moved: 0, orphaned: 0, events: { created: 0, joined: 0 }, leftOut: [] };
    return { report: { number: present.number, changed: false, ...counts }, notRead: present.notRead, begun: null };
  }
  const contentHash = sha256Of(body);
  await refuseOthersText(tx, articleId, contentHash);
  const { state, version } = article;
  const extraction = read({ ...text, body });
  const number = present.number + 1;
  const revisionId = await insertRow(tx, articleRevisions, {
    articleId,
    number,
    body,
    original,
    contentHash,
    extractorVersion: extraction.extractorVersion,
    notRead: extraction.notRead,
    createdBy: by.userId,
  });
  // the old text needs no further reading
  if (present.notRead !== null) await tx.update(articleRevisions).set({ notRead: null }).where(eq(articleRevisions.id, present.id));
  const { taken, ...counts } = await follow(tx, articleId, present.id, { id: revisionId, body });
  const isTaken = overlapsAny(taken);
  const fresh = extraction.events.filter((event) => isNew(event, body, isTaken));
  const { open, leftOut, ...decided } = await withoutDecided(tx, articleId, body, fresh);
  const notRead = extraction.notRead ?? decided.notRead;
  const publish = state === 'published' && unchecked;
  const storing = { by, publish, revisionId, body, extractorVersion: extraction.extractorVersion };
  const begun = await beginJoining(tx, open, { storing, isReadAgain: true, was: extraction.notRead }, notRead);
  const events = begun.joined;
  await updateArticle(tx, articleId, { version: version + 1 });
  const report: RevisionReport = { number, changed: true, ...counts, events, leftOut };
  await writeAudit(tx, by, 'articles.revise', ['article', articleId], {
    before: facts?.before,
    after: { contentHash, ...report, ...facts?.after },
  });
  return { report, notRead, begun };
}

async function refuseOthersText(tx: Database, articleId: number, contentHash: string): Promise<void> {
  const [other] = await tx
    .select({ id: articleRevisions.articleId })
    .from(articleRevisions)
    .where(and(eq(articleRevisions.contentHash, contentHash), ne(articleRevisions.articleId, articleId)))
    .limit(1);
  if (other) throw badData(`This text already exists as article ${other.id}. Open that article instead.`, 'text');
}

/** Reanchors mentions of the current revision, and orphans of earlier revisions whose words may be back. */
async function follow(tx: Database, articleId: number, presentId: number, next: { readonly id: number; readonly body: string }) {
  await holdEventsOf(tx, articleId);
  const mentions = await tx
    .select()
    .from(eventMentions)
    .where(and(mentionsOf([articleId]), or(eq(eventMentions.revisionId, presentId), eq(eventMentions.health, 'orphaned'))));
  const counts = { verified: 0, moved: 0, orphaned: 0 };
  const replaced = await replacedWords(tx, mentions);
  const dropped = await droppedByMachine(tx, idsOf(mentions));
  const taken = [...replaced.values()].flat().flatMap((words) => placesOf(next.body, words));
  const bodies = await bodiesOf(tx, new Set(mentions.map(({ revisionId }) => revisionId)));
  const find = reanchorIn(next.body);
  const moved: (Reanchored & { readonly id: number; readonly revisionId: number })[] = [];
  const gone: number[] = [];
  for (const [at, mention] of mentions.entries()) {
    // long texts have thousands of mentions; let other work run between batches
    if (at % AT_ONCE === 0) await breathe();
    const found = find(bodies.get(mention.revisionId) ?? '', mention);
    counts[found?.health ?? 'orphaned'] += 1;
    if (found && !dropped.has(mention.id)) taken.push({ start: found.startOffset, end: found.endOffset });
    if (found) moved.push({ ...found, id: mention.id, revisionId: next.id });
    else if (mention.health !== 'orphaned') gone.push(mention.id);
  }
  for (let at = 0; at < moved.length; at += AT_ONCE) await updateRows(tx, eventMentions, moved.slice(at, at + AT_ONCE));
  if (gone.length > 0) await tx.update(eventMentions).set({ health: 'orphaned' }).where(inArray(eventMentions.id, gone));
  return { ...counts, taken };
}

/** Loads the body of each revision once. */
async function bodiesOf(tx: Database, ids: ReadonlySet<number>): Promise<ReadonlyMap<number, string>> {
  if (ids.size === 0) return new Map();
  const { id, body } = articleRevisions;
  const found = await tx
    .select({ id, body })
    .from(articleRevisions)
    .where(inArray(id, [...ids]));
  return new Map(found.map((one) => [one.id, one.body]));
}

/** True for an anchored event whose sentences overlap no existing mention and no words that an editor replaced. */
const isNew = ({ mentions }: DatedEvent, body: string, isTaken: (span: Span) => boolean): boolean =>
  mentions.some((mention) => isAnchored(body, mention)) && mentions.every(({ evidence }) => !isTaken(evidence));
