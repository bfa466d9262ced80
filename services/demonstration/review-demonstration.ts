/** Applies the shipped review once per version. It skips events that an editor decided on, and articles whose text has changed. */

import { isDeepStrictEqual } from 'node:util';
import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import { type Database, eventMentions, events, rows, settings } from '@/db/database';
import { withoutDeadlines } from '@/db/deadlines';
import type { EventInput } from '@/domain/event-input';
import { SHIPPED_REVIEW } from '@/domain/history/revision-words';
import type { Span } from '@/engine/index';
import { storedConfidence, storedSearchText } from '../events/computed-columns';
import { insertEvent } from '../events/editing/create-event';
import { inputOfSnapshot, recordSame, snapshotEvent } from '../events/editing/event-snapshot';
import { reviewEvent } from '../events/editing/review-event';
import { removeMention } from '../events/editing/review-mention';
import { writeInput } from '../events/editing/write-input';
import { lockEvent, lockEvents } from '../events/lock-events';
import { mergeEvents } from '../events/merging/merge-events';
import { splitEvent } from '../events/merging/split-event';
import { lockArticles } from '../ingest/lock-articles';
import type { MentionPlace } from '../ingest/store-mentions';
import { tieToSentence } from '../review/add-missed-event';
import { arrayOf } from '../timeline/facts/projection';
import { type Caller, write, writeAudit } from '../timeline/facts/write';
import { type Report, type ReviewedEvent, SHIPPED, type ShippedReview } from './demonstration-files';

interface StoredArticle extends Pick<MentionPlace, 'revisionId' | 'body' | 'extractorVersion'> {
  readonly name: string;
}

interface StoredMention extends Span {
  readonly id: number;
  readonly eventId: number;
  readonly revisionId: number;
  /** an editor decided on the event or changed it, it is hidden, or other articles report it too */
  readonly closed: boolean;
}

/** Returns the articles as the seed stored them, with their file names. */
async function storedArticles(db: Database, hashes: Readonly<Record<string, string>>): Promise<readonly StoredArticle[]> {
  const found = await rows<{ hash: string; revisionId: number; body: string; extractorVersion: string }>(db)`
    select r.content_hash as hash, r.id as "revisionId", r.body, r.extractor_version as "extractorVersion"
    from articles a join article_revisions r on r.article_id = a.id
    where a.created_by is null and a.state = 'published'
      and r.content_hash in (select jsonb_array_elements_text(${JSON.stringify(Object.values(hashes))}::jsonb))
      and not exists (select 1 from article_revisions other where other.article_id = a.id and other.id <> r.id)
    order by r.id`;
  const names = new Map(Object.entries(hashes).map(([name, hash]) => [hash, name]));
  return found.map(({ hash, ...article }) => ({ name: names.get(hash) ?? '', ...article }));
}

const storedMentions = (db: Database, articles: readonly StoredArticle[]): Promise<readonly StoredMention[]> =>
  rows<StoredMention>(db)`
    with ours as (select value::int as id from jsonb_array_elements_text(${JSON.stringify(articles.map(({ revisionId }) => revisionId))}::jsonb))
    select m.id, m.event_id as "eventId", m.revision_id as "revisionId", m.start_offset as start, m.end_offset as end,
      m.state <> 'accepted' or e.state <> 'published' or e.merged_into is not null or e.origins::text ~ '"(human|edited)"'
        or e.checked_at is not null and ${SHIPPED_REVIEW} is distinct from (
          select reason from event_revisions v where v.event_id = e.id order by v.version desc limit 1
        )
        or exists (select 1 from event_revisions v where v.event_id = e.id and v.changed_by is not null)
        or exists (select 1 from event_mentions o where o.event_id = e.id and o.revision_id not in (select id from ours)) as closed
    from event_mentions m join events e on e.id = m.event_id
    where m.revision_id in (select id from ours) order by m.id`;

/** Finds the quote of a report; null if its article is not stored. */
function placeOfReport(articles: readonly StoredArticle[], [name, quote]: Report): (Span & { readonly article: StoredArticle }) | null {
  const article = articles.find((one) => one.name === name);
  const start = article?.body.indexOf(quote) ?? -1;
  return article && start >= 0 ? { article, start, end: start + quote.length } : null;
}

