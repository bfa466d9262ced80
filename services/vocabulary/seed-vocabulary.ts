/**
 * Writes the vocabulary into the database: new entries are added, names, kinds and aliases follow the files, nothing is removed.
 * Names that an editor gave to actors of their own are not touched, for those carry no vocabulary id.
 */
import { sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { actorAffiliations, actorAliases, actors, themes } from '@/db/schema/vocabulary';
import { familyOf } from '@/domain/families';
import type { ThemeId, VocabularyActor } from '@/engine/model/event';

/** A theme as `data/vocabulary` writes it; its place in the list is its position. */
export interface VocabularyTheme {
  readonly id: ThemeId;
  readonly label: string;
  /** lucide icon name */
  readonly icon: string;
}

/** An entry may also say which office a person holds and between which years. */
type SeedActor = VocabularyActor & { readonly office?: string; readonly active?: { readonly from?: string; readonly to?: string } };

const BATCH = 500;

export interface VocabularyReport {
  readonly actors: number;
  readonly themes: number;
}

export async function seedVocabulary(
  db: Database,
  vocabulary: readonly SeedActor[],
  themeList: readonly VocabularyTheme[],
): Promise<VocabularyReport> {
  return db.transaction(async (tx) => {
    await seedThemes(tx, themeList);
    for (const batch of batches(vocabulary)) {
      await tx
        .insert(actors)
        .values(batch.map(({ id, name, kind, country }) => ({ slug: id, vocabularyId: id, name, kind, country: country ?? null })))
        .onConflictDoUpdate({
          target: actors.slug,
          set: {
            vocabularyId: sql`excluded.vocabulary_id`,
            name: sql`excluded.name`,
            kind: sql`excluded.kind`,
            country: sql`excluded.country`,
          },
        });
    }
    const rows = await tx.select({ id: actors.id, slug: actors.slug }).from(actors);
    const idOf = new Map(rows.map((row) => [row.slug, row.id]));
    const aliases = vocabulary.flatMap((actor) => {
      const actorId = idOf.get(actor.id);
      const forms = new Set([...actor.aliases, ...(actor.seats ?? [])]);
      forms.delete(actor.name);
      return actorId === undefined ? [] : [...forms].map((alias) => ({ actorId, alias }));
    });
    for (const batch of batches(aliases)) await tx.insert(actorAliases).values(batch).onConflictDoNothing();
    const links = vocabulary.flatMap((actor) => {
      const [actorId, parentId] = [idOf.get(actor.id), actor.parent === undefined ? undefined : idOf.get(actor.parent)];
      if (actorId === undefined || parentId === undefined) return [];
      return [
        { actorId, parentId, office: actor.office ?? null, validFrom: firstDay(actor.active?.from), validTo: lastDay(actor.active?.to) },
      ];
    });
    for (const batch of batches(links)) await tx.insert(actorAffiliations).values(batch).onConflictDoNothing();
    return { actors: vocabulary.length, themes: themeList.length };
  });
}

async function seedThemes(tx: Database, themeList: readonly VocabularyTheme[]): Promise<void> {
  if (themeList.length === 0) return;
  await tx
    .insert(themes)
    .values(themeList.map(({ id, label, icon }, position) => ({ id, label, icon, position, family: familyOf(id) })))
    .onConflictDoUpdate({
      target: themes.id,
      set: { label: sql`excluded.label`, icon: sql`excluded.icon`, position: sql`excluded.position`, family: sql`excluded.family` },
    });
}

const isDay = (day: string): boolean => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(day);
const firstDay = (day?: string): string | null => (day && isDay(day) ? `${day}-01-01`.slice(0, 10) : null);
const lastDay = (day?: string): string | null =>
  day && isDay(day) ? (day.length === 4 ? `${day}-12-31` : day.length === 10 ? day : null) : null;

function* batches<T>(list: readonly T[]): Generator<T[]> {
  for (let start = 0; start < list.length; start += BATCH) yield list.slice(start, start + BATCH);
}
