/** Actors by id, page by page, and themes; with how many events they have. */
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Database, rows } from '@/db/database';
import { printCursor, readCursor } from '@/domain/api/cursor';
import { slugParameter } from '@/domain/api/parameters';
import type { ApiActor, ApiActorRecord, ApiTheme } from '@/domain/api/vocabulary-schema';
import { notFound } from '@/domain/errors';
import { actorHref, themeHref } from '@/domain/hrefs';
import type { ActorRef } from '@/domain/views';
import { ACTORS_IN_EVENTS } from '../actors/actors-in-events';
import { getActor as loadActor } from '../actors/get-actor';
import { isCalled } from '../vocabulary/is-called';
import { findTheme, listThemes as loadThemes } from '../vocabulary/list-themes';
import { type ApiContext, cutPage, type ListPage } from './answer';

const place = z.tuple([z.literal('actor'), slugParameter]);

interface Listed extends ActorRef, Record<string, unknown> {
  readonly country: string | null;
  readonly eventCount: number;
  readonly total: number;
}

/** Those that take part in published events; by id, because counts change while somebody reads on. */
export async function listActors({ db, origin, query }: ApiContext<'listActors'>): Promise<ListPage<ApiActor>> {
  const after = readCursor(query.cursor, place);
  const found = await rows<Listed>(
    db,
    sql`
      with listed as (
        select a.id, a.slug, a.name, a.kind, a.country, counted.starts as "eventCount", (count(*) over ())::int as total
        from ${ACTORS_IN_EVENTS}
        where ${isCalled(query.q?.trim() ?? '')}
      )
      select * from listed where slug collate "C" > ${after?.[1] ?? ''} order by slug collate "C" limit ${query.limit + 1}::int`,
  );
  const { kept, next } = cutPage(found, query.limit, ({ slug }) => printCursor(['actor', slug]));
  return { items: kept.map((actor) => toActor(origin, actor)), total: found[0]?.total ?? 0, next };
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

/** In the order of the vocabulary. */
export async function listThemes({ db, origin }: Pick<ApiContext<'listThemes'>, 'db' | 'origin'>): Promise<ListPage<ApiTheme>> {
  const [known, counts] = await Promise.all([loadThemes(db), countThemes(db)]);
  const items = known.map((theme) => ({
    id: theme.id,
    label: theme.label,
    family: theme.family,
    url: `${origin}${themeHref(theme)}`,
    eventCount: counts.get(theme.id) ?? 0,
  }));
  return { items, total: items.length, next: null };
}

async function countThemes(db: Database): Promise<ReadonlyMap<string, number>> {
  const found = await rows<{ id: string; n: number }>(
    db,
    sql`
      select t.id, counted.starts as n
      from themes t join timeline_rollup counted on counted.theme = t.number + 1 and counted.actor_id = 0 and counted.grain = 0`,
  );
  return new Map(found.map(({ id, n }) => [id, n]));
}

export async function getTheme({ db, origin, path }: ApiContext<'getTheme'>): Promise<ApiTheme> {
  const [{ items }, theme] = await Promise.all([listThemes({ db, origin }), findTheme(db, path.id)]);
  const found = items.find(({ id }) => id === theme?.id);
  if (!found) throw notFound('This theme');
  return found;
}
