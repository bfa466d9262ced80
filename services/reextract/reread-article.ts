/** Extracts a stored article again with a newer engine. Accepting the difference keeps everything that a person checked or changed. */
import { and, eq, inArray, ne, not, notInArray, sql } from 'drizzle-orm';
import { articleRevisions, type Database, eventMentions, events, idsOf, updateRows } from '@/db/database';
import { withoutDeadlines } from '@/db/deadlines';
import { NOT_READ_WORDS, type NotRead } from '@/domain/desk/not-read';
import type { ArticleRereading } from '@/domain/desk/reextraction';
import { DatelineError } from '@/domain/errors';
import type { SecondReaderConsent } from '@/domain/second-reader/reader-settings';
import type { Article, EventMention } from '@/engine/index';
import { recordRevision } from '../events/editing/event-snapshot';
import { reconcileEvent, weighEvents } from '../events/editing/reconcile-event';
import { holdArticles, holdEventsOf, markMentions, mentionsOf, updateEvent } from '../events/lock-events';
import { EVIDENCE_BY_HAND } from '../evidence/write-evidence';
import { filedAsStored, filing } from '../find-names';
import { placesOf } from '../ingest/candidates/same-words';
import { withoutDecided } from '../ingest/decided-readings';
import { droppedByMachine } from '../ingest/dropped-by-machine';
import { extractorFor } from '../ingest/extract-article';
import { type Begun, beginJoining, joinRest } from '../ingest/join-in-parts';
import { lockArticles, newestText } from '../ingest/lock-articles';
import { replacedWords } from '../ingest/replaced-words';
import { isAnchored, type MentionPlace, renewMentions } from '../ingest/store-mentions';
import { type Extractor, type Read, readBetween, type TextReading, tryToRead } from '../reading/extraction';
import { agrees, hasSecondReading } from '../second-reader/agreement';
import { type Caller, writeAudit } from '../timeline/facts/write';
import { resolveActors } from '../vocabulary/resolve-actors';
import { diffArticle, type ReadingDiff } from './diff-article';

/** Returns the difference without writing it. Throws `not-found`, and `unavailable` if the article could not be read. */
export async function lookAgain(db: Database, articleId: number, given?: Extractor): Promise<ArticleRereading> {
  const extract = given ?? (await extractorFor(db));
  return orRefuse(await readAgain(db, articleId, (article) => tryToRead(extract, article))).told;
}

/** Throws `unavailable` for an article that could not be read; its events do not change. */
export function orRefuse<Reading extends Pick<TextReading, 'notRead'>>(reading: Reading): Reading {
  if (reading.notRead !== null)
    throw new DatelineError('unavailable', `Extraction failed, and the events are unchanged. ${NOT_READ_WORDS[reading.notRead]}`);
  return reading;
}

/** Applies the difference. Throws `not-found`, and `unavailable` if the article could not be read. */
export async function rereadArticle(
  db: Database,
  articleId: number,
  by: Caller,
  given?: Extractor,
  reason?: string,
): Promise<ArticleRereading> {
  const extract = given ?? (await extractorFor(db));
  const { told: report, begun } = await readBetween(db, extract, (tx, read) =>
    withoutDeadlines(tx, async () => {
      await lockArticles(tx);
      await holdArticles(tx, [articleId]);
      await holdEventsOf(tx, articleId);
      const taken = orRefuse(await takeOver(tx, articleId, { by, read, ...(reason === undefined ? {} : { reason }) }));
      await writeAudit(tx, by, 'articles.reread', ['article', articleId], {
        after: { ...taken.told, ...(reason === undefined ? {} : { reason }) },
      });
      return taken;
    }),
  );
  await joinRest(db, begun);
  return report;
}

interface Rereading {
  readonly by: Caller;
  readonly read: Read;
  /** the reason for the event history, if it is not a newer engine version */
  readonly reason?: string;
  /** true: the publication date changed, so its order among the reports of an event may change */
  readonly isMoved?: boolean;
}

interface TakenOver {
  readonly told: ArticleRereading;
  /** the readings still to be joined */
  readonly begun: Begun;
  /** why nothing was applied; null otherwise */
  readonly notRead: NotRead | null;
}