/** For each report, the mentions that overlap its quote more than that of any other report. */
function mentionsOfReports(
  articles: readonly StoredArticle[],
  mentions: readonly StoredMention[],
  reports: readonly Report[],
): ReadonlyMap<Report, readonly StoredMention[]> {
  const places = reports.flatMap((report) => {
    const place = placeOfReport(articles, report);
    return place ? [{ report, place }] : [];
  });
  const found = new Map<Report, StoredMention[]>();
  for (const mention of mentions) {
    const near = places
      .filter(({ place }) => place.article.revisionId === mention.revisionId)
      .map(({ report, place }) => ({ report, likeness: likeness(place, mention) }))
      .sort((a, b) => b.likeness - a.likeness)[0];
    if (near && near.likeness >= LIKE) found.set(near.report, [...(found.get(near.report) ?? []), mention]);
  }
  return found;
}

/** minimum overlap for a match */
const LIKE = 0.3;

const likeness = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));

const APPLIED = 'demonstrationReview';
const BY: Caller = { userId: null };
const WHY = { by: BY, reason: SHIPPED_REVIEW };

interface ReviewReport {
  readonly reviewed: number;
  readonly rejected: number;
}

/** Null if this version was already applied, or if no demo article is stored. */
export async function reviewDemonstration(db: Database, review: ShippedReview = SHIPPED): Promise<ReviewReport | null> {
  // every start calls this, and usually returns here without taking a lock
  if (await isApplied(db, review.version)) return null;
  return write(db, (tx) =>
    withoutDeadlines(tx, async () => {
      await lockArticles(tx);
      const articles = await storedArticles(tx, review.articles);
      if (articles.length === 0 || !(await isNew(tx, review.version))) return null;
      const report = await applyReview(tx, articles, review);
      await writeAudit(tx, BY, 'demonstration.review', null, { after: { version: review.version, ...report } });
      return report;
    }),
  );
}

async function isApplied(db: Database, version: number): Promise<boolean> {
  const [found] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, APPLIED));
  return Number(found?.value ?? 0) >= version;
}

/** Stores the version as applied. Returns false if it already was, also by a concurrent process. */
async function isNew(tx: Database, version: number): Promise<boolean> {
  const written = await tx
    .insert(settings)
    .values({ key: APPLIED, value: version })
    .onConflictDoUpdate({
      target: settings.key,
      set: { value: version, updatedAt: new Date() },
      setWhere: lt(sql`(${settings.value})::int`, version),
    })
    .returning({ key: settings.key });
  return written.length > 0;
}

interface Decided {
  readonly eventId: number;
  readonly event: ReviewedEvent;
}

async function applyReview(tx: Database, articles: readonly StoredArticle[], review: ShippedReview): Promise<ReviewReport> {
  const reports = [...review.events.flatMap((one) => one.reports), ...review.rejected.map(({ report }) => report)];
  const found = mentionsOfReports(articles, await storedMentions(tx, articles), reports);
  const mentionsOf = (own: readonly Report[]): readonly StoredMention[] => own.flatMap((report) => found.get(report) ?? []);
  const entries = review.events.map((entry) => ({ ...entry, mentions: mentionsOf(entry.reports) }));
  const open = entries.filter(({ mentions }) => mentions.every(({ closed }) => !closed));
  const owners = ownersOf(entries);
  const decided: Decided[] = [];
  for (const entry of open) {
    const { mentions, event } = entry;
    const eventId = await gather(tx, mentions, (id) => owners.get(id) === entry);
    if (eventId !== null && event) decided.push({ eventId, event });
    else if (event) await addMissing(tx, articles, entry.reports, event);
  }
  const rejected = mentionsOf(review.rejected.map(({ report }) => report)).filter(({ closed }) => !closed);
  for (const { id } of rejected) await rejectMention(tx, id);
  const written: number[] = [];
  for (const one of decided) if (await writeReviewed(tx, one)) written.push(one.eventId);
  await markReviewed(tx, written);
  return { reviewed: written.length, rejected: rejected.length };
}

/** Assigns each event of the engine to the entry with most of its mentions. */
function ownersOf<Entry extends { readonly mentions: readonly StoredMention[] }>(entries: readonly Entry[]): ReadonlyMap<number, Entry> {
  const share = (entry: Entry, eventId: number): number => entry.mentions.filter((one) => one.eventId === eventId).length;
  const owners = new Map<number, Entry>();
  for (const entry of entries)
    for (const { eventId } of entry.mentions) {
      const owner = owners.get(eventId);
      if (!owner || share(entry, eventId) > share(owner, eventId)) owners.set(eventId, entry);
    }
  return owners;
}

