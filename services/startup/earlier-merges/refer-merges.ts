/** Converts merges that earlier versions stored by moving rows into references. */
import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { type Database, rows, sqlState } from '@/db/database';
import { events } from '@/db/schema/events';
import { actors, themes, vocabularyMerges } from '@/db/schema/vocabulary';
import { storedSearchText } from '../../events/search-text';
import { log } from '../../log';
import { arrayOf } from '../../timeline/facts/projection';
import { partActors } from './part-actors';
import { partThemes } from './part-themes';

type Merge = typeof vocabularyMerges.$inferSelect;

/**
 * Safe to repeat: `moved` is null for converted merges. Undoes all merges, newest first, then sets the references. A merge that cannot be
 * undone stays as it is; the doctor lists it.
 */
export async function referMerges(db: Database): Promise<void> {
  const { id, moved, undoneAt } = vocabularyMerges;
  await db.transaction(async (tx) => {
    const merges = await tx
      .select()
      .from(vocabularyMerges)
      .where(and(isNotNull(moved), isNull(undoneAt)))
      .orderBy(desc(id));
    const references: (() => Promise<unknown>)[] = [];
    for (const merge of merges) {
      try {
        const refer = await tx.transaction((step) => part(step, merge));
        references.unshift(() => refer(tx));
      } catch (error) {
        log().warn({ merge: merge.id, error: sqlState(error) ?? String(error) }, 'could not turn an earlier merge into a reference');
      }
    }
    for (const refer of references) await refer();
  });
}

/** Undoes a merge and returns a function that sets its reference. */
async function part(tx: Database, merge: Merge): Promise<(tx: Database) => Promise<unknown>> {
  const { id, kind, source, target } = merge;
  const [table, name] = kind === 'actor' ? (['actors', 'slug'] as const) : (['themes', 'id'] as const);
  const [found] = await rows<{ source: number; target: number }>(
    tx,
    sql`select one.id as source, other.id as target from ${sql.identifier(table)} one join ${sql.identifier(table)} other on other.id = one.merged_into
      where one.${sql.identifier(name)} = ${source} and other.${sql.identifier(name)} = ${target}`,
  );
  if (!found) throw new RangeError(`${source} is not merged into ${target}`);
  if (kind === 'theme') await partThemes(tx, merge);
  else await partActors(tx, { ...merge, sourceId: found.source, targetId: found.target });
  await tx.update(vocabularyMerges).set({ moved: null }).where(eq(vocabularyMerges.id, id));
  return kind === 'theme'
    ? (later) => later.update(themes).set({ mergedInto: target }).where(eq(themes.id, source))
    : (later) => referActor(later, found.source, found.target);
}

/** Updates the search text of the events, which contains the displayed actor names. */
async function referActor(tx: Database, source: number, target: number): Promise<void> {
  await tx.update(actors).set({ mergedInto: target }).where(eq(actors.id, source));
  const text = storedSearchText(sql`${events}.place`);
  await tx.execute(sql`
    update ${events} set search_text = ${text}
    where id in (select event_id from event_actors where actor_id = any(${arrayOf([source, target])})) and search_text <> ${text}`);
}
