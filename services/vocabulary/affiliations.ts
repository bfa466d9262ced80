/** Reads, compares and stores the affiliations of an actor. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { actorAffiliations } from '@/db/schema/vocabulary';
import { badData } from '@/domain/errors';
import type { ActorInput } from '@/domain/vocabulary/vocabulary-input';
import type { AffiliationRecord } from '@/domain/vocabulary/vocabulary-views';
import { findActor } from '../lookup/find-actor';

export type ReadAffiliation = AffiliationRecord & { readonly parentId: number };

/** Throws bad data that names the invalid row: an unknown actor, or a circle. */
export async function readAffiliations(
  tx: Database,
  actorId: number,
  input: ActorInput['affiliations'],
): Promise<readonly ReadAffiliation[]> {
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
  const [found] = await rows<{ yes: boolean }>(
    tx,
    sql`
      with recursive above(id) as (
        select ${other}::int union select link.parent_id from above join actor_ties link on link.actor_id = above.id
      )
      select exists (select 1 from above where id = ${actor}::int) as yes`,
  );
  return found?.yes ?? false;
}

/** True if the actor is its own direct or indirect parent. */
export async function isInCircle(tx: Database, actor: number): Promise<boolean> {
  const parents = await rows<{ id: number }>(tx, sql`select distinct parent_id as id from actor_ties where actor_id = ${actor}::int`);
  for (const { id } of parents) if (await isAbove(tx, actor, id)) return true;
  return false;
}

export const sameAffiliations = (a: readonly AffiliationRecord[], b: readonly AffiliationRecord[]): boolean => keyOf(a) === keyOf(b);

const keyOf = (list: readonly AffiliationRecord[]): string =>
  list
    .map(({ parent, office, from, to }) => JSON.stringify([parent, office, from, to]))
    .sort()
    .join();

/** Replaces the affiliations. Unchanged ones keep their row, including those of actors merged into this one. */
export async function setAffiliations(tx: Database, actorId: number, read: readonly ReadAffiliation[]): Promise<void> {
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
