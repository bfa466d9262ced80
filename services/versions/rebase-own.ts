/**
 * Rebases a person's edit on their own intermediate changes. Toggling themes by keyboard or accepting the event while typing is not a
 * conflict.
 */
import { and, asc, eq, gte } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { eventRevisions } from '@/db/schema/history';
import { differingFields } from '@/domain/desk/event-values';
import type { EventInput } from '@/domain/event-input';
import { type EventSnapshot, inputOfSnapshot } from '../events/editing/event-snapshot';

interface Typed {
  readonly id: number;
  /** the version that the edit is based on */
  readonly version: number;
  readonly input: EventInput;
}

/** with more intermediate changes, the person compares both versions */
const MOST_CHANGES = 40;
const MOST_THEMES = 8;

/**
 * Rebases the edit on the latest version and merges the themes. Requires that all later changes are the person's own and changed only
 * themes. Otherwise, or if the event was rejected since, returns the edit unchanged.
 */
export async function rebaseOwn(db: Database, typed: Typed, userId: string | null): Promise<Typed> {
  const since = await db
    .select({ version: eventRevisions.version, by: eventRevisions.changedBy, snapshot: eventRevisions.snapshot })
    .from(eventRevisions)
    .where(and(eq(eventRevisions.eventId, typed.id), gte(eventRevisions.version, typed.version)))
    .orderBy(asc(eventRevisions.version))
    .limit(MOST_CHANGES + 2);
  const [base, ...changes] = since.map(({ snapshot, ...row }) => {
    // only recordRevision writes this column
    const stored = snapshot as unknown as EventSnapshot;
    return { ...row, state: stored.state, input: inputOfSnapshot(stored) };
  });
  const last = changes.at(-1);
  if (!base || !last || base.version !== typed.version || changes.length > MOST_CHANGES || userId === null) return typed;
  const isOwn = changes.every(({ by, input }) => by === userId && differingFields(base.input, input).every((field) => field === 'themes'));
  // an edit must not restore an event that was rejected since
  if (last.state === 'rejected' && base.state !== 'rejected') return typed;
  const themes = onTop(typed.input.themes, base.input.themes, last.input.themes);
  if (!isOwn || themes.length === 0 || themes.length > MOST_THEMES) return typed;
  return { ...typed, version: last.version, input: { ...typed.input, themes } };
}

/** The edited themes, plus those added since, without those removed since. */
const onTop = (mine: readonly string[], was: readonly string[], now: readonly string[]): string[] => [
  ...mine.filter((theme) => now.includes(theme) || !was.includes(theme)),
  ...now.filter((theme) => !was.includes(theme) && !mine.includes(theme)),
];
