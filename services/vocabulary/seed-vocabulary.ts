/**
 * Writes the vocabulary files to the database: adds entries and updates names, kinds and aliases; removes nothing. Fields edited by a
 * person (`by_hand`) and merged entries do not change. Rows are compared first, so that an unchanged vocabulary causes no writes.
 */
import { sql } from 'drizzle-orm';
import type { VocabularyTheme } from '@/data/vocabulary/themes';
import { actorAffiliations, actorAliases, actors, type Database, themes } from '@/db/database';
import { defaultFamilyOf } from '@/domain/drawing';
import type { ActorField } from '@/domain/vocabulary/vocabulary-input';
import type { VocabularyActor } from '@/engine/model/event';
import { write } from '../timeline/facts/write';

const BATCH = 500;

interface VocabularyReport {
  /** number of added or changed rows */
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
  return write(db, async (tx) => {
    // in the lock order of `db/locks.ts`, because another server may run at the same time
    const stored = await tx.select().from(actors);
    const actorsWritten = await seedActors(tx, vocabulary, stored);
    const themesWritten = await seedThemes(tx, themeList);
    // most starts write no actors, so do not read thousands of rows again
    const current = actorsWritten > 0 ? await tx.select().from(actors) : stored;
    const vocabularyRows = current.filter(({ vocabularyId, mergedInto }) => vocabularyId !== null && mergedInto === null);
    const idOf = new Map(vocabularyRows.map((row) => [row.slug, row.id]));
    const byHand = new Map(vocabularyRows.map((row) => [row.slug, row.byHand]));
    const open = (field: ActorField) => vocabulary.filter(({ id }) => !byHand.get(id)?.includes(field));
    return {
      themes: themesWritten,
      actors: actorsWritten,
      aliases: await seedAliases(tx, open('aliases'), idOf),
      affiliations: await seedAffiliations(tx, open('affiliations'), idOf),
    };
  });
}

async function seedThemes(tx: Database, themeList: readonly VocabularyTheme[]): Promise<number> {
  const stored = new Map((await tx.select().from(themes)).map((row) => [row.id, row]));
  const wanted = themeList
    .map(({ id, label, icon }, position) => keepingByHand({ id, label, icon, position, family: defaultFamilyOf(id) }, stored.get(id)))
    .filter((row) => isNews(row, stored.get(row.id)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const set = { label: sql`excluded.label`, icon: sql`excluded.icon`, position: sql`excluded.position`, family: sql`excluded.family` };
  if (wanted.length > 0) await tx.insert(themes).values(wanted).onConflictDoUpdate({ target: themes.id, set });
  return wanted.length;
}

async function seedActors(
  tx: Database,
  vocabulary: readonly VocabularyActor[],
  storedActors: readonly (typeof actors.$inferSelect)[],
): Promise<number> {
  const stored = new Map(storedActors.map((row) => [row.slug, row]));
  const wanted = vocabulary
    .map(({ id, name, kind, country }) =>
      keepingByHand({ slug: id, vocabularyId: id, name, kind, country: country ?? null }, stored.get(id)),
    )
    .filter((row) => isNews(row, stored.get(row.slug)))
    .sort((a, b) => (stored.get(a.slug)?.id ?? Number.MAX_SAFE_INTEGER) - (stored.get(b.slug)?.id ?? Number.MAX_SAFE_INTEGER));
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
      validFrom: dayIn(actor.active?.from, '01-01'),
      validTo: dayIn(actor.active?.to, '12-31'),
    };
    return stored.has(key(row.actorId, row.parentId, row.office, row.validFrom)) ? [] : [row];
  });
  for (const batch of batches(wanted)) await tx.insert(actorAffiliations).values(batch).onConflictDoNothing();
  return wanted.length;
}

/** `2013` and `01-01` → `2013-01-01`; a full date is unchanged, and anything else is null. */
function dayIn(date: string | undefined, day: '01-01' | '12-31'): string | null {
  if (date === undefined || !/^\d{4}(-\d{2}-\d{2})?$/.test(date)) return null;
  return date.length === 4 ? `${date}-${day}` : date;
}

interface StoredEntry extends Readonly<Record<string, unknown>> {
  readonly mergedInto: unknown;
  readonly byHand: readonly string[];
}

/** The file entry, with fields edited by a person taken from the database. */
function keepingByHand<Entry extends object>(entry: Entry, stored: StoredEntry | undefined): Entry {
  const byHand = stored?.byHand.flatMap((field) => (field in entry ? [[field, stored[field]]] : [])) ?? [];
  return { ...entry, ...Object.fromEntries(byHand) };
}

const isNews = (entry: object, stored: StoredEntry | undefined): boolean =>
  stored === undefined || (stored.mergedInto === null && Object.entries(entry).some(([field, value]) => stored[field] !== value));

const key = (...parts: readonly (string | number | null)[]): string => JSON.stringify(parts);

function* batches<T>(list: readonly T[]): Generator<T[]> {
  for (let start = 0; start < list.length; start += BATCH) yield list.slice(start, start + BATCH);
}
