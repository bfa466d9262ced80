/**
 * Names and identifiers that a merge gave its target, taken away again. What another merge that stands would have given it too stays, and is
 * that one's from now on; what an editor has taken away or changed meanwhile stays so.
 */
import { and, asc, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { actorAliases, actors, vocabularyMerges } from '@/db/schema/vocabulary';
import type { CatalogId } from '@/domain/identifiers';
import type { ActorRecord } from '@/domain/vocabulary/vocabulary-views';
import { getActorRecord } from '../actor-record';
import type { WayBack } from './move-actor';

/** A merge into the same target that stands, with the actor that was merged then. */
interface Heir {
  readonly id: number;
  readonly actor: ActorRecord;
}

export async function moveNamesBack(tx: Database, { merge, source, target, targetSlug, moved }: WayBack): Promise<void> {
  const heirs = await heirsOf(tx, targetSlug, merge);
  const [from, into] = [await getActorRecord(tx, source), await getActorRecord(tx, target)];
  const gone: string[] = [];
  for (const alias of moved.aliases.filter((one) => into.aliases.includes(one))) {
    const heir = heirs.find(({ actor: { name, aliases } }) => name === alias || aliases.includes(alias));
    if (heir) await inherit(tx, heir, 'aliases', alias);
    else gone.push(alias);
  }
  await tx.delete(actorAliases).where(and(eq(actorAliases.actorId, target), inArray(actorAliases.alias, gone)));
  const identifiers: Partial<Record<CatalogId, string>> = { ...into.identifiers };
  for (const catalog of moved.identifiers.filter((one) => into.identifiers[one] === from.identifiers[one])) {
    const heir = heirs.find(({ actor }) => actor.identifiers[catalog] !== undefined);
    delete identifiers[catalog];
    if (!heir) continue;
    identifiers[catalog] = heir.actor.identifiers[catalog];
    await inherit(tx, heir, 'identifiers', catalog);
  }
  await tx.update(actors).set({ identifiers }).where(eq(actors.id, target));
}

/** The first one first, for it would have been the one to give. */
async function heirsOf(tx: Database, target: string, except: number): Promise<readonly Heir[]> {
  const { id, kind, source, undoneAt } = vocabularyMerges;
  const found = await tx
    .select({ id, actor: actors.id })
    .from(vocabularyMerges)
    .innerJoin(actors, eq(actors.slug, source))
    .where(and(eq(kind, 'actor'), eq(vocabularyMerges.target, target), isNull(undoneAt), ne(id, except)))
    .orderBy(asc(id));
  const heirs: Heir[] = [];
  for (const row of found) heirs.push({ id: row.id, actor: await getActorRecord(tx, row.actor) });
  return heirs;
}

/** From now on it is this merge that has given it. */
const inherit = (tx: Database, { id }: Heir, what: 'aliases' | 'identifiers', given: string) =>
  tx.execute(sql`
    update ${vocabularyMerges} set moved = jsonb_set(moved, array[${what}::text], moved->${what}::text || to_jsonb(${given}::text)) where id = ${id}`);