/** Merges the events of these mentions into one and returns its id; null without mentions. */
async function gather(tx: Database, mentions: readonly StoredMention[], owns: (eventId: number) => boolean): Promise<number | null> {
  const shares = [...new Set(mentions.map(({ eventId }) => eventId))]
    .map((eventId) => ({ eventId, own: mentions.filter((one) => one.eventId === eventId).map(({ id }) => id) }))
    .sort((a, b) => b.own.length - a.own.length || a.eventId - b.eventId);
  let target = shares.find(({ eventId }) => owns(eventId))?.eventId ?? null;
  for (const { eventId, own: mentionIds } of shares) {
    if (eventId === target) continue;
    const part = await partOf(tx, eventId, mentionIds);
    if (target !== null) await merge(tx, target, part);
    else target = part;
  }
  return target;
}

/** Returns the event if it has no other mentions. Otherwise splits these mentions off to a new event. */
async function partOf(tx: Database, eventId: number, mentions: readonly number[]): Promise<number> {
  if ((await countAccepted(tx, eventId)) === mentions.length) return eventId;
  const { version } = await lockEvent(tx, eventId);
  return (await splitEvent(tx, { id: eventId, version, mentions, ...WHY })).to;
}

async function merge(tx: Database, kept: number, gone: number): Promise<void> {
  const [into, from] = await lockEvents(tx, [kept, gone]);
  await mergeEvents(tx, { into, from, input: null, ...WHY });
}

const countAccepted = (tx: Database, eventId: number): Promise<number> =>
  tx.$count(eventMentions, and(eq(eventMentions.eventId, eventId), eq(eventMentions.state, 'accepted')));

/** Rejects the mention, and the event with its last mention. */
async function rejectMention(tx: Database, mentionId: number): Promise<void> {
  const [mention] = await tx.select().from(eventMentions).where(eq(eventMentions.id, mentionId));
  if (!mention) return;
  const { eventId } = mention;
  const { version } = await lockEvent(tx, eventId);
  if ((await countAccepted(tx, eventId)) > 1) await removeMention(tx, { mentionId, ...WHY });
  else await reviewEvent(tx, { id: eventId, version, decision: 'reject', ...WHY });
}

/** Returns false if an earlier version of the review already wrote the same values. */
async function writeReviewed(tx: Database, { eventId, event }: Decided): Promise<boolean> {
  const row = await lockEvent(tx, eventId);
  const date = row.edtf === event.date ? { edtf: row.edtf, qualifier: row.qualifier, extent: row.extent } : dateOf(event.date);
  const input = { ...inputOf(event), date };
  if (row.checkedAt !== null && isDeepStrictEqual(inputOfSnapshot(await snapshotEvent(tx, eventId)), input)) return false;
  await writeInput(tx, row, input, {}, 'shipped');
  return true;
}

/** Corrects the dates and statuses of conflicting mentions, because an engine error is not a disagreement between sources. */
async function markReviewed(tx: Database, ids: readonly number[]): Promise<void> {
  await tx
    .update(events)
    .set({ checkedAt: new Date(), searchText: storedSearchText(sql`${events}.place`), confidence: storedConfidence })
    .where(inArray(events.id, [...ids]));
  await tx.execute(sql`
    update event_mentions m set edtf = e.edtf, earliest = e.earliest, latest = e.latest, precision = e.precision, qualifier = e.qualifier,
      extent = e.extent
    from events e where e.id = any(${arrayOf(ids)}) and m.event_id = e.id and (m.earliest > e.latest or m.latest < e.earliest)`);
  await tx.execute(sql`
    update event_mentions m set status = e.status
    from events e where e.id = any(${arrayOf(ids)}) and m.event_id = e.id and m.status <> e.status and m.status in ('happened', 'ongoing')`);
  await recordSame(tx, ids, { change: 'checked', ...WHY });
}

async function addMissing(tx: Database, articles: readonly StoredArticle[], own: readonly Report[], event: ReviewedEvent): Promise<void> {
  const places = own.flatMap((report) => placeOfReport(articles, report) ?? []);
  if (places.length === 0) return;
  await insertEvent(tx, {
    input: inputOf(event),
    publish: true,
    maker: 'shipped',
    ...WHY,
    async tie(inner, id) {
      for (const { article, start, end } of places) {
        const evidence = { start, end };
        await tieToSentence(inner, id, { ...article, evidence, trigger: null }, null);
      }
    },
  });
}

const inputOf = ({ actors, date, ...event }: ReviewedEvent): EventInput => ({
  ...event,
  summary: null,
  reference: null,
  date: dateOf(date),
  actors: Object.entries(actors).map(([slug, role]) => ({ slug, role })),
});

const dateOf = (edtf: string): EventInput['date'] => ({ edtf, qualifier: null, extent: edtf.includes('/') ? 'throughout' : 'within' });