/** Call with the article and its events locked. The caller writes the audit entry, and joins the rest after the transaction. */
export async function takeOver(tx: Database, articleId: number, { by, read, reason, isMoved = false }: Rereading): Promise<TakenOver> {
  const { told: report, diff, adds, place, unchecked, notRead, was } = await readAgain(tx, articleId, read);
  const changed = [...diff.changes, ...diff.same].filter(({ stored }) => !stored.kept);
  const named = changed.flatMap(({ mention }) => mention.actors);
  const renewed = changed.map(({ stored, mention }) => ({ id: stored.id, mention }));
  await renewMentions(tx, renewed, { ...place, rowOf: await resolveActors(tx, named) });
  await markReadings(tx, [...diff.changes, ...diff.same]);
  const touched = new Set(diff.changes.filter(({ stored }) => !stored.kept).map(({ stored }) => stored.eventId));
  if (isMoved) for (const eventId of await toldElsewhere(tx, articleId, changed)) touched.add(eventId);
  const dropped = diff.drops.filter(({ kept }) => !kept);
  for (const eventId of new Set(dropped.map((one) => one.eventId))) {
    const gone = dropped.filter((one) => one.eventId === eventId).map(({ id }) => id);
    if (await takeOut(tx, eventId, gone)) touched.add(eventId);
    else await hideEvent(tx, eventId, by, reason ?? `Engine ${report.to} no longer finds this event in its source.`);
  }
  for (const eventId of touched) await workOutAgain(tx, eventId, by, reason);
  const others = diff.same.flatMap(({ stored }) => (stored.kept || touched.has(stored.eventId) ? [] : [stored.eventId]));
  await weighEvents(tx, others);
  const begun = await beginJoining(tx, adds, { storing: { ...place, by, publish: unchecked }, isReadAgain: true, was }, notRead);
  // mentions without a signature were not compared, so keep the old version and read the article again later
  const isWhole = [...diff.drops, ...[...diff.changes, ...diff.same].map(({ stored }) => stored)].every(
    ({ signature }) => signature !== null,
  );
  if (report.to !== report.from && isWhole)
    await tx.update(articleRevisions).set({ extractorVersion: report.to }).where(eq(articleRevisions.id, place.revisionId));
  return { told: report, begun, notRead };
}

type Place = Pick<MentionPlace, 'revisionId' | 'body' | 'extractorVersion'>;

export type Reread = Awaited<ReturnType<typeof readAgain>>;

/** Returns the difference with everything that writing it needs. */
export async function readAgain(db: Database, articleId: number, read: (article: Article) => TextReading | Promise<TextReading>) {
  const { article, revision, text, unchecked, consent } = await newestText(db, articleId);
  const extraction = await read(text);
  const filed = await filedAsStored(db, extraction.events);
  const anchored = filed.filter((event) => event.mentions.every((mention) => isAnchored(revision.body, mention)));
  // without a reading there is nothing to compare; stored events do not change
  const stored = extraction.notRead === null ? await storedReadings(db, revision) : [];
  const diff = heldBack(diffArticle(stored, anchored), consent);
  const { open: adds, leftOut, ...decided } = await withoutDecided(db, articleId, revision.body, diff.adds);
  const rereading: ArticleRereading = {
    articleId,
    title: article.title,
    from: revision.extractorVersion,
    to: extraction.extractorVersion,
    adds: adds.map(({ event }) => ({ title: event.title, edtf: event.date.edtf })),
    leftOut,
    changes: diff.changes.map(({ stored, fields }) => ({ eventId: stored.eventId, title: stored.title, fields, kept: stored.kept })),
    drops: diff.drops.map(({ eventId, title: lost, kept }) => ({ eventId, title: lost, kept })),
  };
  const place: Place = { revisionId: revision.id, body: revision.body, extractorVersion: extraction.extractorVersion };
  const notRead = extraction.notRead ?? decided.notRead;
  return {
    told: rereading,
    diff,
    adds,
    place,
    notRead,
    was: revision.notRead,
    unchecked: article.state === 'published' && unchecked,
  };
}

/** Removes changes to published events by a language model, unless an administrator allows publishing what both readers agree on. */
function heldBack<Stored extends { readonly kept: boolean; readonly isPublished: boolean }>(
  diff: ReadingDiff<Stored>,
  consent: SecondReaderConsent,
): ReadingDiff<Stored> {
  const readings = [...diff.changes, ...diff.same].flatMap(({ mention }) => mention.secondReading ?? []);
  if (readings.length === 0 && !diff.adds.some(hasSecondReading)) return diff;
  const hold = (stored: Stored): Stored => (stored.isPublished ? { ...stored, kept: true } : stored);
  const isAgreed = ({ secondReading: one }: EventMention): boolean => one !== undefined && consent === 'publish-both' && agrees(one);
  const held = <Pair extends { readonly stored: Stored; readonly mention: EventMention }>(pair: Pair): Pair =>
    isAgreed(pair.mention) ? pair : { ...pair, stored: hold(pair.stored) };
  return { ...diff, changes: diff.changes.map(held), same: diff.same.map(held), drops: diff.drops.map(hold) };
}

