/** Renames and corrects a source. The slug in its URLs does not change. */
import { eq, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { sources } from '@/db/schema/articles';
import type { SourceInput } from '@/domain/desk/source-input';
import type { SourceRecord } from '@/domain/desk/source-policy';
import { badData, conflict } from '@/domain/errors';
import { type Caller, writeAudit } from '../audit/write-audit';
import { write } from '../timeline/facts/write';
import { getSource } from './source-records';

export interface SourceSave {
  readonly id: number;
  /** the version that the editor edited */
  readonly version: number;
  readonly input: SourceInput;
  readonly by: Caller;
}

/** The previous name becomes another name. Throws `not-found`, bad data that names the field, or a conflict with details `{ current }`. */
export function saveSource(db: Database, { id, version, input, by }: SourceSave): Promise<SourceRecord> {
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
    await writeAudit(tx, { ...by, action: 'sources.save', target: { type: 'source', id }, before, after });
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
  if (current.mergedInto !== null)
    throw conflict('Not saved: another editor merged this source into another one. Your text is kept. Edit the other source.', { current });
  if (current.version !== version)
    throw conflict('Not saved: another editor changed this source. Your text is kept. Compare the versions.', { current });
  return current;
}

/** Ignores case, but keeps another spelling of the name itself. */
function withoutRepeats(names: readonly string[], name: string): readonly string[] {
  const lower = names.map((one) => one.toLowerCase());
  return names.filter((one, at) => one !== name && lower.indexOf(one.toLowerCase()) === at);
}

/** Names of sources that were merged into this one are allowed as other names. */
async function refuseOthersName(tx: Database, { id }: SourceRecord, name: string, field: 'name' | 'otherNames'): Promise<void> {
  const [other] = await rows<{ name: string; merged: boolean }>(
    tx,
    sql`
      select kept.name, said.root = ${id} as merged from ${sources} said join ${sources} kept on kept.id = said.root
      where said.id <> ${id} and (said.name = ${name} or (said.root <> ${id} and (
        lower(said.name) = lower(${name}) or exists (select 1 from unnest(said.other_names) other where lower(other) = lower(${name}))
      ))) and (said.root <> ${id} or ${field === 'name'})
      order by merged, said.id limit 1`,
  );
  if (!other) return;
  throw badData(
    other.merged
      ? `A source with the name “${name}” was merged into this one. Undo that merge, or choose another name.`
      : `“${name}” is a name of the source “${other.name}”. Merge the two sources if they are the same, or choose another name.`,
    field,
  );
}
