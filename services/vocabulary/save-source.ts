/** Loads, finds, creates and changes sources. */
import { eq, type SQL, sql } from 'drizzle-orm';
import { articles, type Database, fromArticles, rows, shownSources, sources } from '@/db/database';
import { badData, conflict, notFound } from '@/domain/errors';
import type { SecondReaderConsent } from '@/domain/second-reader/reader-settings';
import type { DisplayRight } from '@/domain/views';
import type { SourceInput } from '@/domain/vocabulary/source-input';
import type { SourcePolicy, SourceRecord } from '@/domain/vocabulary/source-policy';
import { type Caller, type Edit, write, writeAudit } from '../timeline/facts/write';
import { refuseStale } from './merge-records';

/** The previous name becomes another name. Throws `not-found`, bad data that names the field, or a conflict with details `{ current }`. */
export function saveSource(db: Database, { id, version, input, by }: Edit & { readonly input: SourceInput }): Promise<SourceRecord> {
  return write(db, async (tx) => {
    await lockSources(tx);
    const before = await presentSource(tx, id, version);
    const { name, group } = input;
    const otherNames = withoutRepeats([...input.otherNames, ...(name === before.name ? [] : [before.name])], name);
    for (const [field, called] of [['name', name] as const, ...otherNames.map((other) => ['otherNames', other] as const)])
      await refuseOthersName(tx, before, called, field);
    if (name === before.name && group === before.group && otherNames.join('\n') === before.otherNames.join('\n')) return before;
    await tx
      .update(sources)
      .set({ name, otherNames: [...otherNames], corroborationGroup: group, version: version + 1 })
      .where(eq(sources.id, id));
    const after = await getSource(tx, id);
    await writeAudit(tx, by, 'sources.save', ['source', id], { before, after });
    return after;
  });
}

/** Makes other changes of sources wait. Articles that refer to a source do not wait. */
export async function lockSources(tx: Database): Promise<void> {
  await tx.execute(sql`lock table ${sources} in share row exclusive mode`);
}

/** Throws `not-found`, or a conflict if the source has been changed or merged since the version. */
export async function presentSource(tx: Database, id: number, version: number): Promise<SourceRecord> {
  const current = await getSource(tx, id);
  refuseStale('source', current, version);
  return current;
}

/** Ignores case, but keeps another spelling of the name itself. */
function withoutRepeats(names: readonly string[], name: string): readonly string[] {
  const lower = names.map((one) => one.toLowerCase());
  return names.filter((one, at) => one !== name && lower.indexOf(one.toLowerCase()) === at);
}

/** Names of sources that were merged into this one are allowed as other names. */
async function refuseOthersName(tx: Database, { id }: SourceRecord, name: string, field: 'name' | 'otherNames'): Promise<void> {
  const [other] = await rows<{ name: string; merged: boolean }>(tx)`
    select kept.name, said.root = ${id} as merged from ${sources} said join ${sources} kept on kept.id = said.root
    where said.id <> ${id} and (said.name = ${name} or (said.root <> ${id} and (
      lower(said.name) = lower(${name}) or exists (select 1 from unnest(said.other_names) other where lower(other) = lower(${name}))
    ))) and (said.root <> ${id} or ${field === 'name'})
    order by merged, said.id limit 1`;
  if (!other) return;
  throw badData(
    other.merged
      ? `A source named “${name}” was merged into this one. Undo that merge, or choose another name.`
      : `“${name}” is a name of the source “${other.name}”. Merge the two sources if they are the same, or choose another name.`,
    field,
  );
}

interface SourceChange {
  readonly id: number;
  /** the values that the editor saw, for the fields to change */
  readonly was: Partial<SourcePolicy>;
  readonly to: Partial<SourcePolicy>;
}

/**
 * Changes the policy of a source, which applies to all its articles. Returns the policy before and after. Throws `not-found`, or a conflict with
 * the stored policy as `{ current }` if it differs from `was`.
 */
