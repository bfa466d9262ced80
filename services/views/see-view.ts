/**
 * How far a person has read a view. As in the browser of a reader without an account, a visit ends when nothing is asked for during half an
 * hour; until then what was new at its beginning stays marked.
 */
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { instantText } from '@/db/instant-text';
import { viewVisits } from '@/db/schema/views';
import { lastRevision } from '../changes/changes-since';

/** of the visit before, or of this one's beginning when it has ended */
const BEFORE = sql`case when ${viewVisits.at} < now() - interval '30 minutes' then ${viewVisits.seen} else ${viewVisits.before} end`;

export interface Seeing {
  readonly viewId: number;
  readonly userId: string;
  /** true: nothing stays marked */
  readonly clear?: boolean;
}

/** Notes that the person has the view open, and so everything in it. */
export async function seeView(tx: Database, { viewId, userId, clear = false }: Seeing): Promise<void> {
  const seen = await lastRevision(tx);
  await tx
    .insert(viewVisits)
    .values({ viewId, userId, seen, before: seen })
    .onConflictDoUpdate({
      target: [viewVisits.userId, viewVisits.viewId],
      set: {
        at: sql`now()`,
        seen,
        before: clear ? seen : BEFORE,
      },
    });
}

export interface SeenUpTo {
  /** everything up to here was in sight when it was last open */
  readonly lastOpened: string;
  /** the same of the visit before, while this one lasts */
  readonly beforeVisit: string;
}

/** Views that the person has never opened are not among them. */
export async function seenViews(db: Database, userId: string, viewIds: readonly number[]): Promise<ReadonlyMap<number, SeenUpTo>> {
  if (viewIds.length === 0) return new Map();
  const found = await db
    .select({
      viewId: viewVisits.viewId,
      lastOpened: instantText(viewVisits.seen, 'microseconds'),
      beforeVisit: instantText(BEFORE, 'microseconds'),
    })
    .from(viewVisits)
    .where(and(eq(viewVisits.userId, userId), inArray(viewVisits.viewId, [...viewIds])));
  return new Map(found.map(({ viewId, ...seen }) => [viewId, seen]));
}
