/** Computes the timeline with a simple algorithm from every stored event; tests compare the fast queries with it. */
import { type Database, rows } from '@/db/database';
import { fromStoredDay } from '@/db/schema/column-types';
import { ACTION_SCORES } from '@/domain/action-scores';
import { dayNumber } from '@/domain/dates/day-words';
import { factualStatus, type Occurrence } from '@/domain/factual-status';
import { FACETS, type Facet, PRECISIONS } from '@/domain/filters/facets';
import { type FacetChoice, type TimelineFilters, timeOrder } from '@/domain/filters/timeline-filters';
import type { ActionId, ActorRole } from '@/engine/model/event';
import { keyOf } from '../events/slug-of';
import { firstDay, lastDay } from '../timeline/scope';

export interface PlainEvent {
  readonly id: number;
  readonly from: number;
  readonly to: number;
  readonly rank: number;
  readonly exact: boolean;
  readonly salience: number;
  /** its values of each facet; actors include the states above their bodies and persons */
  readonly values: Readonly<Record<Facet, ReadonlySet<string>>>;
  /** actors as `slug role` */
  readonly roles: ReadonlySet<string>;
  /** the searchable texts */
  readonly texts: readonly [title: string, more: string];
}

/** An event with its related rows. */
export interface Stored extends Record<string, unknown>, Occurrence {
  readonly id: number;
  readonly earliest: string;
  readonly latest: string;
  readonly precision: (typeof PRECISIONS)[number];
  readonly extent: string;
  readonly salience: number;
  readonly action: ActionId;
  readonly origins: Readonly<Record<string, string>>;
  readonly byModel: boolean | null;
  readonly checked: boolean;
  readonly place: string | null;
  readonly title: string;
  readonly searchText: string;
  readonly actors: readonly { readonly id: number; readonly role: ActorRole }[];
  readonly themes: readonly string[];
  readonly sources: readonly string[];
}

interface Actor {
  readonly id: number;
  readonly slug: string;
  readonly kind: string;
}

interface Link {
  readonly child: number;
  readonly parent: number;
  /** days since 1970-01-01 */
  readonly from: number | null;
  readonly to: number | null;
}

export async function readPlainEvents(db: Database): Promise<readonly PlainEvent[]> {
  return plainEvents(db, await readStored(db));
}

export const readStored = (db: Database): Promise<readonly Stored[]> =>
  rows<Stored>(db)`
    select id, title, concat_ws(E'\n', search_text, (
        select string_agg(m.quote, E'\n') from event_mentions m, article_revisions r, articles a, shown_sources s where m.event_id = events.id and m.state = 'accepted'
          and r.id = m.revision_id and a.id = r.article_id and a.state = 'published' and s.id = a.source_id and s.display_right <> 'hidden'
      )) as "searchText", earliest::text, latest::text, precision, extent, salience, status, outcome, polarity, action, origins,
      (select bool_and(coalesce(m.second_reading->>'readers', 'engine') = 'model') from event_mentions m, article_revisions r, articles a
        where m.event_id = events.id and m.state = 'accepted' and r.id = m.revision_id and a.id = r.article_id and a.state = 'published') as "byModel",
      checked_at is not null as checked, place,
      array(select json_build_object('id', actors.root, 'role', role) from event_actors join actors on actors.id = actor_id where event_id = events.id) as actors,
      array(select themes.root from event_themes join themes on themes.id = theme_id where event_id = events.id) as themes,
      array(select s.slug from event_mentions m, article_revisions r, articles a, shown_sources s where m.event_id = events.id and m.state = 'accepted'
        and r.id = m.revision_id and a.id = r.article_id and a.state = 'published' and s.id = a.source_id and s.display_right <> 'hidden') as sources
    from events where state = 'published' and merged_into is null`;

export async function plainEvents(db: Database, stored: readonly Stored[]): Promise<readonly PlainEvent[]> {
  const actors = await rows<Actor>(db)`select id, slug, kind from actors`;
  const links = await rows<Link>(db)`
    select child.root as child, parent.root as parent, valid_from - date '1970-01-01' as from, valid_to - date '1970-01-01' as to
    from actor_affiliations join actors child on child.id = actor_id join actors parent on parent.id = parent_id`;
  return stored.map((event) => toPlain(event, actors, links));
}

