/**
 * What an event is in one way only (its action, its status, who made it, whether it was checked) as bits of one number, so that an index
 * can carry it. A list whose values change needs a migration that marks everything.
 */
import { type SQL, sql } from 'drizzle-orm';
import { FACET_VALUES } from '@/domain/filters/facets';

/** the order of the bits */
const TRAITS = ['action', 'status', 'origin', 'checked'] as const;
export type Trait = (typeof TRAITS)[number];

/** The bits of the values of each trait, by value. */
export const TRAIT_BITS: Readonly<Record<Trait, ReadonlyMap<string, number>>> = bitsOfTraits();

function bitsOfTraits(): Record<Trait, ReadonlyMap<string, number>> {
  let next = 0;
  const bits = (trait: Trait) => new Map(FACET_VALUES[trait].map((value): [string, number] => [value, 1 << next++]));
  return { action: bits('action'), status: bits('status'), origin: bits('origin'), checked: bits('checked') };
}

const VALUES: Readonly<Record<Trait, SQL>> = {
  action: sql`lower(e.action)`,
  /** as `factualStatus` of the domain has it */
  status: sql`case when e.status in ('planned', 'hypothetical') and e.outcome in ('cancelled', 'postponed') then e.outcome
    when e.polarity = 'negated' then 'denied' when e.outcome = 'took-place' then 'happened' else e.status end`,
  /** only an event made by hand has a title that was first written by a person */
  origin: sql`case when e.origins->>'title' = 'human' then 'human' when e.origins::text ~ '"(human|edited)"' then 'edited'
    when e.origins::text ~ '"shipped"' then 'shipped' else 'machine' end`,
  checked: sql`case when e.checked_at is null then 'no' else 'yes' end`,
};

const bitOf = (trait: Trait): SQL =>
  sql`case ${VALUES[trait]} ${sql.join(
    [...TRAIT_BITS[trait]].map(([value, bit]) => sql.raw(`when '${value}' then ${bit}`)),
    sql` `,
  )} else 0 end`;

/** Of the event `e`. */
export const TRAITS_OF_EVENT = sql.join(
  TRAITS.map((trait) => sql`(${bitOf(trait)})`),
  sql` | `,
);

/** The bits of `timeline_facts.roles`. */
export const ROLE_BITS = { initiator: 1, target: 2, participant: 4 } as const;
