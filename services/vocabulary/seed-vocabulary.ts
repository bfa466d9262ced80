/**
 * Writes the vocabulary into the database: new entries are added, names, kinds and aliases follow the files, nothing is removed.
 * What stands there already is compared first, so that a start with an unchanged vocabulary writes nothing.
 */
import { isNotNull, sql } from 'drizzle-orm';
import type { VocabularyTheme } from '@/data/vocabulary/themes';
import type { Database } from '@/db/database';
import { actorAffiliations, actorAliases, actors, themes } from '@/db/schema/vocabulary';
import { familyOf } from '@/domain/families';
import type { VocabularyActor } from '@/engine/model/event';

const BATCH = 500;

export interface VocabularyReport {
  /** rows that were added or changed */
  readonly actors: number;
  readonly aliases: number;
  readonly affiliations: number;
  readonly themes: number;
}

export async function seedVocabulary(
  db: Database,
  vocabulary: readonly VocabularyActor[],
  themeList: readonly VocabularyTheme[],
): Promise<VocabularyReport> {
  return db.transaction(async (tx) => {
    const themesWritten = await seedThemes(tx, themeList);
    const actorsWritten = await seedActors(tx, vocabulary);
    const known = await tx.select({ id: actors.id, slug: actors.slug }).from(actors).where(isNotNull(actors.vocabularyId));
    const idOf = new Map(known.map((row) => [row.slug, row.id]));
    return {
      themes: themesWritten,
      actors: actorsWritten,
      aliases: await seedAliases(tx, vocabulary, idOf),
      affiliations: await seedAffiliations(tx, vocabulary, idOf),
    };
  });
}

async function seedThemes(tx: Database, themeList: readonly VocabularyTheme[]): Promise<number> {
  const stored = new Set((await tx.select().from(themes)).map((row) => key(row.id, row.label, row.icon, row.position)));
  const wanted = themeList
    .map(({ id, label, icon }, position) => ({ id, label, icon, position, family: familyOf(id) }))
    .filter((row) => !stored.has(key(row.id, row.label, row.icon, row.position)));
  const set = { label: sql`excluded.label`, icon: sql`excluded.icon`, position: sql`excluded.position`, family: sql`excluded.family` };
  if (wanted.length > 0) await tx.insert(themes).values(wanted).onConflictDoUpdate({ target: themes.id, set });
  return wanted.length;
}

async function seedActors(tx: Database, vocabulary: readonly VocabularyActor[]): Promise<number> {
  const stored = new Set((await tx.select().from(actors)).map((row) => key(row.vocabularyId, row.name, row.kind, row.country)));
  const wanted = vocabulary
    .map(({ id, name, kind, country }) => ({ slug: id, vocabularyId: id, name, kind, country: country ?? null }))
    .filter((row) => !stored.has(key(row.vocabularyId, row.name, row.kind, row.country)));
  const set = {
    vocabularyId: sql`excluded.vocabulary_id`,
    name: sql`excluded.name`,
    kind: sql`excluded.kind`,
    country: sql`excluded.country`,
  };
  for (const batch of batches(wanted)) await tx.insert(actors).values(batch).onConflictDoUpdate({ target: actors.slug, set });
  return wanted.length;
}

async function seedAliases(tx: Database, vocabulary: readonly VocabularyActor[], idOf: ReadonlyMap<string, number>): Promise<number> {
  const stored = new Set((await tx.select().from(actorAliases)).map((row) => key(row.actorId, row.alias)));
  const wanted = vocabulary.flatMap((actor) => {
    const actorId = idOf.get(actor.id);
    const forms = new Set([...actor.aliases, ...(actor.seats ?? []), ...(actor.shortName ? [actor.shortName] : [])]);
    forms.delete(actor.name);
    return actorId === undefined ? [] : [...forms].filter((alias) => !stored.has(key(actorId, alias))).map((alias) => ({ actorId, alias }));
  });
  for (const batch of batches(wanted)) await tx.insert(actorAliases).values(batch).onConflictDoNothing();
  return wanted.length;
}

async function seedAffiliations(tx: Database, vocabulary: readonly VocabularyActor[], idOf: ReadonlyMap<string, number>): Promise<number> {
  const stored = new Set(
    (await tx.select().from(actorAffiliations)).map((row) => key(row.actorId, row.parentId, row.office, row.validFrom)),
  );
  const wanted = vocabulary.flatMap((actor) => {
    const [actorId, parentId] = [idOf.get(actor.id), actor.parent === undefined ? undefined : idOf.get(actor.parent)];
    if (actorId === undefined || parentId === undefined) return [];
    const row = {
      actorId,
      parentId,
      office: actor.office ?? null,
      validFrom: firstDay(actor.active?.from),
      validTo: lastDay(actor.active?.to),
    };
    return stored.has(key(row.actorId, row.parentId, row.office, row.validFrom)) ? [] : [row];
  });
  for (const batch of batches(wanted)) await tx.insert(actorAffiliations).values(batch).onConflictDoNothing();
  return wanted.length;
}

/** `2013` → `2013-01-01`; a day stays, anything else is no date. */
function firstDay(day: string | undefined): string | null {
  if (day === undefined || !/^\d{4}(-\d{2}-\d{2})?$/.test(day)) return null;
  return day.length === 4 ? `${day}-01-01` : day;
}

function lastDay(day: string | undefined): string | null {
  if (day === undefined || !/^\d{4}(-\d{2}-\d{2})?$/.test(day)) return null;
  return day.length === 4 ? `${day}-12-31` : day;
}

const key = (...parts: readonly (string | number | null)[]): string => JSON.stringify(parts);

function* batches<T>(list: readonly T[]): Generator<T[]> {
  for (let start = 0; start < list.length; start += BATCH) yield list.slice(start, start + BATCH);
}
