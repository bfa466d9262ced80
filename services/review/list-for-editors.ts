/** Lists events for editors by state and title, last changed first. */
import { and, desc, eq, ilike, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { type Database, events, idsOf } from '@/db/database';
import { NO_FILTER, type WorkFilter } from '@/domain/desk/work-filter';
import type { EventSummary } from '@/domain/views';
import { loadSummaries } from '../events/load-summaries';
import { escapeLike } from '../vocabulary/list-actors';
import { eventAssigned, eventFits } from './work-filter';

export const EDITOR_VIEWS = ['all', 'unchecked', 'checked', 'draft', 'rejected'] as const;
export type EditorView = (typeof EDITOR_VIEWS)[number];

const PAGE = 50;

export interface EditorListing {
  readonly view: EditorView;
  /** part of a title; `%` and `_` are literal */
  readonly query: string;
  /** default: no filter */
  readonly filter?: WorkFilter;
  /** from 1 */
  readonly page: number;
}

export interface EditorList {
  readonly events: readonly EventSummary[];
  /** event ID → version */
  readonly versions: ReadonlyMap<number, number>;
  readonly total: number;
  readonly pageCount: number;
}

export async function listForEditors(db: Database, { view, query, filter = NO_FILTER, page }: EditorListing): Promise<EditorList> {
  const where = and(
    isNull(events.mergedInto),
    inView(view),
    query === '' ? undefined : ilike(events.title, `%${escapeLike(query)}%`),
    eventFits(sql`${events.id}`, filter),
    eventAssigned(sql`${events.id}`, filter),
  );
  const total = await db.$count(events, where);
  const found = await db
    .select({ id: events.id, version: events.version })
    .from(events)
    .where(where)
    .orderBy(desc(events.updatedAt), desc(events.id))
    .limit(PAGE)
    .offset((page - 1) * PAGE);
  const summaries = await loadSummaries(db, idsOf(found), { includeDrafts: true });
  return {
    events: summaries,
    versions: new Map(found.map(({ id, version }) => [id, version])),
    total,
    pageCount: Math.max(1, Math.ceil(total / PAGE)),
  };
}

function inView(view: EditorView): SQL | undefined {
  switch (view) {
    case 'all':
      return undefined;
    case 'unchecked':
      return and(eq(events.state, 'published'), isNull(events.checkedAt));
    case 'checked':
      return and(eq(events.state, 'published'), isNotNull(events.checkedAt));
    case 'draft':
    case 'rejected':
      return eq(events.state, view);
  }
}
