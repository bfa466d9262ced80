/** Loads the relations of an event in both directions: part-of and response. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { eventRelations, type RelationReason } from '@/db/schema/relations';
import type { RelationKind } from '@/domain/relation-kinds';
import { rootOf, withMerged } from './merged';

export interface RelationRow {
  readonly partId: number;
  readonly wholeId: number;
  readonly kind: RelationKind;
  readonly state: 'proposed' | 'confirmed';
  readonly reasons: readonly string[];
}

interface FoundRow extends Record<string, unknown> {
  readonly part_id: number;
  readonly whole_id: number;
  readonly kind: RelationKind;
  readonly state: 'proposed' | 'confirmed' | 'rejected';
  readonly reasons: readonly RelationReason[];
}

/**
 * Loads relations that are not rejected. Relations of merged events count for their targets. Decisions on these two events override
 * inherited ones.
 */
export async function loadRelations(db: Database, eventId: number): Promise<readonly RelationRow[]> {
  const found = await rows<FoundRow>(
    db,
    sql`
      with own as (select id from ${withMerged(eventId)} same), near as (
        select r.*, ${rootOf(sql`r.part_id`)} as part_root, ${rootOf(sql`r.whole_id`)} as whole_root
        from ${eventRelations} r where r.part_id in (select id from own) or r.whole_id in (select id from own)
      )
      select * from (
        select distinct on (part_root, whole_root, kind) part_root as part_id, whole_root as whole_id, kind, state, reasons, created_at
        from near where part_root <> whole_root
        order by part_root, whole_root, kind, (part_id = part_root and whole_id = whole_root) desc, decided_at desc nulls last
      ) told
      where state <> 'rejected'
      order by created_at, part_id, whole_id`,
  );
  return found.map(({ part_id: partId, whole_id: wholeId, kind, state, reasons }) => ({
    partId,
    wholeId,
    kind,
    state: state === 'confirmed' ? 'confirmed' : 'proposed',
    reasons: reasons.map(({ note }) => note),
  }));
}