function toPlain(event: Stored, actors: readonly Actor[], links: readonly Link[]): PlainEvent {
  const [from, to] = [dayNumber(fromStoredDay(event.earliest)), dayNumber(fromStoredDay(event.latest))];
  const actorOf = (id: number): Actor | undefined => actors.find((actor) => actor.id === id);
  const above = (id: number, seen: Set<number>): Set<number> => {
    if (seen.has(id)) return seen;
    seen.add(id);
    const kind = actorOf(id)?.kind;
    for (const link of links) {
      const inOffice = (link.from === null || to >= link.from) && (link.to === null || from <= link.to);
      if (link.child === id && (kind === 'organ' || (kind === 'person' && inOffice))) above(link.parent, seen);
    }
    return seen;
  };
  const taking = event.actors.flatMap(({ id, role }) => [...above(id, new Set())].map((one) => ({ slug: actorOf(one)?.slug ?? '', role })));
  const origins = Object.values(event.origins);
  return {
    id: event.id,
    from,
    to,
    rank: PRECISIONS.indexOf(event.precision),
    exact: event.precision === 'day' || (event.precision === 'interval' && event.extent === 'throughout'),
    salience: Math.fround(event.salience),
    texts: [event.title, event.searchText],
    roles: new Set(taking.map(({ slug, role }) => `${slug} ${role}`)),
    values: {
      actor: new Set(taking.map(({ slug }) => slug)),
      theme: new Set(event.themes),
      action: new Set([event.action.toLowerCase()]),
      quad: new Set([ACTION_SCORES[event.action].quad.replace(' ', '-')]),
      status: new Set([factualStatus(event)]),
      precision: new Set([event.precision]),
      source: new Set(event.sources),
      place: new Set(event.place === null ? [] : [keyOf(event.place)]),
      origin: new Set([originOf(event.origins.title, origins, event.byModel === true)]),
      checked: new Set([event.checked ? 'yes' : 'no']),
    },
  };
}

function originOf(title: string | undefined, origins: readonly string[], byModel: boolean): string {
  if (title === 'human') return 'human';
  if (origins.some((one) => one === 'human' || one === 'edited')) return 'edited';
  return origins.includes('shipped') ? 'shipped' : byModel ? 'model' : 'machine';
}

/** IDs of the events that match the query, computed without an index. */
export async function idsWithWords(db: Database, query: string, events: readonly PlainEvent[]): Promise<ReadonlySet<number>> {
  if (query === '') return new Set();
  const texts = events.map(({ id, texts: [title, more] }) => ({ id, title, more }));
  const found = await rows<{ id: number }>(db)`
    select id from jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) as event(id int, title text, more text)
    where to_tsvector('english', title) || to_tsvector('english', more) @@ websearch_to_tsquery('english', ${query})`;
  return new Set(found.map(({ id }) => id));
}

/** The events that match a filter; `words` are the IDs that match its query. */
export function plainMatches(events: readonly PlainEvent[], filters: TimelineFilters, words: ReadonlySet<number>): readonly PlainEvent[] {
  const from = filters.from === null ? Number.NEGATIVE_INFINITY : dayNumber(firstDay(filters.from));
  const to = filters.to === null ? Number.POSITIVE_INFINITY : dayNumber(lastDay(filters.to));
  return events.filter(
    (event) =>
      FACETS.every((facet) => fitsChoice(event, facet, filters)) &&
      (filters.query === '' || words.has(event.id)) &&
      event.to >= from &&
      event.from <= to,
  );
}

function fitsChoice(event: PlainEvent, facet: Facet, { facets, role }: TimelineFilters): boolean {
  const choice: FacetChoice | undefined = facets[facet];
  if (choice === undefined) return true;
  const has = (value: string): boolean =>
    facet === 'actor' && role !== null ? event.roles.has(`${value} ${role}`) : event.values[facet].has(value);
  const { values, match, not } = choice;
  return (values.length === 0 || (match === 'all' ? values.every(has) : values.some(has))) && !not.some(has);
}

export const bySalience = (a: PlainEvent, b: PlainEvent): number => b.salience - a.salience || a.id - b.id;

export const inListOrder =
  (order: TimelineFilters['order']) =>
  (a: PlainEvent, b: PlainEvent): number =>
    (timeOrder(order) === 'newest' ? b.from - a.from : a.from - b.from) || a.rank - b.rank || bySalience(a, b);
