/** Lists the events of a filter in pages. A page starts after the last event of the previous page, so concurrent writes do not shift it. */
import { and, asc, count, eq, gt, isNull, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { rows } from '@/db/database';
import { fromStoredDay, storedDay } from '@/db/schema/column-types';
import { events } from '@/db/schema/events';
import type { ApiFacets, ApiHistogram } from '@/domain/api/count-schema';
import type { ApiDraft, ApiEvent } from '@/domain/api/event-schema';
import { id, printCursor, readCursor } from '@/domain/api/schemas';
import { dayNumber, dayOf, monthNumber } from '@/domain/dates/day-words';
import { type TimeOrder, timeOrder } from '@/domain/filters/timeline-filters';
import { loadSummaries } from '../events/load-summaries';
import { eventJson } from '../export/formats/json';
import { loadPublished } from '../export/load-records';
import { settleAllOrThrow } from '../settle-all-or-throw';
import { countOf, type MonthlyCount, monthDays, startsOf } from '../timeline/counts';
import { FIRST_PAGE, getFacet } from '../timeline/facets';
import { readWhole } from '../timeline/get-timeline';
import { loadHistogram } from '../timeline/histogram';
import { readScope } from '../timeline/scope';
import { beginningIn } from '../timeline/sets';
import { areInCalendar } from '../timeline/tiles';
import { type ApiContext, cutPage, type ListPage } from './answer';

interface Place extends Record<string, unknown> {
  readonly id: number;
  readonly earliest: string;
  readonly rank: number;
  readonly salience: number;
}

const isDay = (text: string): boolean => dayOf(dayNumber(text)) === text && areInCalendar({ from: text, to: text });
const placeIn = (order: TimeOrder) =>
  z
    .tuple([
      z.literal(order),
      z.string().refine(isDay),
      z.int().min(0).max(99),
      z.number().min(0).max(1),
      z.int().min(1).max(2_147_483_647),
    ])
    .transform(([, earliest, rank, salience, id]): Place => ({ earliest, rank, salience, id }));
const PLACES = { newest: placeIn('newest'), oldest: placeIn('oldest') } as const;

export async function listEvents({ db, origin, query, filters }: ApiContext<'listEvents'>): Promise<ListPage<ApiEvent>> {
  const order = timeOrder(filters.order);
  const after = readCursor(query.cursor, PLACES[order]);
  const scope = await readScope(db, filters);
  const starts = await startsOf(db, filters, scope);
  const span = monthsOfPage(order === 'newest' ? [...starts].reverse() : starts, after, query.limit + 1);
  const found =
    span === null
      ? []
      : await rows<Place>(
          db,
          sql`
            select event_id as id, earliest::text as earliest, rank, salience from (${beginningIn(scope, span)}) listed
            ${after === null ? sql`` : sql`where ${isAfter(order, after)}`}
            order by listed.earliest ${sql.raw(order === 'newest' ? 'desc' : 'asc')}, rank, salience desc, event_id
            limit ${query.limit + 1}::int`,
        );
  const { kept: page, next } = cutPage(found, query.limit, ({ earliest, rank, salience, id }) =>
    printCursor([order, fromStoredDay(earliest), rank, salience, id]),
  );
  const records = await loadPublished(
    db,
    page.map(({ id }) => id),
    filters.known,
  );
  return {
    items: records.map((record) => eventJson(origin, record)),
    total: countOf(starts),
    next,
  };
}

/** Returns the range of months with the next `most` events, starting at the month of the cursor. */
function monthsOfPage(
  starts: readonly MonthlyCount[],
  after: Place | null,
  most: number,
): { readonly from: string; readonly to: string } | null {
  const begin = after === null ? (starts[0]?.month ?? null) : monthNumber(after.earliest);
  if (begin === null) return null;
  const isDescending = (starts[0]?.month ?? 0) > (starts.at(-1)?.month ?? 0);
  let end = begin;
  let held = 0;
  for (const { month, count } of starts) {
    if (isDescending ? month > begin : month < begin) continue;
    if (held >= most && month !== end) break;
    end = month;
    // the month of the cursor counts zero, because the number of its events after the cursor is unknown
    if (after === null || month !== begin) held += count;
  }
  return { from: monthDays(Math.min(begin, end)).from, to: monthDays(Math.max(begin, end)).to };
}

/** Matches the `order by`: start day, then date precision, then salience. */
function isAfter(order: TimeOrder, { earliest, rank, salience, id }: Place): SQL {
  const day = storedDay(earliest);
  const behind = order === 'newest' ? sql`listed.earliest < ${day}` : sql`listed.earliest > ${day}`;
  const weight = sql`${String(salience)}::real`;
  return sql`(${behind} or listed.earliest = ${day} and (rank > ${rank}::int or rank = ${rank}::int
    and (salience < ${weight} or salience = ${weight} and event_id > ${id}::int)))`;
}

const place = z.tuple([z.literal('draft'), id]);

/** Lists the drafts in pages, by id. */
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
  const { kept: page, next } = cutPage(found, query.limit, (last) => printCursor(['draft', last.id]));
  const summaries = await loadSummaries(
    db,
    page.map((row) => row.id),
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

/** Returns the histogram and the facets of a filter, with the same counts as the timeline page. */
export async function getHistogram({ db, filters }: ApiContext<'getHistogram'>): Promise<ApiHistogram> {
  const scope = await readScope(db, filters);
  const [{ starts: all, span: whole }, shown] = await settleAllOrThrow([readWhole(db, filters), startsOf(db, filters, scope)]);
  const histogram = whole && (await loadHistogram(db, scope, { all, shown, whole }));
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
