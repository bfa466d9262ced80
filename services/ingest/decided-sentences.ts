/** Finds the sentences of an article with a decision, and matches a new reading against them. */
import { setImmediate as breathe } from 'node:timers/promises';
import { and, eq, inArray, or, sql } from 'drizzle-orm';
import { type Database, eventMentions, events, idsOf } from '@/db/database';
import { type EventMention, overlaps, type Span } from '@/engine/index';
import { mentionsOf } from '../events/lock-events';
import { EVIDENCE_BY_HAND } from '../evidence/write-evidence';
import { filing, mergedActors } from '../find-names';
import { groupByEvent } from '../group';
import type { ActorRow } from '../vocabulary/resolve-actors';
import { MOST, mentionSimilarity, type Report, reportOf, sharedActors, storedReport } from './candidates/mention-similarity';
import { likenessOf, placesOf } from './candidates/same-words';
import { droppedByMachine } from './dropped-by-machine';
import { replacedWords } from './replaced-words';

type Mention = typeof eventMentions.$inferSelect;

/** A known sentence, with the decision for a reading that matches it. */
export interface Decided {
  readonly mention: Mention;
  /** out: the sentence stays out. silent: its whole event stays out. home: it belongs to the sentence's stored event */
  readonly verdict: 'out' | 'silent' | 'home';
  /** spans in the current text of its words and of the words that an editor replaced */
  readonly places: readonly Span[];
  /** those words that the current text no longer contains */
  readonly gone: readonly string[];
}

/** Returns decided sentences in order of mention ID. */
export async function decidedOf(tx: Database, articleId: number, body: string): Promise<readonly Decided[]> {
  const all = await tx
    .select({ mention: eventMentions, eventState: events.state })
    .from(eventMentions)
    .innerJoin(events, eq(events.id, eventMentions.eventId))
    .where(
      and(
        mentionsOf([articleId]),
        or(
          eq(eventMentions.state, 'rejected'),
          eq(eventMentions.health, 'orphaned'),
          eq(events.state, 'rejected'),
          sql`${eventMentions.rules} ? ${EVIDENCE_BY_HAND}::text`,
        ),
      ),
    )
    .orderBy(eventMentions.id);
  const dropped = await droppedByMachine(tx, idsOf(all.map(({ mention }) => mention)));
  const found = all.filter(({ mention }) => !dropped.has(mention.id));
  const mentions = found.map(({ mention }) => mention);
  const replaced = await replacedWords(tx, mentions);
  const placesOfQuote = new Map<string, readonly Span[]>();
  const placesIn = (quote: string): readonly Span[] => {
    const places = placesOfQuote.get(quote) ?? placesOf(body, quote);
    placesOfQuote.set(quote, places);
    return places;
  };
  const current = await withRoots(tx);
  const decided = found.map(({ mention, eventState }): Decided => {
    const words = [mention.quote, ...(replaced.get(mention.id) ?? [])];
    const isSilent = eventState === 'rejected' || mention.rules.includes(EVIDENCE_BY_HAND);
    const verdict = isSilent ? 'silent' : mention.state === 'rejected' ? 'out' : 'home';
    const places = words.flatMap(placesIn);
    return { mention: current(mention), verdict, places, gone: words.filter((quote) => !body.includes(quote)) };
  });
  return withoutFollowed(tx, articleId, decided);
}

/** Returns a function that replaces merged actors and themes in a mention with their targets. */
async function withRoots(tx: Database): Promise<(mention: Mention) => Mention> {
  const [filed, rootOf] = [await filing(tx), await mergedActors(tx)];
  return (mention) => ({
    ...filed(mention),
    actors: mention.actors.map((one) => ({ ...one, actorId: rootOf.get(one.actorId) ?? one.actorId })),
  });
}

/** Drops `home` sentences that a later mention of the same article and event already repeats. */
async function withoutFollowed(tx: Database, articleId: number, decided: readonly Decided[]): Promise<readonly Decided[]> {
  const homes = decided.flatMap(({ verdict, mention }) => (verdict === 'home' ? [mention.eventId] : []));
  if (homes.length === 0) return decided;
  const stored = await tx
    .select()
    .from(eventMentions)
    .where(and(mentionsOf([articleId]), inArray(eventMentions.eventId, [...new Set(homes)])));
  const current = await withRoots(tx);
  const toldOf = groupByEvent(stored, current);
  const isFollowed = (one: Mention): boolean =>
    (toldOf.get(one.eventId) ?? []).some(
      (mention) => mention.createdAt > one.createdAt && mentionSimilarity(storedReport(mention), storedReport(one)) > 0,
    );
  return decided.filter(({ verdict, mention }) => verdict !== 'home' || !isFollowed(mention));
}

/** Limits the comparison of each sentence with each decided one; this many pairs take about two seconds. */
const MOST_PAIRS = 200_000;
const SENTENCES_AT_ONCE = 5;

export const canCompare = (sentences: readonly unknown[], decided: readonly unknown[]): boolean =>
  sentences.length * decided.length <= MOST_PAIRS;

/**
 * Maps each sentence to the decided one that it repeats; omits sentences without a match. A decided sentence still in the text can match
 * any number of sentences. One that is gone matches only the most similar. On a tie, `home` wins.
 */
export async function saidAgain(
  sentences: readonly EventMention[],
  decided: readonly Decided[],
  rowOf: ReadonlyMap<string, ActorRow>,
): Promise<ReadonlyMap<EventMention, Decided>> {
  const reports = decided.map((one) => ({ one, report: storedReport(one.mention) }));
  const found: Pair[] = [];
  for (const [at, sentence] of sentences.entries()) {
    // let other work run between batches
    if (at % SENTENCES_AT_ONCE === 0) await breathe();
    const read = reportOf(sentence, rowOf);
    found.push(...reports.flatMap(({ one, report }) => pairOf(sentence, one, read, report)));
  }
  const pairs = found.sort((a, b) => b.claim - a.claim || Number(b.one.verdict === 'home') - Number(a.one.verdict === 'home'));
  const again = new Map<EventMention, Decided>();
  const become = new Set<Decided>();
  for (const { sentence, one, stands } of pairs) {
    if (again.has(sentence) || (!stands && become.has(one))) continue;
    again.set(sentence, one);
    if (!stands) become.add(one);
  }
  return again;
}

interface Pair {
  readonly sentence: EventMention;
  readonly one: Decided;
  readonly stands: boolean;
  readonly claim: number;
}

function pairOf(sentence: EventMention, one: Decided, read: Report, known: Report): readonly Pair[] {
  const similarity = mentionSimilarity(read, known);
  if (similarity === 0) return [];
  const at = known.signature?.trigger?.at;
  const isStatedThere =
    at === undefined
      ? sentence.evidence.quote === one.mention.quote
      : one.places.some(({ start }) => start + at === sentence.trigger.start);
  const isThere = one.places.some((place) => overlaps(place, sentence.evidence));
  const stands = isThere && (isStatedThere || sharedActors(read, known) >= MOST);
  const likeness = stands ? 1 : likenessOf(sentence.evidence, one.gone);
  return likeness === 0 ? [] : [{ sentence, one, stands, claim: similarity + likeness }];
}
