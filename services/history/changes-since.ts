/** Lists what has changed since a revision: events that are new to readers, and events whose public content differs. */
import { and, sql } from 'drizzle-orm';
import { type Database, eventRevisions, events, idsOf, instantText, onlyValue, rows } from '@/db/database';
import { storedDay } from '@/db/schema/column-types';
import { dateWords } from '@/domain/dates/date-words';
import { fillOf } from '@/domain/drawing';
import { choosingOnly, type TimelineFilters } from '@/domain/filters/timeline-filters';
import type { FieldChange } from '@/domain/history/changes';
import { compareSnapshots, type ToldEvent } from '@/domain/history/compare-snapshots';
import { type NewEventsView, sinceWords } from '@/domain/history/new-events';
import { eventHref } from '@/domain/hrefs';
import { loadSummaries } from '../events/load-summaries';
import { isPublic, published } from '../events/published';
import { settleAllOrThrow } from '../settle-all-or-throw';
import { eventsAsOf } from '../timeline/facts/projection';
import { answerQuery } from '../timeline/facts/query-cache';
import { readScope } from '../timeline/scope';
import { isAmong } from '../timeline/sets';
import { themeLabels } from '../vocabulary/list-themes';
import { differsInPublic } from './list-changes';

/** the most recently changed events to check */
const MOST_TOUCHED = 5_000;
/** changed events to return */
const MOST_NAMED = 500;

interface ChangedSince {
  readonly added: number;
  readonly corrected: number;
  /** the most salient first; `fields` is empty for new events */
  readonly events: readonly { readonly id: number; readonly fields: readonly FieldChange[] }[];
}

/** Returns the time of the last revision in full precision. Everything up to it counts as seen. */
export async function lastRevision(db: Database): Promise<string> {
  return onlyValue<string>(db)`select ${instantText(sql`coalesce(max(at), 'epoch')`, 'microseconds')} as at from ${eventRevisions}`;
}

interface SinceRow {
  readonly id: number;
  /** null for a new event */
  readonly before: ToldEvent | null;
  readonly after: ToldEvent | null;
  readonly added: number;
  readonly corrected: number;
}

/** Checks the published events that match the filters. `since` is a time from `lastRevision`. */
export async function changesSince(db: Database, filters: TimelineFilters, since: string): Promise<ChangedSince> {
  const where = and(published, isAmong(await readScope(db, filters), events.id.getSQL()));
  // as known on a day, skip events that later articles report
  const asItStands =
    filters.known === null
      ? sql``
      : sql`and (seen.snapshot is null or exists (
          select 1 from timeline_facts s
          where s.event_id = ${events.id} and s.actor_id = 0 and s.known_to = 'infinity' and s.known_from <= ${storedDay(filters.known)}))`;
  const [found, labels] = await settleAllOrThrow([
    rows<SinceRow>(db)`
      select changed.*, count(*) filter (where before is null) over ()::int as added, count(before) over ()::int as corrected
      from (
        select ${events.id} as id, ${events.salience} as salience, seen.snapshot as before,
          case when seen.snapshot is not null then now.snapshot end as after
        from (
          select distinct event_id from (
            select event_id from ${eventRevisions} where at > ${since}::timestamptz order by at desc limit ${MOST_TOUCHED}
          ) latest
        ) touched
        join ${eventsAsOf(filters.known)} on ${events.id} = touched.event_id
        cross join lateral (
          select snapshot from ${eventRevisions} r where r.event_id = ${events.id} order by r.version desc limit 1
        ) now
        left join lateral (
          select case when ${isPublic(sql`r.snapshot`)} then r.snapshot end as snapshot from ${eventRevisions} r
          where r.event_id = ${events.id} and r.at <= ${since}::timestamptz order by r.version desc limit 1
        ) seen on true
        where ${where} ${asItStands} and (seen.snapshot is null or ${differsInPublic(sql`seen.snapshot`, sql`now.snapshot`)})
      ) changed
      order by salience desc, id desc
      limit ${MOST_NAMED}`,
    themeLabels(db),
  ]);
  const [first] = found;
  return {
    added: first?.added ?? 0,
    corrected: first?.corrected ?? 0,
    events: found.map(({ id, before, after }) => ({ id, fields: before && after ? compareSnapshots(before, after, labels) : [] })),
  };
}

const MOST_NEW = 10;

/** `since` is `upTo` of an earlier answer. With null, returns only `upTo`. */
export function getNewEvents(db: Database, filters: TimelineFilters, since: string | null): Promise<NewEventsView> {
  return answerQuery(db, ['new events', since, choosingOnly(filters)], () => readNewEvents(db, filters, since));
}

async function readNewEvents(db: Database, filters: TimelineFilters, since: string | null): Promise<NewEventsView> {
  const upTo = await lastRevision(db);
  if (since === null || since >= upTo) return { upTo, added: 0, corrected: 0, events: [], marks: [] };
  const { added, corrected, events } = await changesSince(db, filters, since);
  const fieldsOf = new Map(events.map(({ id, fields }) => [id, fields]));
  const summaries = await loadSummaries(db, idsOf(events.slice(0, MOST_NEW)), filters);
  return {
    upTo,
    added,
    corrected,
    events: summaries.map((event) => ({
      id: event.id,
      href: eventHref(event),
      title: event.title,
      dateWords: dateWords(event.date, 'short'),
      family: event.family,
      fill: fillOf(event),
      fields: fieldsOf.get(event.id) ?? [],
    })),
    marks: events.map(({ id, fields }) => [id, sinceWords(fields)] as const),
  };
}
