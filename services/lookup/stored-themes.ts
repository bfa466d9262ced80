/** Themes as they are filed now: one that was merged into another stands for that one. */
import { inArray, isNotNull } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { themes } from '@/db/schema/vocabulary';
import { badData } from '@/domain/errors';
import type { DatedEvent } from '@/engine/index';
import type { ThemeId } from '@/engine/model/event';

/** In their order, each once. Throws bad data for one that there is not. The rows stay as they are until the transaction ends. */
export async function nameThemes(tx: Database, ids: readonly string[]): Promise<readonly string[]> {
  const found = await tx
    .select()
    .from(themes)
    .where(inArray(themes.id, [...ids]))
    .orderBy(themes.id)
    .for('share');
  const kept = new Map(found.map(({ id, mergedInto }) => [id, mergedInto ?? id]));
  if (ids.some((id) => !kept.has(id))) throw badData('Unknown theme. Choose one from the list.', 'themes');
  return [...new Set(ids.flatMap((id) => kept.get(id) ?? []))];
}

/** What the engine has found, filed under the themes that there are. The engine compares themes it does not know like any others. */
export async function filedAsStored(tx: Database, events: readonly DatedEvent[]): Promise<readonly DatedEvent[]> {
  const merged = await tx.select({ id: themes.id, into: themes.mergedInto }).from(themes).where(isNotNull(themes.mergedInto));
  if (merged.length === 0) return events;
  const kept = new Map(merged.map(({ id, into }) => [id, into]));
  const filed = <Part extends { readonly themes: readonly ThemeId[] }>(part: Part): Part => ({
    ...part,
    themes: [...new Set(part.themes.map((id) => kept.get(id) ?? id))],
  });
  return events.map((event) => ({ ...filed(event), mentions: event.mentions.map(filed) }));
}
