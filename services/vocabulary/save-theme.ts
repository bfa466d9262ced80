/** Adds, saves, moves and removes themes for editors. The ID of a theme never changes. */
import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import { type Database, rows, themes } from '@/db/database';
import { badData } from '@/domain/errors';
import type { ThemeInput } from '@/domain/vocabulary/vocabulary-input';
import type { ThemeRecord } from '@/domain/vocabulary/vocabulary-views';
import { type Caller, type Edit, write, writeAudit } from '../timeline/facts/write';
import { getThemeRecord, listThemeRecords } from './list-themes';
import { refuseStale } from './merge-records';

/** Adds the theme at the end. Throws bad data that names `label` if a theme has the same label. */
export function addTheme(db: Database, input: ThemeInput, by: Caller): Promise<ThemeRecord> {
  return write(db, async (tx) => {
    await tx.execute(sql`lock table ${themes} in share row exclusive mode`);
    await refuseSameLabel(tx, input.label, null);
    const [free] = await rows<{ id: string; last: number }>(tx)`
      select (select coalesce(max(position), -1)::int from themes) as last,
        (select id from (select slug_of(${input.label}) || case when n = 1 then '' else '-' || n end as id, n from generate_series(1, 99) n) one
          where not exists (select 1 from themes where themes.id = one.id) order by n limit 1) as id`;
    if (!free) throw new Error('No URL is available for this theme.');
    await tx.insert(themes).values({ ...input, id: free.id, position: free.last + 1, byHand: [...BY_HAND] });
    const after = await getThemeRecord(tx, free.id);
    await writeAudit(tx, by, 'themes.add', ['theme', after.id], { after });
    return after;
  });
}

const BY_HAND = ['label', 'family', 'icon', 'position'] as const;

/** Throws `not-found`, bad data that names the field, or a conflict whose details are `{ current }`, the stored record. */
export function saveTheme(db: Database, { id, version, by, input }: Edit<string> & { readonly input: ThemeInput }): Promise<ThemeRecord> {
  return write(db, async (tx) => {
    const before = await holdTheme(tx, id, version);
    await refuseSameLabel(tx, input.label, id);
    const changed = (['label', 'family', 'icon'] as const).filter((field) => before[field] !== input[field]);
    if (changed.length === 0) return before;
    await tx
      .update(themes)
      .set({ ...input, byHand: addedTo(changed), version: version + 1 })
      .where(eq(themes.id, id));
    const after = await getThemeRecord(tx, id);
    await writeAudit(tx, by, 'themes.save', ['theme', id], { before, after });
    return after;
  });
}

/** Moves the theme one place up or down. From then on editors determine the order of all themes. */
export function moveTheme(db: Database, { id, version, by, to }: Edit<string> & { readonly to: 'up' | 'down' }): Promise<void> {
  return write(db, async (tx) => {
    await holdAllThemes(tx);
    await holdTheme(tx, id, version);
    const before = (await listThemeRecords(tx)).map((theme) => theme.id);
    const [from, other] = [before.indexOf(id), before.indexOf(id) + (to === 'up' ? -1 : 1)];
    if (other < 0 || other >= before.length) return;
    const after = before.with(from, before[other] ?? id).with(other, id);
    await tx.execute(sql`
      update themes set position = place - 1, version = version + (themes.id = ${id})::int,
        by_hand = case when 'position' = any(by_hand) then by_hand else array_append(by_hand, 'position') end
      from jsonb_array_elements_text(${JSON.stringify(after)}::jsonb) with ordinality as given(id, place) where themes.id = given.id`);
    await writeAudit(tx, by, 'themes.move', ['theme', id], { before, after });
  });
}

/** Removes a theme that an editor added and that nothing uses. Throws bad data with the reason otherwise. */
export function removeTheme(db: Database, { id, version, by }: Edit<string>): Promise<void> {
  return write(db, async (tx) => {
    const before = await holdTheme(tx, id, version);
    if (before.ofEngine) throw badData('Extraction uses this theme, so it cannot be deleted. Merge it into another theme instead.', 'id');
    const [used] = await rows<{ merged: boolean; mentioned: boolean }>(tx)`
      select exists (select 1 from themes where merged_into = ${id}) as merged,
      exists (select 1 from event_mentions where themes @> ${JSON.stringify([id])}::jsonb) as mentioned`;
    if (used?.merged) throw badData('Other themes were merged into this one. Undo those merges first.', 'id');
    if (before.eventCount > 0 || used?.mentioned)
      throw badData('Events use this theme, so it cannot be deleted. Merge it into another theme instead.', 'id');
    await tx.delete(themes).where(eq(themes.id, id));
    await writeAudit(tx, by, 'themes.remove', ['theme', id], { before });
  });
}

/**
 * Locks the theme table and all rows, in ID order, before a change to several themes. Blocks other theme changes, but not writes that only
 * assign themes to events.
 */
export async function holdAllThemes(tx: Database): Promise<void> {
  await tx.execute(sql`lock table ${themes} in share row exclusive mode`);
  await tx.execute(sql`select 1 from ${themes} order by id for no key update`);
}

/** Locks a theme. The table lock comes first, to avoid deadlocks with `holdAllThemes`. Throws a conflict if the version is outdated. */
export async function holdTheme(tx: Database, id: string, version: number): Promise<ThemeRecord> {
  await tx.execute(sql`lock table ${themes} in row exclusive mode`);
  await tx.select({ id: themes.id }).from(themes).where(eq(themes.id, id)).for('update');
  const found = await getThemeRecord(tx, id);
  refuseStale('theme', found, version);
  return found;
}

async function refuseSameLabel(tx: Database, label: string, id: string | null): Promise<void> {
  const [same] = await tx
    .select({ id: themes.id })
    .from(themes)
    .where(
      and(eq(sql`lower(${themes.label})`, label.toLowerCase()), isNull(themes.mergedInto), id === null ? undefined : ne(themes.id, id)),
    )
    .limit(1);
  if (same) throw badData('Another theme has this name. Choose another name.', 'label');
}

/** `by_hand` with these fields added, without duplicates. */
const addedTo = (fields: readonly string[]) =>
  sql`array(select distinct unnest(${themes.byHand} || array(select jsonb_array_elements_text(${JSON.stringify(fields)}::jsonb))))`;
