/** Loads and stores relations between events, and rejects circles of parts. */
import { sql } from 'drizzle-orm';
import { type Database, eventRelations, rows } from '@/db/database';
import { hold } from '@/db/locks';
import { badData } from '@/domain/errors';
import { RELATION_KINDS, type RelationKind } from '@/domain/relation-kinds';
import { proposeParts, type StoredCandidate } from '@/engine/index';
import { rootOf, withMerged } from './merged';

export interface RelationRow {
  readonly partId: number;
  readonly wholeId: number;
  readonly kind: RelationKind;
  readonly state: 'proposed' | 'confirmed';
  readonly reasons: readonly string[];
}

/**
 * Loads relations that are not rejected. Relations of merged events count for their targets. Decisions on these two events override
 * inherited ones.
 */
export async function loadRelations(db: Database, eventId: number): Promise<readonly RelationRow[]> {
  return rows<RelationRow>(db)`
    with own as (select id from ${withMerged(eventId)} same), near as (
      select r.*, ${rootOf(sql`r.part_id`)} as part_root, ${rootOf(sql`r.whole_id`)} as whole_root
      from ${eventRelations} r where r.part_id in (select id from own) or r.whole_id in (select id from own)
    )
    select "partId", "wholeId", kind, state, array(select reason->>'note' from jsonb_array_elements(reasons) reason) as reasons from (
      select distinct on (part_root, whole_root, kind) part_root as "partId", whole_root as "wholeId", kind, state, reasons, created_at
      from near where part_root <> whole_root
      order by part_root, whole_root, kind, (part_id = part_root and whole_id = whole_root) desc, decided_at desc nulls last
    ) told
    where state <> 'rejected'
    order by created_at, "partId", "wholeId"`;
}

/**
 * Prevents circles: no event may be part of itself or respond to itself. Confirmed links count, including those of merged events. True
 * if links of this kind lead from an event back to it. Call with the new links written and the event locked.
 */
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

/** `fresh`: IDs of the events that the article created or joined. Existing relations do not change. Returns the number of new proposals. */
export async function storeParts(tx: Database, near: readonly StoredCandidate[], fresh: ReadonlySet<string>): Promise<number> {
  const proposals = proposeParts(near, fresh);
  if (proposals.length === 0) return 0;
  const made = await tx
    .insert(eventRelations)
    .values(proposals.map(({ part, whole, score, reasons }) => ({ partId: Number(part), wholeId: Number(whole), score, reasons })))
    .onConflictDoNothing()
    .returning({ partId: eventRelations.partId });
  return made.length;
}
