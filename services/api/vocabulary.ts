/** Lists actors and themes with their event counts, and returns single ones. */
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { rows } from '@/db/database';
import { slugParameter } from '@/domain/api/parameters';
import { printCursor, readCursor } from '@/domain/api/schemas';
import type { ApiActor, ApiActorRecord, ApiTheme } from '@/domain/api/vocabulary-schema';
import { notFound } from '@/domain/errors';
import { actorHref, themeHref } from '@/domain/hrefs';
import type { ActorRef } from '@/domain/views';
import { getActor as loadActor } from '../vocabulary/get-actor';
import { ACTORS_IN_EVENTS, isCalled } from '../vocabulary/list-actors';
import { findTheme } from '../vocabulary/list-themes';
import { type ApiContext, cutPage, type ListPage } from './answer';

const place = z.tuple([z.literal('actor'), slugParameter]);
const themePlace = z.tuple([z.literal('theme'), z.int32(), slugParameter]);

/** Lists the actors of published events, by slug, because counts may change between pages. */
export async function listActors({ db, origin, query }: ApiContext<'listActors'>): Promise<ListPage<ApiActor>> {
  const after = readCursor(query.cursor, place);
  const found = await rows<ActorRef & { readonly country: string | null; readonly eventCount: number; readonly total: number }>(db)`
    with listed as (
      select a.id, a.slug, a.name, a.kind, a.country, counted.starts as "eventCount", (count(*) over ())::int as total
      from ${ACTORS_IN_EVENTS}
      where ${isCalled(query.q?.trim() ?? '')}
    )
    select * from listed where slug collate "C" > ${after?.[1] ?? ''} order by slug collate "C" limit ${query.limit + 1}::int`;
  const { kept: page, next } = cutPage(found, query.limit, ({ slug }) => printCursor(['actor', slug]));
  return { items: page.map((actor) => toActor(origin, actor)), total: found[0]?.total ?? 0, next };
}

const nameOf = ({ slug, name, kind }: ActorRef) => ({ id: slug, name, kind });

const toActor = (origin: string, actor: ActorRef & { readonly country: string | null; readonly eventCount: number }): ApiActor => ({
  ...nameOf(actor),
  url: `${origin}${actorHref(actor)}`,
  country: actor.country,
  eventCount: actor.eventCount,
});

export async function getActor({ db, origin, path }: ApiContext<'getActor'>): Promise<ApiActorRecord> {
  const actor = await loadActor(db, path.id);
  if (actor === null) throw notFound('This actor');
  return {
    ...toActor(origin, actor),
    aliases: [...actor.aliases],
    identifiers: actor.identifiers,
    belongsTo: actor.belongsTo.map((tie) => ({ ...nameOf(tie.actor), office: tie.office })),
    members: actor.members.map((tie) => ({ ...nameOf(tie.actor), office: tie.office })),
    counterparts: actor.counterparts.map((other) => ({
      ...nameOf(other.actor),
      events: other.count,
      earliest: other.earliest,
      latest: other.latest,
    })),
    sources: actor.sources.map(({ name, articles }) => ({ name, articles })),
  };
}

interface ListedTheme {
  readonly id: string;
  readonly label: string;
  readonly family: ApiTheme['family'];
  readonly position: number;
  readonly eventCount: number;
  readonly total: number;
}

/** The current themes, each with the total number of themes. */
const LISTED_THEMES = sql`
  select t.id, t.label, t.family, t.position, coalesce(counted.starts, 0)::int as "eventCount", (count(*) over ())::int as total
  from themes t left join timeline_rollup counted on counted.theme = t.number + 1 and counted.actor_id = 0 and counted.grain = 0
  where t.merged_into is null`;

/** Lists themes in vocabulary order. */
export async function listThemes({ db, origin, query }: ApiContext<'listThemes'>): Promise<ListPage<ApiTheme>> {
  const [, position, id] = readCursor(query.cursor, themePlace) ?? [];
  const behind = id === undefined ? sql`true` : sql`(position, id) > (${position}::int, ${id}::text)`;
  const found = await rows<ListedTheme>(db)`
    with listed as (${LISTED_THEMES}) select * from listed where ${behind} order by position, id limit ${query.limit + 1}::int`;
  const { kept: page, next } = cutPage(found, query.limit, (last) => printCursor(['theme', last.position, last.id]));
  return { items: page.map((theme) => toTheme(origin, theme)), total: found[0]?.total ?? 0, next };
}

const toTheme = (origin: string, theme: ListedTheme): ApiTheme => ({
  id: theme.id,
  label: theme.label,
  family: theme.family,
  url: `${origin}${themeHref(theme)}`,
  eventCount: theme.eventCount,
});

/** Returns the target of a merged theme. */
export async function getTheme({ db, origin, path }: ApiContext<'getTheme'>): Promise<ApiTheme> {
  const theme = await findTheme(db, path.id);
  const [found] = theme ? await rows<ListedTheme>(db)`select * from (${LISTED_THEMES}) listed where id = ${theme.id}` : [];
  if (!found) throw notFound('This theme');
  return toTheme(origin, found);
}
