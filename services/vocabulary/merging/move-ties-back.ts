/** What two merged actors belong to, and what belongs to them, parted again. A tie that an editor has taken away meanwhile does not come back. */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { vocabularyMerges } from '@/db/schema/vocabulary';
import type { WayBack } from './move-actor';

/** Call it before the merge is marked as undone. */
export async function moveTiesBack(tx: Database, { merge, source, target, targetSlug, moved }: WayBack): Promise<void> {
  const brought = (what: 'affiliations' | 'memberLinks'): SQL => sql`exists (
    select 1 from ${vocabularyMerges} any_merge
    where any_merge.kind = 'actor' and any_merge.target = ${targetSlug} and any_merge.moved->${what}::text @> to_jsonb(link.id)
  )`;
  const standing = sql`${vocabularyMerges} other where other.kind = 'actor' and other.target = ${targetSlug} and other.undone_at is null and other.id <> ${merge}::int`;
  const alike = (one: SQL, other: SQL): SQL =>
    sql`${one}.office is not distinct from ${other}.office and ${one}.valid_from is not distinct from ${other}.valid_from`;

  // what the source belonged to: its own rows are there still, the target's are copies
  const [own, link] = [sql`own`, sql`link`];
  await tx.execute(sql`
    delete from actor_affiliations own where own.actor_id = ${source}::int and own.parent_id <> ${target}::int and not exists (
      select 1 from actor_affiliations link where link.actor_id = ${target}::int and link.parent_id = own.parent_id and ${alike(own, link)}
    )`);
  await tx.execute(sql`
    delete from actor_affiliations link using actor_affiliations own
    where own.actor_id = ${source}::int and link.actor_id = ${target}::int and link.parent_id = own.parent_id and ${alike(own, link)}
      and ${brought('affiliations')} and not exists (
        select 1 from ${standing} and exists (
          select 1 from actors another join actor_affiliations theirs on theirs.actor_id = another.id
          where another.slug = other.source and theirs.parent_id = link.parent_id and ${alike(sql`theirs`, link)}
        )
      )`);

  // what belonged to the source: its rows are kept with the merge
  const given = sql`(
    select actor, office, "from" as valid_from, "to" as valid_to
    from jsonb_to_recordset(${JSON.stringify(moved.members)}::jsonb) as one(actor int, office text, "from" date, "to" date)
  ) given`;
  await tx.execute(sql`
    insert into actor_affiliations (actor_id, parent_id, office, valid_from, valid_to)
    select given.actor, ${source}::int, given.office, given.valid_from, case when link.id is null then given.valid_to else link.valid_to end
    from ${given} left join actor_affiliations link on link.actor_id = given.actor and link.parent_id = ${target}::int and ${alike(sql`given`, link)}
    where link.id is not null or given.actor = ${target}::int
    on conflict do nothing`);
  await tx.execute(sql`
    delete from actor_affiliations link using ${given}
    where link.actor_id = given.actor and link.parent_id = ${target}::int and ${alike(sql`given`, link)}
      and ${brought('memberLinks')} and not exists (
        select 1 from ${standing} and other.moved->'members' @> jsonb_build_array(
          jsonb_build_object('actor', link.actor_id, 'office', link.office, 'from', link.valid_from::text)
        )
      )`);
}
