/** The events that wait for review, page by page, in the order in which they were stored. */
import { and, asc, count, eq, gt, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { events } from '@/db/schema/events';
import { printCursor, readCursor } from '@/domain/api/cursor';
import type { ApiDraft } from '@/domain/api/draft-schema';
import { id } from '@/domain/api/schemas';
import { loadSummaries } from '../events/load-summaries';
import { type ApiContext, cutPage, type ListPage } from './answer';

const place = z.tuple([z.literal('draft'), id]);

export async function listDrafts({ db, origin, query }: ApiContext<'listDrafts'>): Promise<ListPage<ApiDraft>> {
  const after = readCursor(query.cursor, place);
  const waiting = and(eq(events.state, 'draft'), isNull(events.mergedInto));
  const [counted] = await db.select({ total: count() }).from(events).where(waiting);
  const found = await db
    .select({ id: events.id })
    .from(events)
    .where(and(waiting, after === null ? undefined : gt(events.id, after[1])))
    .orderBy(asc(events.id))
    .limit(query.limit + 1);
  const { kept, next } = cutPage(found, query.limit, (last) => printCursor(['draft', last.id]));
  const summaries = await loadSummaries(
    db,
    kept.map((row) => row.id),
    { includeDrafts: true },
  );
  const items = summaries.map((event) => ({
    id: event.id,
    url: `${origin}/admin/events/${event.id}`,
    title: event.title,
    date: event.date.edtf,
    earliest: event.date.earliest,
    latest: event.date.latest,
    status: event.status,
    themes: event.themes.map((theme) => theme.id),
    actors: event.actors.map((actor) => actor.name),
    quote: event.quote?.text ?? null,
  }));
  return { items, total: Number(counted?.total ?? 0), next };
}
