/** Mentions page by page, and one. */
import { and, asc, count, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import { articles } from '@/db/schema/articles';
import { eventMentions } from '@/db/schema/events';
import { printCursor, readCursor } from '@/domain/api/cursor';
import type { ApiMentionRecord } from '@/domain/api/mention-schema';
import { id } from '@/domain/api/schemas';
import { notFound } from '@/domain/errors';
import { cacheQuery } from '../facts/query-cache';
import { type ApiContext, cutPage, type ListPage } from './answer';
import { mentionRows, toMentionRecord } from './mention-rows';

const place = z.tuple([z.literal('mention'), id]);

export async function listMentions({ db, origin, query }: ApiContext<'listMentions'>): Promise<ListPage<ApiMentionRecord>> {
  const after = readCursor(query.cursor, place);
  const { event, article, limit } = query;
  const asked = and(
    event === undefined ? undefined : eq(eventMentions.eventId, event),
    article === undefined ? undefined : eq(articles.id, article),
  );
  const [found, total] = await Promise.all([
    mentionRows(db, and(asked, after === null ? undefined : gt(eventMentions.id, after[1])))
      .orderBy(asc(eventMentions.id))
      .limit(limit + 1),
    cacheQuery(db, JSON.stringify(['mentions', event, article]), async () => {
      const [counted] = await db.select({ total: count() }).from(mentionRows(db, asked).as('asked'));
      return Number(counted?.total ?? 0);
    }),
  ]);
  const { kept, next } = cutPage(found, limit, (last) => printCursor(['mention', last.id]));
  return { items: kept.map((row) => toMentionRecord(origin, row)), total, next };
}

export async function getMention({ db, origin, path }: ApiContext<'getMention'>): Promise<ApiMentionRecord> {
  const [row] = await mentionRows(db, eq(eventMentions.id, path.id));
  if (!row) throw notFound('This mention');
  return toMentionRecord(origin, row);
}
