/** Merges a source into another one, and undoes merges. The source refers to the target; its articles and feeds do not change. */
import { eq } from 'drizzle-orm';
import { type Database, insertRow, onlyRow, sources, vocabularyMerges } from '@/db/database';
import { badData, conflict, notFound } from '@/domain/errors';
import type { SourceMergePreview, SourceRecord } from '@/domain/vocabulary/source-policy';
import { type Caller, write, writeAudit } from '../timeline/facts/write';
import { closeMerge, type Merge, refer } from './merge-records';
import { getSource, lockSources, presentSource } from './save-source';

/** Returns the merge ID. Throws `not-found`, bad data, or a conflict if either has changed. */
export async function mergeSources(db: Database, { source, target, by }: Merge<number>): Promise<number> {
  if (source.id === target.id) throw badData('A source cannot be merged into itself. Choose another source.', 'into');
  return write(db, async (tx) => {
    await lockSources(tx);
    const from = await presentSource(tx, source.id, source.version);
    const into = await presentSource(tx, target.id, target.version);
    const preview = await previewSourceMerge(tx, from.id, into.id);
    await refer(tx, 'source', from.id, into.id);
    await refer(tx, 'source', into.id, null);
    const merge = await insertRow(tx, vocabularyMerges, { kind: 'source', source: from.slug, target: into.slug, mergedBy: by.userId });
    await writeAudit(tx, by, 'sources.merge', ['source', into.id], {
      before: { source: from, target: into },
      after: { merge, ...preview },
    });
    return merge;
  });
}

/** Returns the restored source. Throws `not-found` for an unknown merge, or a conflict if the target has been merged since. */
export function undoSourceMerge(db: Database, mergeId: number, by: Caller): Promise<SourceRecord> {
  return write(db, async (tx) => {
    await lockSources(tx);
    const merge = await closeMerge(tx, 'source', mergeId);
    const [source, target] = [await bySlug(tx, merge.source), await bySlug(tx, merge.target)];
    if (target.mergedInto !== null)
      throw conflict(`“${target.name}” was merged into another source. Undo that merge first.`, { target: target.id });
    await refer(tx, 'source', source.id, null);
    await refer(tx, 'source', target.id, null);
    await writeAudit(tx, by, 'sources.undo-merge', ['source', source.id], {
      before: { merge: mergeId, target: target.id },
      after: { articles: source.articles },
    });
    return getSource(tx, source.id);
  });
}

/** Counts what a merge moves. Writes nothing. */
export async function previewSourceMerge(db: Database, source: number, target: number): Promise<SourceMergePreview> {
  return onlyRow<SourceMergePreview>(db)`
    select
      (select count(*)::int from articles a join sources said on said.id = a.source_id where said.root = ${source} and a.state <> 'rejected') as articles,
      (select count(*)::int from feeds join sources said on said.id = feeds.source_id where said.root = ${source}) as feeds,
      (select coalesce(json_agg(name order by name), '[]') from (
        select unnest(name || other_names) as name from sources where root = ${source}
        except select unnest(name || other_names) from sources where root = ${target}
      ) fresh) as names`;
}

async function bySlug(tx: Database, slug: string): Promise<SourceRecord> {
  const [found] = await tx.select({ id: sources.id }).from(sources).where(eq(sources.slug, slug));
  if (!found) throw notFound('The source');
  return getSource(tx, found.id);
}
