/** Prevents circles: no event may be part of itself or respond to itself. Confirmed links count, including those of merged events. */
import type { Database } from '@/db/database';
import { hold } from '@/db/locks';
import { badData } from '@/domain/errors';
import { RELATION_KINDS, type RelationKind } from '@/domain/relation-kinds';
import { loadRelations } from './load-relations';

/** True if links of this kind lead from an event back to it. Call with the new links written and the event locked. */
export async function leadsBack(tx: Database, id: number, kind: RelationKind): Promise<boolean> {
  // serializes link changes, so that two concurrent links cannot close a circle
  await hold(tx, 'links');
  const above = new Set<number>();
  await climb(tx, id, kind, above);
  // iterating a Set also visits entries added during the loop
  for (const one of above) if (one !== id) await climb(tx, one, kind, above);
  return above.has(id);
}

/** Adds the direct parents of the event. */
async function climb(tx: Database, id: number, kind: RelationKind, above: Set<number>): Promise<void> {
  for (const one of await loadRelations(tx, id))
    if (one.kind === kind && one.partId === id && one.state === 'confirmed') above.add(one.wholeId);
}

/** Throws bad data that names the field if a change created a circle. */
export async function refuseCircles(tx: Database, id: number, field: string): Promise<void> {
  for (const kind of RELATION_KINDS)
    if (await leadsBack(tx, id, kind))
      throw badData(
        `This link would make the event ${kind === 'part-of' ? 'part of' : 'a response to'} itself. Remove one of its other links first.`,
        field,
      );
}
