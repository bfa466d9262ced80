/**
 * Joins and stores the events of a text in parts. Each part has a short transaction, so other writers do not wait long. Each event is
 * stored completely or not at all. The text counts as read when the last part is stored. Reading it again stores what is missing.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { and, eq, inArray } from 'drizzle-orm';
import { articleRevisions, articles, type Database, eventMentions } from '@/db/database';
import type { NotRead } from '@/domain/desk/not-read';
import type { EventMention } from '@/engine/index';
import { write } from '../timeline/facts/write';
import type { Reading } from './decided-readings';
import { type Joined, joinEvents } from './join-events';
import { lockArticles, newestRevision } from './lock-articles';
import type { Storing } from './store-events';

/** Mentions stored in the same transaction as the text, enough for an ordinary article. */
const FIRST_PART = 60;
/** The cost of an event, in mentions: each event needs a lookup, which takes longer than storing one mention. */
const MENTIONS_OF_EVENT = 2;
const TARGET_MS = 80;
const LARGEST_PART = 120;
/** The maximum pause between parts. Otherwise the pause is as long as the last part took, so other writers can run. */
const LONGEST_REST_MS = 1_000;

export interface Parts {
  readonly storing: Omit<Storing, 'rowOf'>;
  /** true: events of the article may have been dropped before and be found again */
  readonly isReadAgain: boolean;
  /** the reading state of the revision so far */
  readonly was: NotRead | null;
}

export interface Begun extends Parts {
  readonly joined: Joined;
  readonly rest: readonly Reading[];
  /** IDs of the events that this text already has */
  readonly placed: ReadonlySet<number>;
}

/** The reading state of the revision after the first part is stored. */
export const standingOf = (found: readonly Reading[], notRead: NotRead | null): NotRead | null =>
  split(found, FIRST_PART)[1].length > 0 ? 'storing' : notRead;

/** Stores the first part and updates the reading state of the revision. `notRead`: why there are no events. */
export async function beginJoining(
  tx: Database,
  found: readonly Reading[],
  parts: Parts,
  notRead: NotRead | null,
  placed: ReadonlySet<number> = new Set(),
): Promise<Begun> {
  const [part, rest] = split(found, FIRST_PART);
  const { ids, ...joined } = await joinEvents(tx, part, parts.storing, parts.isReadAgain, placed);
  const standing = standingOf(found, notRead);
  if (standing !== parts.was) await mark(tx, parts.storing.revisionId, standing);
  return { ...parts, joined, rest, placed: new Set([...placed, ...ids]) };
}

/**
 * Stores the remaining parts; calls `last` in the last transaction with the totals. Stops early if the text was corrected or its article
 * rejected in between.
 */
export async function joinRest(db: Database, begun: Begun, last?: (tx: Database, joined: Joined) => Promise<void>): Promise<Joined> {
  const { storing, isReadAgain } = begun;
  let { joined, rest, placed } = begun;
  let size = FIRST_PART;
  let took = TARGET_MS;
  while (rest.length > 0) {
    await sleep(Math.min(took, LONGEST_REST_MS));
    const [part, later] = split(rest, size);
    const since = performance.now();
    const done = await write(db, async (tx) => {
      await lockArticles(tx);
      const state = await stateOf(tx, storing.revisionId);
      const open = state === null ? [] : await notStored(tx, storing.revisionId, part);
      const publish = storing.publish && state === 'published';
      const { ids, ...made } = await joinEvents(tx, open, { ...storing, publish }, isReadAgain, placed);
      const all: Joined = { created: joined.created + made.created, joined: joined.joined + made.joined };
      const isLast = later.length === 0 || state === null;
      if (later.length === 0) await mark(tx, storing.revisionId, null);
      if (isLast) await last?.(tx, all);
      return { all, ids, isLast };
    });
    took = performance.now() - since;
    size = Math.max(1, Math.min(LARGEST_PART, Math.round((size * TARGET_MS) / took)));
    joined = done.all;
    placed = new Set([...placed, ...done.ids]);
    rest = done.isLast ? [] : later;
  }
  return joined;
}

/** Splits off events with about `mentions` mentions in total, at least one event. */
function split(found: readonly Reading[], mentions: number): readonly [readonly Reading[], readonly Reading[]] {
  let room = mentions;
  let end = 0;
  const cost = (at: number): number => MENTIONS_OF_EVENT + (found[at]?.event.mentions.length ?? 0);
  while (end < found.length && (end === 0 || room >= cost(end))) {
    room -= cost(end);
    end += 1;
  }
  return [found.slice(0, end), found.slice(end)];
}

async function mark(tx: Database, revisionId: number, notRead: NotRead | null): Promise<void> {
  await tx.update(articleRevisions).set({ notRead }).where(eq(articleRevisions.id, revisionId));
}

/** The state of the article; null if this is not its newest revision, or the article was rejected. */
async function stateOf(tx: Database, revisionId: number): Promise<'draft' | 'published' | null> {
  const [found] = await tx
    .select({ articleId: articles.id, state: articles.state })
    .from(articleRevisions)
    .innerJoin(articles, eq(articles.id, articleRevisions.articleId))
    .where(eq(articleRevisions.id, revisionId))
    .for('update', { of: articles });
  if (!found || found.state === 'rejected') return null;
  return (await newestRevision(tx, found.articleId)).id === revisionId ? found.state : null;
}

/** Filters out events that another reading of the same text has already stored. */
export async function notStored(tx: Database, revisionId: number, found: readonly Reading[]): Promise<readonly Reading[]> {
  if (found.length === 0) return [];
  const starts = [...new Set(found.flatMap(({ event }) => event.mentions.map(({ evidence }) => evidence.start)))];
  const stored = await tx
    .select({
      start: eventMentions.startOffset,
      end: eventMentions.endOffset,
      edtf: eventMentions.edtf,
      signature: eventMentions.signature,
    })
    .from(eventMentions)
    .where(and(eq(eventMentions.revisionId, revisionId), inArray(eventMentions.startOffset, starts)));
  const storedKeys = new Set(stored.map(({ start, end, edtf, signature }) => JSON.stringify([start, end, edtf, signature?.trigger?.at])));
  // without a stored trigger, compare only the quote and the date
  const isStored = ({ evidence: { start, end }, date, signature }: EventMention): boolean =>
    [signature.trigger?.at, undefined].some((at) => storedKeys.has(JSON.stringify([start, end, date.edtf, at])));
  return found.filter(({ event }) => !event.mentions.some(isStored));
}