/** Stores which readers state a mention, even if the mention itself does not change. */
async function markReadings(
  tx: Database,
  pairs: readonly { readonly stored: { readonly id: number; readonly kept: boolean }; readonly mention: EventMention }[],
): Promise<void> {
  const marked = pairs.flatMap(({ stored: { id, kept }, mention: { secondReading } }) =>
    kept && secondReading ? [{ id, secondReading }] : [],
  );
  await updateRows(tx, eventMentions, marked);
}

/**
 * Loads stored mentions without those that an earlier engine dropped, so that they can be found again. `setsDate`: the event has the date of
 * this mention. `kept`: the mention does not change. A person rejected it or chose its words, or checked, edited or rejected the event, or
 * its signature is missing.
 */
async function storedReadings(db: Database, { id: revisionId, body }: Pick<typeof articleRevisions.$inferSelect, 'id' | 'body'>) {
  const all = await db
    .select({
      mention: eventMentions,
      origins: events.origins,
      checkedAt: events.checkedAt,
      state: events.state,
      eventEdtf: events.edtf,
      eventVersion: events.version,
    })
    .from(eventMentions)
    .innerJoin(events, eq(events.id, eventMentions.eventId))
    .where(eq(eventMentions.revisionId, revisionId))
    .orderBy(eventMentions.id);
  const dropped = await droppedByMachine(db, idsOf(all.map(({ mention }) => mention)));
  const found = all.filter(({ mention }) => !dropped.has(mention.id));
  const mentions = found.map(({ mention }) => mention);
  const replaced = await replacedWords(db, mentions);
  const filed = await filing(db);
  return found.map(({ mention, origins, checkedAt, state, eventEdtf, eventVersion }) => ({
    ...filed(mention),
    isPublished: state === 'published',
    eventVersion,
    setsDate:
      mention.state === 'accepted' && state !== 'rejected' && (origins.date ?? 'machine') === 'machine' && eventEdtf === mention.edtf,
    replaced: (replaced.get(mention.id) ?? []).flatMap((words) => placesOf(body, words)),
    kept:
      mention.signature === null ||
      mention.state === 'rejected' ||
      mention.rules.includes(EVIDENCE_BY_HAND) ||
      state === 'rejected' ||
      checkedAt !== null ||
      Object.values(origins).some((origin) => origin !== 'machine'),
  }));
}

/** Returns the events in these mentions that other articles report too. Their values depend on the order of the reports. */
async function toldElsewhere(
  tx: Database,
  articleId: number,
  told: readonly { readonly stored: { readonly eventId: number } }[],
): Promise<readonly number[]> {
  const ids = told.map(({ stored }) => stored.eventId);
  const found = await tx
    .selectDistinct({ id: eventMentions.eventId })
    .from(eventMentions)
    .where(and(inArray(eventMentions.eventId, ids), eq(eventMentions.state, 'accepted'), not(mentionsOf([articleId]))));
  return idsOf(found);
}

/** Rejects the mentions; returns false without changes if the event would have no other mention. */
async function takeOut(tx: Database, eventId: number, gone: readonly number[]): Promise<boolean> {
  const others = and(eq(eventMentions.eventId, eventId), ne(eventMentions.state, 'rejected'), notInArray(eventMentions.id, [...gone]));
  if ((await tx.$count(eventMentions, others)) === 0) return false;
  await markMentions(tx, 'rejected', inArray(eventMentions.id, [...gone]));
  return true;
}

/** Rejects the event without changing its mentions or marking it as checked. */
async function hideEvent(tx: Database, eventId: number, by: Caller, reason: string): Promise<void> {
  await updateEvent(tx, eventId, { state: 'rejected', version: sql`${events.version} + 1` });
  await recordRevision(tx, eventId, { change: 'rejected', by, reason });
}

/** Recomputes the event from its current mentions. */
export async function workOutAgain(tx: Database, eventId: number, by: Caller, reason: string | undefined): Promise<void> {
  await reconcileEvent(tx, eventId);
  await recordRevision(tx, eventId, { change: 're-extracted', by, reason });
}
