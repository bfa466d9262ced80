/** Lists the events of a filter in pages. A page starts after the last event of the previous page, so concurrent writes do not shift it. */
import { isDeepStrictEqual } from 'node:util';
import { and, asc, eq, gt, isNull, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { events, idsOf, rows } from '@/db/database';
import { fromStoredDay, storedDay } from '@/db/schema/column-types';
import type { ApiFacets, ApiHistogram } from '@/domain/api/count-schema';
import type { ApiDraft, ApiEvent } from '@/domain/api/event-schema';
import { id, printCursor, readCursor } from '@/domain/api/schemas';
import { isCalendarDay, monthNumber } from '@/domain/dates/day-words';
import { type TimeOrder, timeOrder } from '@/domain/filters/timeline-filters';
import type { DaySpan } from '@/domain/timeline/tiles';
import { loadSummaries } from '../events/load-summaries';
import { eventJson } from '../export/json';
import { loadPublished } from '../export/load-records';
import { settleAllOrThrow } from '../settle-all-or-throw';
import { countOf, startsOf } from '../timeline/counts';
import { FIRST_PAGE, getFacet } from '../timeline/facets';
import { loadHistogram } from '../timeline/histogram';
import { IN_ORDER, monthsOfList } from '../timeline/list';
import { readScope } from '../timeline/scope';
import { beginningIn } from '../timeline/sets';
import { areInCalendar } from '../timeline/tiles';
import { type ApiContext, cutPage, type ListPage } from './answer';

interface Place {
  readonly id: number;
  readonly day: string;
  readonly rank: number;
  readonly salience: number;
}

const placeIn = (order: TimeOrder) =>
  z
    .tuple([
      z.literal(order),
      z.string().refine((text) => isCalendarDay(text) && areInCalendar({ from: text, to: text })),
      z.int().min(0).max(99),
      z.number().min(0).max(1),
      z.int().min(1).max(2_147_483_647),
    ])
    .transform(([, day, rank, salience, id]): Place => ({ day, rank, salience, id }));
const PLACES = { newest: placeIn('newest'), oldest: placeIn('oldest') } as const;

export async function listEvents({ db, origin, query, filters }: ApiContext<'listEvents'>): Promise<ListPage<ApiEvent>> {
  const order = timeOrder(filters.order);
  const after = readCursor(query.cursor, PLACES[order]);
  const scope = await readScope(db, filters);
  const starts = await startsOf(db, filters, scope);
  const spanOf = (most: number) => monthsOfList(starts, order, { month: after && monthNumber(after.day), most })?.span ?? null;
  const listIn = (span: DaySpan) => rows<Place>(db)`
    select event_id as id, earliest::text as day, rank, salience from (${beginningIn(scope, span)}) listed
    ${after === null ? sql`` : sql`where ${isAfter(order, after)}`}
    order by ${IN_ORDER[order]} limit ${query.limit + 1}::int`;
  const near = spanOf(query.limit + 1);
  const held = near === null ? [] : await listIn(near);
  // Events that changed after they were counted are missing in their months, so the page may continue in later months.
  const rest = held.length > query.limit ? null : spanOf(Number.POSITIVE_INFINITY);
  const found = rest === null || isDeepStrictEqual(near, rest) ? held : await listIn(rest);
  const { kept: page, next } = cutPage(found, query.limit, ({ day, rank, salience, id }) =>
    printCursor([order, fromStoredDay(day), rank, salience, id]),
  );
  const records = await loadPublished(db, idsOf(page), filters.known);
  return {
    items: records.map((record) => eventJson(origin, record)),
    total: countOf(starts),
    next,
  };
}

/** Matches `IN_ORDER`. */
function isAfter(order: TimeOrder, { day, rank, salience, id }: Place): SQL {
  const begin = storedDay(day);
  const behind = order === 'newest' ? sql`earliest < ${begin}` : sql`earliest > ${begin}`;
  const weight = sql`${String(salience)}::real`;
  return sql`(${behind} or earliest = ${begin} and (rank > ${rank}::int or rank = ${rank}::int
    and (salience < ${weight} or salience = ${weight} and event_id > ${id}::int)))`;
}

const place = z.tuple([z.literal('draft'), id]);

export async function listDrafts({ db, origin, query }: ApiContext<'listDrafts'>): Promise<ListPage<ApiDraft>> {
  const after = readCursor(query.cursor, place);
  const waiting = and(eq(events.state, 'draft'), isNull(events.mergedInto));
  const total = await db.$count(events, waiting);
  const found = await db
    .select({ id: events.id })
    .from(events)
    .where(and(waiting, after === null ? undefined : gt(events.id, after[1])))
    .orderBy(asc(events.id))
    .limit(query.limit + 1);
  const { kept: page, next } = cutPage(found, query.limit, (last) => printCursor(['draft', last.id]));
  const summaries = await loadSummaries(db, idsOf(page), { includeDrafts: true });
  const items = summaries.map((event) => ({
    id: event.id,
    url: `${origin}/admin/events/${event.id}`,
    title: event.title,
    date: event.date.edtf,
    earliest: event.date.earliest,
    latest: event.date.latest,
    status: event.status,
    themes: idsOf(event.themes),
    actors: event.actors.map((actor) => actor.name),
    quote: event.quote?.text ?? null,
  }));
  return { items, total, next };
}

/** Returns the histogram and the facets of a filter, with the same counts as the timeline page. */
export async function getHistogram({ db, filters }: ApiContext<'getHistogram'>): Promise<ApiHistogram> {
  const scope = await readScope(db, filters);
  const shown = await startsOf(db, filters, scope);
  const histogram = await loadHistogram(db, scope, shown);
  return {
    total: countOf(shown),
    unit: histogram?.unit ?? null,
    buckets: (histogram?.buckets ?? []).map(({ from, to, all, shown }) => ({ from, to, all, shown })),
    strips: (histogram?.strips ?? []).map(({ from, to, count }) => ({ from, to, count })),
  };
}

export async function getFacets({ db, filters, query }: ApiContext<'getFacets'>): Promise<ApiFacets> {
  const wanted = new Set(query.facet ?? (['actor', 'theme'] as const));
  const [shown, facets] = await settleAllOrThrow([
    readScope(db, filters).then((scope) => startsOf(db, filters, scope)),
    settleAllOrThrow([...wanted].map(async (facet) => ({ facet, ...(await getFacet(db, filters, facet, FIRST_PAGE)) }))),
  ]);
  return {
    total: countOf(shown),
    facets: facets.map(({ facet, total, values }) => ({
      facet,
      total,
      values: values.map(({ id, label, count, mark }) => ({ id, label, count, mark })),
    })),
  };
}
