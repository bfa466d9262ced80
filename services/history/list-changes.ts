/** Lists the changes of published events from their history in pages, the last change first. Drafts are not included. */
import { type SQL, sql } from 'drizzle-orm';
import { commaList, type Database, eventRevisions, events, instantText, onlyValue, rows } from '@/db/database';
import type { ChangeCursor, ChangeKind, ChangesView, ChangeView } from '@/domain/history/changes';
import { compareSnapshots, type ThemeLabels, type ToldEvent } from '@/domain/history/compare-snapshots';
import { DEMONSTRATION_REMOVED, SHIPPED_REVIEW, whyWords } from '@/domain/history/revision-words';
import { eventHref } from '@/domain/hrefs';
import { rootOf } from '../events/merged';
import { isPublic } from '../events/published';
import { slugOf } from '../events/slug-of';
import { cacheQuery } from '../timeline/facts/query-cache';
import { themeLabels } from '../vocabulary/list-themes';

const QUICKLY = sql`interval '60 seconds'`;
/** Revisions this far away are not part of the same run of changes. */
const APART = sql`interval '10 minutes'`;
const UNSEEN = sql`'null'::jsonb`;

/**
 * True for a change that was undone within a minute, and for its undo. An undo restores what readers saw before the change, and has no
 * reason. If an undo is undone too, both cancel out and the first change stays.
 */
const isTakenBack = ({ eventId, version, at }: { readonly eventId: SQL; readonly version: SQL; readonly at: SQL }): SQL => sql`(
  case when exists (
    select 1 from ${eventRevisions} n
    where n.event_id = ${eventId} and n.version <> ${version} and n.at between ${at} - ${QUICKLY} and ${at} + ${QUICKLY}
  ) then exists (
    select 1 from (
      select version, takes_back or count(*) over (partition by run) % 2 = 0 as cancelled
      from (
        select version, takes_back, count(*) filter (where not takes_back) over (order by version) as run
        from (
          select version, coalesce(
            reason is null and face = lag(face, 2, ${UNSEEN}) over later and at - lag(at) over later <= ${QUICKLY}, false
          ) as takes_back
          from (
            select version, at, reason, face, lag(face, 1, ${UNSEEN}) over (order by version) as before
            from (
              select r.version, r.at, r.reason,
                case when ${isPublic(sql`r.snapshot`)} then ${publicContent(sql`r.snapshot`)} else ${UNSEEN} end as face
              from ${eventRevisions} r
              where r.event_id = ${eventId} and r.at <= ${at} + ${APART} and r.version >= coalesce((
                select f.version from ${eventRevisions} f where f.event_id = ${eventId} and f.at < ${at} - ${APART}
                order by f.version desc limit 1 offset 1
              ), 1)
            ) faces
          ) faced
          where face <> before
          window later as (order by version)
        ) changed
      ) runs
    ) judged
    where judged.version = ${version} and cancelled
  ) else false end
)`;

export const CHANGES_PAGE = 50;
/** revisions to read for one page; most of them change nothing that readers see */
const MOST_READ = 5_000;

export interface ChangesAsked {
  readonly eventId: number | null;
  readonly before: ChangeCursor | null;
  /** null: all kinds */
  readonly kind?: ChangeKind | null;
}

export const listChanges = (db: Database, asked: ChangesAsked): Promise<ChangesView> =>
  cacheQuery(db, JSON.stringify(['changes', asked]), () => readChanges(db, asked));

async function readChanges(db: Database, asked: ChangesAsked): Promise<ChangesView> {
  const [found, end, labels, event] = await Promise.all([
    readPage(db, asked),
    endOfReading(db, asked),
    themeLabels(db),
    asked.eventId === null ? null : readEvent(db, asked.eventId),
  ]);
  const page = found.slice(0, CHANGES_PAGE);
  const last = page.at(-1);
  return {
    changes: page.map((row) => toChange(row, labels)),
    older: found.length > page.length && last ? { eventId: last.event_id, version: last.version } : end,
    event,
  };
}

interface ChangeRow {
  readonly event_id: number;
  readonly state: string;
  readonly merged_into: number | null;
  readonly version: number;
  readonly at: string;
  readonly kind: ChangeKind;
  readonly change: string;
  readonly reason: string | null;
  readonly machine: boolean;
  readonly before: ToldEvent;
  /** null if the change hides the event */
  readonly after: ToldEvent | null;
  readonly title_now: string | null;
  readonly other_id: number | null;
  readonly other_title: string | null;
  readonly from_reader: boolean;
}

const SHOWN = sql`state = 'published' and merged_into is null`;

/**
 * `shown` is the last public version before the change. A hidden event has only its withdrawal listed, without its former content. A merged
 * event is hidden with its target. A change that was undone within a minute is skipped together with its undo.
 */
