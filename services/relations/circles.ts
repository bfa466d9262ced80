/** Links run one way: no event is, by confirmed links, a part of itself or a response to itself, those counted in that a merge has brought it. */
import type { Database } from '@/db/database';
import { hold } from '@/db/locks';
import { badData } from '@/domain/errors';
import { RELATION_KINDS, type RelationKind } from '@/domain/relation-kinds';
import { loadRelations } from './load-relations';

/** Whether the links of this kind lead from an event back to it. Call it when they stand as they are to be, with the event locked. */
export async function leadsBack(tx: Database, id: number, kind: RelationKind): Promise<boolean> {
  // of two links that close one together, the second sees the first
  await hold(tx, 'links');
  const above = new Set<number>();
  await climb(tx, id, kind, above);
  // a set goes on to what is added on the way
  for (const one of above) if (one !== id) await climb(tx, one, kind, above);
  return above.has(id);
}

/** Adds what the event belongs to, one step up. */
async function climb(tx: Database, id: number, kind: RelationKind, above: Set<number>): Promise<void> {
  for (const one of await loadRelations(tx, id))
    if (one.kind === kind && one.partId === id && one.state === 'confirmed') above.add(one.wholeId);
}

/** Throws bad data that names the field when a change has made a circle. */
export async function refuseCircles(tx: Database, id: number, field: string): Promise<void> {
  for (const kind of RELATION_KINDS)
    if (await leadsBack(tx, id, kind))
      throw badData(
        `This link would make the event ${kind === 'part-of' ? 'part of' : 'a response to'} itself. Remove one of its other links first.`,
        field,
      );
}
