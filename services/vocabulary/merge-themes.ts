/** Merges a theme into another one, and undoes merges. The source refers to the target; its rows do not change. */
import { type Database, insertRow, vocabularyMerges } from '@/db/database';
import { hold } from '@/db/locks';
import { badData, conflict } from '@/domain/errors';
import type { ThemeRecord } from '@/domain/vocabulary/vocabulary-views';
import { changeEvents } from '../events/editing/event-snapshot';
import { holdEvents } from '../events/lock-events';
import { type Caller, write, writeAudit } from '../timeline/facts/write';
import { getThemeRecord } from './list-themes';
import { closeMerge, type Merge, previewThemeMerge, refer } from './merge-records';
import { holdAllThemes, holdTheme } from './save-theme';
import { eventsOfTheme } from './vocabulary-events';

/** Returns the merge ID. Throws `not-found`, bad data, or a conflict if either has changed. */
export async function mergeThemes(db: Database, { source, target, by }: Merge<string>): Promise<number> {
  if (source.id === target.id) throw badData('A theme cannot be merged into itself. Choose another theme.', 'into');
  return write(db, async (tx) => {
    await hold(tx, 'ingest');
    const events = await eventsOfTheme(tx, source.id);
    await holdEvents(tx, events);
    await holdAllThemes(tx);
    const from = await holdTheme(tx, source.id, source.version);
    const into = await holdTheme(tx, target.id, target.version);
    const { mentions } = await previewThemeMerge(tx, from.id, into.id);
    await refer(tx, 'theme', from.id, into.id);
    await refer(tx, 'theme', into.id, null);
    const merge = await insertRow(tx, vocabularyMerges, { kind: 'theme', source: from.id, target: into.id, mergedBy: by.userId });
    await changeEvents(tx, events, { change: 'themes-merged', by, reason: `The themes “${from.label}” and “${into.label}” are the same.` });
    await writeAudit(tx, by, 'themes.merge', ['theme', into.id], {
      before: { source: from, target: into },
      after: { merge, events: events.length, mentions },
    });
    return merge;
  });
}

/** Returns the restored theme. Throws `not-found` for an unknown merge, or a conflict if the target has been merged since. */
export function undoThemeMerge(db: Database, mergeId: number, by: Caller): Promise<ThemeRecord> {
  return write(db, async (tx) => {
    await hold(tx, 'ingest');
    const merge = await closeMerge(tx, 'theme', mergeId);
    const events = await eventsOfTheme(tx, merge.source);
    await holdEvents(tx, events);
    await holdAllThemes(tx);
    const [source, target] = [await getThemeRecord(tx, merge.source), await getThemeRecord(tx, merge.target)];
    if (target.mergedInto !== null)
      throw conflict(`“${target.label}” was merged into another theme. Undo that merge first.`, { target: target.id });
    await refer(tx, 'theme', source.id, null);
    await refer(tx, 'theme', target.id, null);
    await changeEvents(tx, events, {
      change: 'themes-parted',
      by,
      reason: `The merge of the themes “${source.label}” and “${target.label}” was undone.`,
    });
    await writeAudit(tx, by, 'themes.undo-merge', ['theme', source.id], {
      before: { merge: mergeId, target: target.id },
      after: { events: events.length },
    });
    return getThemeRecord(tx, source.id);
  });
}