const readPage = (db: Database, asked: ChangesAsked): Promise<readonly ChangeRow[]> =>
  rows<ChangeRow>(db)`
    select entry.*, ${instantText(sql`entry.made`)} as at, other.id as other_id, other.title as other_title,
      exists (
        select 1 from mistake_reports m
        where m.corrected_event = entry.event_id and m.corrected_version = entry.version and m.state = 'accepted'
      ) as from_reader
    from (
      select later.event_id, later.version, later.at as made, later.change, later.reason, later.changed_by is null as machine,
        shown.snapshot as before, now.title as title_now,
        case when ${isPublic(sql`later.snapshot`)} then later.snapshot end as after,
        case
          when ${isPublic(sql`later.snapshot`)} then
            case when not ${isPublic(sql`previous.snapshot`)} then 'restored' when later.changed_by is null then 'updated' else 'corrected' end
          when later.snapshot->>'mergedInto' is not null then 'merged'
          else 'withdrawn'
        end as kind,
        (later.snapshot->>'mergedInto')::int as target, now.state, now.merged_into
      from (${laterRevisions(asked)} limit ${MOST_READ}) later
      cross join lateral (
        select snapshot from ${eventRevisions} r where r.event_id = later.event_id and r.version < later.version order by r.version desc limit 1
      ) previous
      cross join lateral (
        select snapshot from ${eventRevisions} r
        where r.event_id = later.event_id and r.version < later.version and ${isPublic(sql`r.snapshot`)}
        order by r.version desc limit 1
      ) shown
      join ${events} now on now.id = later.event_id
      where case
        when ${isPublic(sql`later.snapshot`)} then not ${isPublic(sql`previous.snapshot`)} or ${differsInPublic(sql`previous.snapshot`, sql`later.snapshot`)}
        else ${isPublic(sql`previous.snapshot`)} end
    ) entry
    left join ${events} other on other.id = entry.target and other.state = 'published' and other.merged_into is null
    where (entry.kind = 'withdrawn' or entry.state = 'published' and (entry.merged_into is null or exists (
        select 1 from ${events} root where root.id = ${rootOf(sql`entry.event_id`)} and root.state = 'published')))
      ${asked.kind ? sql`and entry.kind = ${asked.kind}` : sql``}
      and not ${isTakenBack({ eventId: sql`entry.event_id`, version: sql`entry.version`, at: sql`entry.made` })}
    order by entry.made desc, entry.event_id desc, entry.version desc
    limit ${CHANGES_PAGE + 1}`;

/** All revisions after the first of each event, the last one first. Removals and shipped reviews of the demonstration are left out. */
const laterRevisions = ({ eventId, before }: ChangesAsked): SQL => sql`
  select * from ${eventRevisions} where version > 1 and change <> ${DEMONSTRATION_REMOVED}
    and (changed_by is not null or reason is distinct from ${SHIPPED_REVIEW})
    ${eventId === null ? sql`` : sql`and event_id = ${eventId}`}
    ${
      before === null
        ? sql``
        : sql`and (at, event_id, version) < (select at, event_id, version from ${eventRevisions} where event_id = ${before.eventId} and version = ${before.version})`
    }
  order by at desc, event_id desc, version desc`;

/** Returns the last revision that a page reads, or null if there are fewer revisions. */
async function endOfReading(db: Database, asked: ChangesAsked): Promise<ChangeCursor | null> {
  const [last] = await rows<ChangeCursor>(db)`
    select event_id as "eventId", version from (${laterRevisions(asked)} offset ${MOST_READ - 1} limit 1) later`;
  return last ?? null;
}

async function readEvent(db: Database, id: number): Promise<ChangesView['event']> {
  const title = await onlyValue<string | null>(db)`select title from ${events} where id = ${id} and ${SHOWN}`;
  return title === null ? null : { title, href: hrefOf(id, title) };
}

const hrefOf = (id: number, title: string): string => eventHref({ id, slug: slugOf(title) });

function toChange(row: ChangeRow, labels: ThemeLabels): ChangeView {
  const { after, before, kind, other_id: otherId, other_title: otherTitle } = row;
  return {
    eventId: row.event_id,
    version: row.version,
    at: row.at,
    kind,
    title: (after ?? before).title,
    href: row.state === 'published' && row.merged_into === null ? hrefOf(row.event_id, row.title_now ?? before.title) : null,
    fields: after === null ? [] : compareSnapshots(before, after, labels),
    mergedInto: otherId === null || otherTitle === null ? null : { title: otherTitle, href: hrefOf(otherId, otherTitle) },
    why: whyWords(row),
    fromReader: row.from_reader,
  };
}

/** Whether the public content differs; the fields are those of `domain/history/compare-snapshots`. */
export const differsInPublic = (before: SQL, after: SQL): SQL => sql`(${publicContent(before)} is distinct from ${publicContent(after)})`;

const KEYS = [
  ...['title', 'summary', 'edtf', 'earliest', 'latest', 'precision', 'qualifier', 'extent'],
  ...['status', 'polarity', 'outcome', 'place', 'reference'],
];

/** The public content of a snapshot as one comparable value. */
const publicContent = (snapshot: SQL): SQL => sql`jsonb_build_array(
  ${commaList(KEYS.map((key) => sql`${snapshot}->${sql.raw(`'${key}'`)}`))},
  (select jsonb_agg(jsonb_build_array(one->'id', one->'role') order by one->'id') from jsonb_array_elements(${snapshot}->'actors') one),
  ${snapshot}->'themes'->0->'id',
  (select jsonb_agg(one->'id' order by one->'id') from jsonb_array_elements(${snapshot}->'themes') one))`;
