/** Finds what to embed for a page URL: a filtered timeline, events, an actor, a theme or a tray. */
import type { Database } from '@/db/database';
import { parseChosen } from '@/domain/chosen-events';
import { filtersOf } from '@/domain/filters/facet-choice';
import { EMBED_PATH, type EmbedSubject, parseEmbed } from '@/domain/timeline/embed';
import { getActor } from '../actors/get-actor';
import { loadChosen } from '../export/load-records';
import { findTheme } from '../vocabulary/list-themes';

/** Returns null for a page that cannot be embedded, and for missing content. */
export async function findSubject(db: Database, { pathname, searchParams }: URL): Promise<EmbedSubject | null> {
  const [, place = '', name = ''] = pathname.split('/');
  if (pathname === '/') return parseEmbed(withoutEvent(searchParams)).subject;
  if (pathname === EMBED_PATH) return parseEmbed(searchParams).subject;
  if (place === 'events') return chosen(db, parseChosen(name));
  if (pathname === '/tray') return chosen(db, parseChosen(searchParams.getAll('event')));
  if (place === 'actors') {
    const actor = await getActor(db, name);
    return actor && { kind: 'view', filters: filtersOf({ actor: [actor.slug] }) };
  }
  const theme = place === 'themes' ? await findTheme(db, name) : null;
  return theme && { kind: 'view', filters: filtersOf({ theme: [theme.id] }) };
}

/** On the timeline, `event` only opens an event beside the others. */
function withoutEvent(params: URLSearchParams): URLSearchParams {
  const rest = new URLSearchParams(params);
  rest.delete('event');
  return rest;
}

async function chosen(db: Database, ids: readonly number[]): Promise<EmbedSubject | null> {
  const found = await loadChosen(db, ids);
  return found.length === 0 ? null : { kind: 'chosen', ids: found.map(({ id }) => id) };
}
