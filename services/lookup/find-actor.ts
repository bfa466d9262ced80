/** Finds actors by slug, name or alias. Merged actors resolve to their targets. */
import { eq, isNotNull, or, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { actors } from '@/db/schema/vocabulary';

export interface FoundActor {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
}

const KEPT = sql`select kept.id, kept.slug, kept.name from ${actors} said join ${actors} kept on kept.id = said.root`;

/** Finds an actor by name, ignoring case; null if there is none. */
export async function findActorByName(tx: Database, name: string): Promise<FoundActor | null> {
  const [found] = await rows<FoundActor & Record<string, unknown>>(
    tx,
    sql`${KEPT} where lower(said.name) = lower(${name}) order by said.merged_into is not null, said.id limit 1`,
  );
  return found ?? null;
}

/** Finds an actor by slug, by name, or by an alias that only one actor has. */
export async function findActor(tx: Database, said: string): Promise<FoundActor | null> {
  const [bySlug] = await rows<FoundActor & Record<string, unknown>>(tx, sql`${KEPT} where said.slug = ${said}`);
  const found = bySlug ?? (await findActorByName(tx, said));
  if (found) return found;
  const called = await rows<FoundActor & Record<string, unknown>>(
    tx,
    sql`select distinct kept.id, kept.slug, kept.name from actor_names other join ${actors} kept on kept.id = other.actor_id
      where lower(other.alias) = lower(${said}) limit 2`,
  );
  return called.length === 1 ? (called[0] ?? null) : null;
}

/** Merged actor ID → ID of its target. */
export async function mergedActors(db: Database): Promise<ReadonlyMap<number, number>> {
  const found = await db.select({ id: actors.id, root: actors.root }).from(actors).where(isNotNull(actors.mergedInto));
  return new Map(found.map(({ id, root }) => [id, root]));
}

/** Adds an actor that the engine knows. The slug comes from the name, with a number if it is taken. */
export async function addActor(tx: Database, name: string, kind: (typeof actors.$inferInsert)['kind']): Promise<number> {
  const base = sql<string>`slug_of(${name})`;
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? base : sql<string>`${base} || ${`-${n}`}::text`;
    const [row] = await tx
      .insert(actors)
      .values({ slug, vocabularyId: slug, name, kind, byHand: ['name', 'kind'] })
      .onConflictDoNothing()
      .returning({ id: actors.id });
    if (row) return row.id;
  }
}

/** Slug → actor ID, with merged actors resolved. Locks the rows until the transaction ends. */
export async function holdActors(tx: Database, slugs: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (slugs.length === 0) return new Map();
  const found = await tx
    .select({ slug: actors.slug, id: actors.root })
    .from(actors)
    .where(or(...slugs.map((slug) => eq(actors.slug, slug))))
    .orderBy(actors.id)
    .for('share');
  return new Map(found.map(({ slug, id }) => [slug, id]));
}
