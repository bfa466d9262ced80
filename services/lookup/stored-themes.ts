/** Themes as they are filed now: one that was merged into another stands for that one. */
import { inArray, isNotNull } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { themes } from '@/db/schema/vocabulary';
import { badData } from '@/domain/errors';
import type { DatedEvent } from '@/engine/index';

/** In their order, each once. Throws bad data for one that there is not. The rows stay as they are until the transaction ends. */
export async function nameThemes(tx: Database, ids: readonly string[]): Promise<readonly string[]> {
  const found = await tx
    .select()
    .from(themes)
    .where(inArray(themes.id, [...ids]))
    .orderBy(themes.id)
    .for('share');
  const kept = new Map(found.map(({ id, root }) => [id, root]));
  if (ids.some((id) => !kept.has(id))) throw badData('Unknown theme. Choose one from the list.', 'themes');
  return [...new Set(ids.flatMap((id) => kept.get(id) ?? []))];
}

/** What the engine has found, filed under the themes that there are. The engine compares themes it does not know like any others. */
export async function filedAsStored(tx: Database, events: readonly DatedEvent[]): Promise<readonly DatedEvent[]> {
  const filed = await filing(tx);
  return events.map((event) => ({ ...filed(event), mentions: event.mentions.map(filed) }));
}

/** What is stored or read, under the themes that there are. */
export async function filing(db: Database): Promise<<Part extends { readonly themes: readonly string[] }>(part: Part) => Part> {
  const merged = await db.select({ id: themes.id, root: themes.root }).from(themes).where(isNotNull(themes.mergedInto));
  const rootOf = new Map(merged.map(({ id, root }) => [id, root]));
  return (part) => (merged.length === 0 ? part : { ...part, themes: [...new Set(part.themes.map((id) => rootOf.get(id) ?? id))] });
}
