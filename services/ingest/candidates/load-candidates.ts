/** Loads the data of stored events that matching needs, in one statement that reads each table once. */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, onlyRow } from '@/db/database';
import { fromStoredDay } from '@/db/schema/column-types';
import type { Signature, StoredCandidate, ThemeId } from '@/engine/index';
import { shownActors, shownThemes } from '../../events/shown-participants';
import { signatureOfFields } from '../../evidence/stored-signature';

type Party = StoredCandidate['actors'][number];
type Told = Pick<StoredCandidate, 'status' | 'action' | 'place' | 'date'> & { readonly title: string };

/** The result of the statement: pairs start with the event ID; days are in the database format. */
interface Found extends Record<string, unknown> {
  readonly events: readonly (Told & { readonly id: number })[];
  readonly signatures: readonly (readonly [event: number, signature: Signature | null])[];
  readonly themes: readonly (readonly [event: number, theme: ThemeId])[];
  readonly parties: readonly (readonly [event: number, actor: number, role: Party['role']])[];
  readonly actors: readonly (Omit<Party, 'actor' | 'role' | 'country'> & {
    readonly id: number;
    readonly slug: string;
    readonly vocabularyId: string | null;
    readonly country: string | null;
  })[];
}

/** `chosen` is a query of unique `id` values. Returns candidates in ID order; omits events whose mentions have no signature yet. */
export async function loadCandidates(tx: Database, chosen: SQL): Promise<readonly StoredCandidate[]> {
  const { events, signatures, themes, parties, actors } = await onlyRow<Found>(tx)`
    with chosen as materialized (${chosen}),
    named as materialized (select event_id, actor_id, role, position from ${shownActors(sql`in (select id from chosen)`)} shown)
    select
      (select coalesce(json_agg(json_build_object('id', id, 'title', title, 'status', status, 'action', action, 'place', place, 'date',
        json_build_object('edtf', edtf, 'earliest', earliest::text, 'latest', latest::text, 'precision', precision, 'basis', date_basis)) order by id), '[]')
        from events join chosen using (id)) as events,
      (select coalesce(json_agg(json_build_array(event_id, signature) order by signature), '[]')
        from (select distinct event_id, signature from event_mentions join chosen on chosen.id = event_id where state = 'accepted') told)
        as signatures,
      (select coalesce(json_agg(json_build_array(event_id, theme_id) order by position), '[]')
        from ${shownThemes(sql`in (select id from chosen)`)} shown) as themes,
      (select coalesce(json_agg(json_build_array(event_id, actor_id, role) order by position), '[]') from named) as parties,
      (select coalesce(json_agg(json_build_object('id', id, 'slug', slug, 'vocabularyId', vocabulary_id, 'name', name, 'kind', kind,
        'country', country)), '[]') from actors where id in (select actor_id from named)) as actors`;
  const actorOf = new Map(actors.map(({ id, ...actor }) => [id, toParty(actor)]));
  const signaturesOf = groups(signatures);
  const themesOf = groups(themes);
  const partiesOf = groups(parties.map(([event, actor, role]) => [event, { actor, role }] as const));
  return events.flatMap(({ id, date, title, ...event }) => {
    const themes = themesOf.get(id) ?? [];
    // a manually entered event has no signatures, so use its fields
    const stored = signaturesOf.get(id) ?? [signatureOfFields(title, themes)];
    const signatures = stored.filter((one) => one !== null);
    if (signatures.length === 0) return [];
    const actors = (partiesOf.get(id) ?? []).flatMap(({ actor, role }) => {
      const party = actorOf.get(actor);
      return party ? [{ ...party, role }] : [];
    });
    const bounds = { ...date, earliest: fromStoredDay(date.earliest), latest: fromStoredDay(date.latest) };
    return [{ ...event, id: String(id), date: bounds, signatures, themes, actors }];
  });
}

function groups<T>(pairs: readonly (readonly [number, T])[]): ReadonlyMap<number, readonly T[]> {
  const valuesOf = new Map<number, T[]>();
  for (const [event, value] of pairs) valuesOf.set(event, [...(valuesOf.get(event) ?? []), value]);
  return valuesOf;
}

const toParty = ({ vocabularyId, slug, country, ...actor }: Omit<Found['actors'][number], 'id'>) => ({
  actor: vocabularyId ?? `new:${slug}`,
  ...actor,
  ...(country ? { country } : {}),
});
