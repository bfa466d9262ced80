/** What an actor belongs to, as an editor writes it → rows. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { actorAffiliations } from '@/db/schema/vocabulary';
import { badData } from '@/domain/errors';
import type { ActorInput } from '@/domain/vocabulary-input';
import type { AffiliationRecord } from '@/domain/vocabulary-views';
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
    if (found === null) throw badData('There is no actor of this name. Enter it first.', `affiliations.${at}.parent`);
    if (await isAbove(tx, actorId, found.id))
      throw badData('It cannot belong to itself, nor to what belongs to it.', `affiliations.${at}.parent`);
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

export const sameAffiliations = (a: readonly AffiliationRecord[], b: readonly AffiliationRecord[]): boolean => keyOf(a) === keyOf(b);

const keyOf = (list: readonly AffiliationRecord[]): string =>
  list
    .map(({ parent, office, from, to }) => JSON.stringify([parent, office, from, to]))
    .sort()
    .join();

/** Replaces them. */
export async function setAffiliations(tx: Database, actorId: number, read: readonly ReadAffiliation[]): Promise<void> {
  await tx.delete(actorAffiliations).where(sql`${actorAffiliations.actorId} = ${actorId}`);
  if (read.length === 0) return;
  const values = read.map(({ parentId, office, from, to }) => ({ actorId, parentId, office, validFrom: from, validTo: to }));
  await tx.insert(actorAffiliations).values(values).onConflictDoNothing();
}
