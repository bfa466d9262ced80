/** Lists the events that the engine found in an article, in text order, for the review desk. */

import { and, asc, eq, isNull } from 'drizzle-orm';
import { articleRevisions, type Database, eventMentions, events } from '@/db/database';
import type { ArticleMention } from '@/domain/article-views';
import type { Span } from '@/engine/model/article';
import type { SecondReading } from '@/engine/model/event';
import type { ResolvedDate } from '@/engine/model/resolved-date';
import { loadSummaries } from '../events/load-summaries';
import { joinReasons } from '../events/merged';
import { groupByEvent } from '../group';

/** The date is that of the sentence. */
export interface Candidate
  extends Pick<ArticleMention, 'event' | 'start' | 'end' | 'dateStart' | 'dateEnd'>,
    Pick<ResolvedDate, 'edtf' | 'qualifier' | 'extent'> {
  readonly version: number;
  readonly mentionId: number;
  /** where the text mentions the event, in text order, also in sentences of other mentions than this one */
  readonly spans: readonly Span[];
  /** proposed: the mention may be a further report of an existing event */
  readonly mentionState: 'proposed' | 'accepted' | 'rejected';
  readonly dateText: string | null;
  /** true if an editor has set the date of the event */
  readonly isDateSettled: boolean;
  /** what the readers state; null if no model read the article */
  readonly secondReading: SecondReading | null;
  /** IDs of the themes that were extracted from the sentence */
  readonly extractedThemes: readonly string[];
  /** confidence of the mention if it is proposed, otherwise of the event */
  readonly confidence: number | null;
  /** why it matches that event; empty for a new event */
  readonly mergeReasons: readonly { readonly name: string; readonly weight: number; readonly note: string }[];
}

type Decided = Pick<Candidate, 'event' | 'mentionState'>;

/** True if no editor has decided on the candidate. */
export const isOpen = ({ event, mentionState }: Decided): boolean =>
  event.state !== 'rejected' &&
  mentionState !== 'rejected' &&
  !(event.state === 'published' && event.checked && mentionState === 'accepted');

const RANK: Readonly<Record<typeof eventMentions.$inferSelect.state, number>> = { proposed: 0, accepted: 1, rejected: 2 };

/** Includes rejected candidates, so that a decision can be undone. */
export async function listCandidates(db: Database, articleId: number, revision: number): Promise<readonly Candidate[]> {
  const found = await db
    .select({
      mentionId: eventMentions.id,
      mentionState: eventMentions.state,
      start: eventMentions.startOffset,
      end: eventMentions.endOffset,
      dateStart: eventMentions.dateStart,
      dateEnd: eventMentions.dateEnd,
      dateText: eventMentions.dateText,
      edtf: eventMentions.edtf,
      qualifier: eventMentions.qualifier,
      extent: eventMentions.extent,
      secondReading: eventMentions.secondReading,
      origins: events.origins,
      extractedThemes: eventMentions.themes,
      mergeReasons: joinReasons,
      confidence: eventMentions.confidence,
      eventId: events.id,
      version: events.version,
    })
    .from(eventMentions)
    .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
    .innerJoin(events, and(eq(events.id, eventMentions.eventId), isNull(events.mergedInto)))
    .where(and(eq(articleRevisions.articleId, articleId), eq(articleRevisions.number, revision)))
    .orderBy(asc(eventMentions.startOffset), asc(eventMentions.id));
  // of several mentions of one event, prefer a proposed one, then an accepted one
  const first = new Map<number, (typeof found)[number]>();
  const spans = groupByEvent(found, ({ start, end }): Span => ({ start, end }));
  for (const row of found) {
    const earlier = first.get(row.eventId);
    if (!earlier || RANK[row.mentionState] < RANK[earlier.mentionState]) first.set(row.eventId, row);
  }
  const summaries = await loadSummaries(db, [...first.keys()], { includeDrafts: true });
  return summaries.flatMap((event) => {
    const row = first.get(event.id);
    if (!row) return [];
    const { eventId: _, origins, ...rest } = row;
    const confidence = row.mentionState === 'proposed' ? row.confidence : event.confidence;
    return [{ ...rest, spans: spans.get(event.id) ?? [], event, confidence, isDateSettled: (origins.date ?? 'machine') !== 'machine' }];
  });
}

/** Where the text mentions any of the events. */
export const coveredSpans = (candidates: readonly Pick<Candidate, 'spans'>[]): readonly Span[] => candidates.flatMap(({ spans }) => spans);

/** The candidates that are published with their article: drafts and proposed mentions. */
export const waitingCandidates = <One extends Decided>(candidates: readonly One[]): readonly One[] =>
  candidates.filter(
    ({ event: { state }, mentionState }) =>
      (state === 'draft' && mentionState !== 'rejected') || (mentionState === 'proposed' && state !== 'rejected'),
  );

/** The next open candidate after index `at`, or another one near it. Throws if there is none. */
export function nextCandidate<One extends Decided>(candidates: readonly One[], at: number): One {
  const rest = candidates.slice(at + 1);
  const next = rest.find(isOpen) ?? rest[0] ?? candidates[at];
  if (!next) throw new Error(`There is no suggested event at position ${at}.`);
  return next;
}