export async function changeSource(
  db: Database,
  { id, was, to }: SourceChange,
): Promise<{ readonly before: SourcePolicy; readonly after: SourcePolicy }> {
  return write(db, async (tx) => {
    await lockSources(tx);
    const { displayRight, publishUnchecked, secondReader, mergedInto, version } = await getSource(tx, id);
    const before = { displayRight, publishUnchecked, secondReader };
    if (mergedInto !== null)
      throw conflict('Not saved: another editor merged this source into another one. Reload the page.', { current: { mergedInto } });
    if (Object.entries({ ...before, ...was }).some(([name, value]) => before[name as keyof SourcePolicy] !== value))
      throw conflict('Not saved: another editor changed this source. Your text is kept. Compare the versions.', { current: before });
    const after = { ...before, ...to };
    await tx
      .update(sources)
      .set({ ...after, version: version + 1 })
      .where(eq(sources.id, id));
    // an undone merge must not bring back a consent that an administrator withdrew
    if (to.secondReader !== undefined) await tx.update(sources).set({ secondReader: to.secondReader }).where(eq(sources.root, id));
    return { before, after };
  });
}

/** By name, without merged sources. */
export const listSources = (db: Database): Promise<readonly SourceRecord[]> => read(db, sql`s.merged_into is null`);

/** Null if the source does not exist. */
export const readSource = async (db: Database, id: number): Promise<SourceRecord | null> => (await read(db, sql`s.id = ${id}`))[0] ?? null;

/** Throws `not-found`. */
export async function getSource(db: Database, id: number): Promise<SourceRecord> {
  const found = await readSource(db, id);
  if (!found) throw notFound('The source');
  return found;
}

/** The source that an article is shown under. Throws `not-found`. */
export async function sourceOf(db: Database, articleId: number): Promise<SourceRecord> {
  const [found] = await read(
    db,
    sql`s.id = (select said.root from ${sources} said join articles a on a.source_id = said.id where a.id = ${articleId})`,
  );
  if (!found) throw notFound('The article');
  return found;
}

/** The consent that applies to an article. It is “off” if the source was merged without its own consent. Throws `not-found`. */
export async function consentOf(db: Database, articleId: number): Promise<SecondReaderConsent> {
  const [found] = await fromArticles(db, { consent: shownSources.secondReader }).where(eq(articles.id, articleId));
  if (!found) throw notFound('The article');
  return found.consent;
}

const read = (db: Database, where: SQL): Promise<readonly SourceRecord[]> =>
  rows<SourceRecord>(db)`
    select s.id, s.name, s.slug, s.other_names as "otherNames", s.corroboration_group as "group", s.display_right as "displayRight",
      s.publish_unchecked as "publishUnchecked", s.second_reader as "secondReader", s.merged_into as "mergedInto", s.version,
      (select count(*)::int from articles a join ${sources} said on said.id = a.source_id where said.root = s.id and a.state <> 'rejected') as articles
    from ${sources} s where ${where} order by lower(s.name), s.id`;

/** `id` is the record with this name, so that an undone merge finds its articles. Name and policy are those of the source it shows as. */
type FoundSource = typeof shownSources.$inferSelect;

/** A current name, also of a merged source, precedes other names. Null if there is none. */
async function findSource(tx: Database, name: string): Promise<FoundSource | null> {
  const [found] = await tx
    .select()
    .from(shownSources)
    .where(
      eq(
        shownSources.id,
        sql`(
          select id from ${sources} where name = ${name} or exists (select 1 from unnest(other_names) other where lower(other) = lower(${name}))
          order by name = ${name} desc, id limit 1)`,
      ),
    );
  return found ?? null;
}

/** The policy applies to a new source only. */
export async function findOrMakeSource(tx: Database, name: string, policy: Partial<SourcePolicy> = {}): Promise<FoundSource> {
  const stored = await findSource(tx, name);
  if (stored) return stored;
  await tx
    .insert(sources)
    .values({ name, ...policy })
    .onConflictDoNothing();
  const made = await findSource(tx, name);
  if (!made) throw badData('Could not save the source. Check its name and try again.', 'source');
  return made;
}

interface DisplayRightChange {
  readonly articleId: number;
  /** the value that the editor saw */
  readonly was: DisplayRight;
  readonly displayRight: DisplayRight;
  readonly by: Caller;
}

/**
 * Sets what readers may see of the texts of an article’s source, which applies to all of its articles. Throws `not-found`, or a conflict with
 * details `{ current }` if another editor changed the value first.
 */
export async function setDisplayRight(db: Database, { articleId, was, displayRight, by }: DisplayRightChange): Promise<void> {
  await write(db, async (tx) => {
    const { id } = await sourceOf(tx, articleId);
    const { before, after } = await changeSource(tx, { id, was: { displayRight: was }, to: { displayRight } });
    await writeAudit(tx, by, 'sources.set-display-right', ['source', id], { before, after });
  });
}
