/** Loads the readers' statements about an article's suggested events, for the review desk. */
import { eq, inArray } from 'drizzle-orm';
import { type Database, eventMentions, events } from '@/db/database';
import type { SecondReading } from '@/engine/model/event';
import type { Extent } from '@/engine/model/resolved-date';
import type { Qualifier } from '@/engine/model/timex';

export interface CandidateReading {
  readonly reading: SecondReading;
  /** the sentence's date */
  readonly edtf: string;
  readonly qualifier: Qualifier | null;
  readonly extent: Extent;
  /** true if an editor has set the date of the event */
  readonly isSettled: boolean;
}

/** By mention ID, without mentions of articles that no model read. */
export async function candidateReadings(db: Database, mentionIds: readonly number[]): Promise<ReadonlyMap<number, CandidateReading>> {
  if (mentionIds.length === 0) return new Map();
  const { id, secondReading, edtf, qualifier, extent } = eventMentions;
  const rows = await db
    .select({ id, secondReading, edtf, qualifier, extent, origins: events.origins })
    .from(eventMentions)
    .innerJoin(events, eq(events.id, eventMentions.eventId))
    .where(inArray(id, [...mentionIds]));
  return new Map(
    rows.flatMap(({ id: mention, secondReading: reading, origins, ...date }) =>
      reading === null ? [] : [[mention, { ...date, reading, isSettled: (origins.date ?? 'machine') !== 'machine' }]],
    ),
  );
}
