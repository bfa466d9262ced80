/**
 * Creates and saves actors for editors. Edited fields are marked, so a later start does not overwrite them. A save names the version it is
 * based on; if that is outdated, nothing is written.
 */
import { eq, sql } from 'drizzle-orm';
import { actorAffiliations, actorAliases, actors, type Database, onlyValue, rows } from '@/db/database';
import { badData } from '@/domain/errors';
import type { Identifiers } from '@/domain/identifiers';
import { ACTOR_FIELDS, type ActorField, type ActorInput } from '@/domain/vocabulary/vocabulary-input';
import type { ActorRecord, AffiliationRecord } from '@/domain/vocabulary/vocabulary-views';
import { holdEvents } from '../events/lock-events';
import { addActor, findActor, findActorByName } from '../find-names';
import { arrayOf } from '../timeline/facts/projection';
import { type Caller, type Edit, write, writeAudit } from '../timeline/facts/write';
import { getActorRecord } from './actor-record';
import { refuseStale } from './merge-records';
import { eventsOfActor, renameInSearch } from './vocabulary-events';

/** Throws bad data that names the field: the name is taken, or an affiliation is invalid. */
export function createActor(db: Database, input: ActorInput, by: Caller): Promise<ActorRecord> {
  return write(db, async (tx) => {
    if (await findActorByName(tx, input.name))
      throw badData('An actor with this name already exists. Edit that actor, or choose another name.', 'name');
    const id = await addActor(tx, input.name, input.kind);
    await holdWithParents(tx, id, input);
    const after = await writeFields(tx, await getActorRecord(tx, id), input);
    await writeAudit(tx, by, 'actors.create', ['actor', after.slug], { after });
    return after;
  });
}

/** Throws `not-found`, bad data that names the field, or a conflict whose details are `{ current }`, the stored record. */
export function saveActor(db: Database, { id, version, input, by }: Edit & { readonly input: ActorInput }): Promise<ActorRecord> {
  return write(db, async (tx) => {
    // the event search text contains the actor's name
    if ((await getActorRecord(tx, id)).name !== input.name) await holdEvents(tx, await eventsOfActor(tx, id));
    await holdWithParents(tx, id, input);
    const before = await getActorRecord(tx, id);
    refuseStale('actor', before, version);
    const same = await findActorByName(tx, input.name);
    if (same !== null && same.id !== id)
      throw badData('Another actor has this name. Merge the two actors if they are the same, or choose another name.', 'name');
    const after = await writeFields(tx, before, input);
    if (after !== before) await writeAudit(tx, by, 'actors.save', ['actor', after.slug], { before, after });
    return after;
  });
}

/** Locks the actor and its parents together, in ID order, so that no parent is merged before the save. */
async function holdWithParents(tx: Database, id: number, { affiliations }: ActorInput): Promise<void> {
  const parents: number[] = [];
  for (const { parent } of affiliations) {
    const found = await findActor(tx, parent);
    if (found) parents.push(found.id);
  }
  await tx.execute(sql`select 1 from ${actors} where id = any(${arrayOf([...new Set([id, ...parents])])}) order by id for no key update`);
}

/** Returns `before` if nothing changed. */
async function writeFields(tx: Database, before: ActorRecord, input: ActorInput): Promise<ActorRecord> {
  const { name, kind, country, identifiers } = input;
  const aliases = aliasesOf(input, before);
  const affiliations = await readAffiliations(tx, before.id, input.affiliations);
  const changed = changedFields(before, { ...input, aliases }, affiliations);
  if (changed.length === 0) return before;
  await tx
    .update(actors)
    .set({
      ...{ name, kind, country },
      // makes the actor known to the engine
      vocabularyId: sql`coalesce(${actors.vocabularyId}, ${actors.slug})`,
      byHand: [...new Set([...before.byHand, ...changed])],
      version: before.version + 1,
    })
    .where(eq(actors.id, before.id));
  if (changed.includes('identifiers')) await setIdentifiers(tx, before.id, identifiers);
  if (changed.includes('aliases')) await setAliases(tx, before.id, aliases);
  if (changed.includes('affiliations')) await setAffiliations(tx, before.id, affiliations);
  if (changed.includes('name')) await renameInSearch(tx, before.id);
  return getActorRecord(tx, before.id);
}

/** Unique aliases without the name. A former name stays as an alias, so that texts which use it still match. */
function aliasesOf(input: ActorInput, before: ActorRecord): readonly string[] {
  const given = before.name === input.name ? input.aliases : [...input.aliases, before.name];
  return [...new Set(given)].filter((alias) => alias !== input.name);
}

