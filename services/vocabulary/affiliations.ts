/** What an actor belongs to, as an editor writes it → rows. */
import { eq, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { actorAffiliations } from '@/db/schema/vocabulary';
import { badData } from '@/domain/errors';
import type { ActorInput } from '@/domain/vocabulary/vocabulary-input';
import type { AffiliationRecord } from '@/domain/vocabulary/vocabulary-views';
import { findActor } from '../lookup/find-actor';

export type ReadAffiliation = AffiliationRecord & { readonly parentId: number };

/** Throws bad data that names the row at fault: nobody of this name, or a circle. */
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

/** Whether the actor is the other one, or something that the other one belongs to. */
async function isAbove(tx: Database, actor: number, other: number): Promise<boolean> {
  const [found] = await rows<{ yes: boolean }>(
    tx,
    sql`
      with recursive above(id) as (
        select ${other}::int union select link.parent_id from above join ${actorAffiliations} link on link.actor_id = above.id
      )
      select exists (select 1 from above where id = ${actor}::int) as yes`,
  );
  return found?.yes ?? false;
}

/** Whether what an actor belongs to belongs to it, by others in between. */
export async function isInCircle(tx: Database, actor: number): Promise<boolean> {
  const parents = await tx.select({ id: actorAffiliations.parentId }).from(actorAffiliations).where(eq(actorAffiliations.actorId, actor));
  for (const { id } of parents) if (await isAbove(tx, actor, id)) return true;
  return false;
}

export const sameAffiliations = (a: readonly AffiliationRecord[], b: readonly AffiliationRecord[]): boolean => keyOf(a) === keyOf(b);

const keyOf = (list: readonly AffiliationRecord[]): string =>
  list
    .map(({ parent, office, from, to }) => JSON.stringify([parent, office, from, to]))
    .sort()
    .join();

/** Replaces them. One that stays keeps its row, by which a merge knows what it has brought. */
export async function setAffiliations(tx: Database, actorId: number, read: readonly ReadAffiliation[]): Promise<void> {
  const given = sql`jsonb_to_recordset(${JSON.stringify(read)}::jsonb) as given("parentId" int, office text, "from" date, "to" date)`;
  const isGiven = sql`given."parentId" = link.parent_id and given.office is not distinct from link.office
    and given."from" is not distinct from link.valid_from`;
  await tx.execute(sql`
    delete from ${actorAffiliations} link where actor_id = ${actorId}::int and not exists (select 1 from ${given} where ${isGiven})`);
  await tx.execute(
    sql`update ${actorAffiliations} link set valid_to = given."to" from ${given} where link.actor_id = ${actorId}::int and ${isGiven}`,
  );
  await tx.execute(sql`
    insert into ${actorAffiliations} (actor_id, parent_id, office, valid_from, valid_to)
    select ${actorId}::int, "parentId", office, "from", "to" from ${given} on conflict do nothing`);
}
