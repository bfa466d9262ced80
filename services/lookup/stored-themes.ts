/** Resolves theme IDs to current themes; merged themes resolve to their targets. */
import { inArray, isNotNull } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { themes } from '@/db/schema/vocabulary';
import { badData } from '@/domain/errors';
import type { DatedEvent } from '@/engine/index';

/** Unique and in order. Throws bad data for an unknown theme. Locks the rows until the transaction ends. */
export async function nameThemes(tx: Database, ids: readonly string[]): Promise<readonly string[]> {
  const found = await tx
    .select()
    .from(themes)
    .where(inArray(themes.id, [...ids]))
    .orderBy(themes.id)
    .for('share');
  const rootOf = new Map(found.map(({ id, root }) => [id, root]));
  if (ids.some((id) => !rootOf.has(id))) throw badData('Unknown theme. Choose one from the list.', 'themes');
  return [...new Set(ids.flatMap((id) => rootOf.get(id) ?? []))];
}

/** Replaces merged themes in extracted events. The engine compares themes that it does not know like any others. */
export async function filedAsStored(tx: Database, events: readonly DatedEvent[]): Promise<readonly DatedEvent[]> {
  const filed = await filing(tx);
  return events.map((event) => ({ ...filed(event), mentions: event.mentions.map(filed) }));
}

/** Returns a function that replaces merged themes with their targets. */
export async function filing(db: Database): Promise<<Part extends { readonly themes: readonly string[] }>(part: Part) => Part> {
  const merged = await db.select({ id: themes.id, root: themes.root }).from(themes).where(isNotNull(themes.mergedInto));
  const rootOf = new Map(merged.map(({ id, root }) => [id, root]));
  return (part) => (merged.length === 0 ? part : { ...part, themes: [...new Set(part.themes.map((id) => rootOf.get(id) ?? id))] });
}