/** Sets the aliases. A removed alias is also removed from actors merged into this one. */
async function setAliases(tx: Database, actorId: number, aliases: readonly string[]): Promise<void> {
  const given = sql`jsonb_array_elements_text(${JSON.stringify(aliases)}::jsonb)`;
  await tx.execute(sql`
    delete from ${actorAliases} using actors owner
    where owner.id = actor_id and owner.root = ${actorId}::int and alias not in (select ${given})`);
  await tx.execute(sql`
    insert into ${actorAliases} (actor_id, alias) select ${actorId}::int, given.alias from ${given} given(alias)
    where not exists (select 1 from actor_names known where known.actor_id = ${actorId}::int and known.alias = given.alias)`);
}

/** Sets the identifiers. Those that a merged actor provides are not copied. */
const setIdentifiers = (tx: Database, actorId: number, identifiers: Identifiers) =>
  tx.execute(sql`
    update actors part set identifiers = case when part.id = ${actorId}::int then (
        select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(${JSON.stringify(identifiers)}::jsonb) given
        where part.identifiers ? key or not exists (select 1 from actors other where other.root = part.id and other.identifiers->key = value)
      ) else (
        select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(part.identifiers) own where ${JSON.stringify(identifiers)}::jsonb ? key
      ) end
    where part.root = ${actorId}::int`);

function changedFields(
  before: ActorRecord,
  input: Pick<ActorInput, 'name' | 'kind' | 'country' | 'identifiers'> & Pick<ActorRecord, 'aliases'>,
  affiliations: readonly ReadAffiliation[],
): readonly ActorField[] {
  const sorted = (list: Iterable<unknown>): string => JSON.stringify([...list].sort());
  const differs: Readonly<Record<ActorField, boolean>> = {
    name: before.name !== input.name,
    kind: before.kind !== input.kind,
    country: before.country !== input.country,
    aliases: sorted(before.aliases) !== sorted(input.aliases),
    affiliations: keyOf(before.affiliations) !== keyOf(affiliations),
    identifiers: sorted(Object.entries(before.identifiers)) !== sorted(Object.entries(input.identifiers)),
  };
  return ACTOR_FIELDS.filter((field) => differs[field]);
}

type ReadAffiliation = AffiliationRecord & { readonly parentId: number };

/** Throws bad data that names the invalid row: an unknown actor, or a circle. */
async function readAffiliations(tx: Database, actorId: number, input: ActorInput['affiliations']): Promise<readonly ReadAffiliation[]> {
  const read: ReadAffiliation[] = [];
  for (const [at, { parent, office, from, to }] of input.entries()) {
    const found = await findActor(tx, parent);
    if (found === null) throw badData('No actor has this name. Add the actor first.', `affiliations.${at}.parent`);
    if (await isAbove(tx, actorId, found.id))
      throw badData('An actor cannot belong to itself or to one of its members. Choose another actor.', `affiliations.${at}.parent`);
    read.push({ parent: found.slug, parentName: found.name, parentId: found.id, office, from, to });
  }
  return read;
}

/** True if `actor` is `other` or one of its direct or indirect parents. */
async function isAbove(tx: Database, actor: number, other: number): Promise<boolean> {
  return onlyValue<boolean>(tx)`
    with recursive above(id) as (
      select ${other}::int union select link.parent_id from above join actor_ties link on link.actor_id = above.id
    )
    select exists (select 1 from above where id = ${actor}::int) as yes`;
}

/** True if the actor is its own direct or indirect parent. */
export async function isInCircle(tx: Database, actor: number): Promise<boolean> {
  const parents = await rows<{ id: number }>(tx)`select distinct parent_id as id from actor_ties where actor_id = ${actor}::int`;
  for (const { id } of parents) if (await isAbove(tx, actor, id)) return true;
  return false;
}

const keyOf = (list: readonly AffiliationRecord[]): string =>
  list
    .map(({ parent, office, from, to }) => JSON.stringify([parent, office, from, to]))
    .sort()
    .join();

/** Replaces the affiliations. Unchanged ones keep their row, including those of actors merged into this one. */
async function setAffiliations(tx: Database, actorId: number, read: readonly ReadAffiliation[]): Promise<void> {
  const given = sql`jsonb_to_recordset(${JSON.stringify(read)}::jsonb) as given("parentId" int, office text, "from" date, "to" date)`;
  const isGiven = sql`given."parentId" = tie.parent_id and given.office is not distinct from tie.office
    and given."from" is not distinct from tie.valid_from`;
  await tx.execute(sql`
    delete from ${actorAffiliations} link using actor_ties tie
    where tie.id = link.id and tie.actor_id = ${actorId}::int and not exists (select 1 from ${given} where ${isGiven})`);
  await tx.execute(
    sql`update ${actorAffiliations} link set valid_to = given."to" from actor_ties tie, ${given}
      where tie.id = link.id and tie.actor_id = ${actorId}::int and ${isGiven}`,
  );
  await tx.execute(sql`
    insert into ${actorAffiliations} (actor_id, parent_id, office, valid_from, valid_to)
    select ${actorId}::int, "parentId", office, "from", "to" from ${given}
    where not exists (select 1 from actor_ties tie where tie.actor_id = ${actorId}::int and ${isGiven}) on conflict do nothing`);
}
