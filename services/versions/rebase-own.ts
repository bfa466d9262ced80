/**
 * What somebody typed while they put themes on or off at a key, or accepted the event, is no quarrel of two people: it is saved on top of what
 * they did themselves.
 */
import { and, asc, eq, gte } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { eventRevisions } from '@/db/schema/history';
import { differingFields } from '@/domain/desk/event-values';
import type { EventInput } from '@/domain/event-input';
import { type EventSnapshot, inputOfSnapshot } from '../events/editing/event-snapshot';

interface Typed {
  readonly id: number;
  /** the version that it was typed over */
  readonly version: number;
  readonly input: EventInput;
}

/** whoever did more than this meanwhile looks at both versions */
const MOST_CHANGES = 40;
const MOST_THEMES = 8;

/**
 * On the version of now, with the themes of both, where everything since is this person's own, no other field was touched and the event was not
 * rejected; otherwise as it was typed.
 */
export async function rebaseOwn(db: Database, typed: Typed, userId: string | null): Promise<Typed> {
  const since = await db
    .select({ version: eventRevisions.version, by: eventRevisions.changedBy, snapshot: eventRevisions.snapshot })
    .from(eventRevisions)
    .where(and(eq(eventRevisions.eventId, typed.id), gte(eventRevisions.version, typed.version)))
    .orderBy(asc(eventRevisions.version))
    .limit(MOST_CHANGES + 2);
  const [base, ...changes] = since.map(({ snapshot, ...row }) => {
    // the column is written by recordRevisions alone
    const kept = snapshot as unknown as EventSnapshot;
    return { ...row, state: kept.state, input: inputOfSnapshot(kept) };
  });
  const last = changes.at(-1);
  if (!base || !last || base.version !== typed.version || changes.length > MOST_CHANGES || userId === null) return typed;
  const isOwn = changes.every(({ by, input }) => by === userId && differingFields(base.input, input).every((field) => field === 'themes'));
  // what was taken out of sight is not brought back by what was typed before
  if (last.state === 'rejected' && base.state !== 'rejected') return typed;
  const themes = onTop(typed.input.themes, base.input.themes, last.input.themes);
  if (!isOwn || themes.length === 0 || themes.length > MOST_THEMES) return typed;
  return { ...typed, version: last.version, input: { ...typed.input, themes } };
}

/** The themes as typed, with those that were put on since and without those that were taken off. */
const onTop = (mine: readonly string[], was: readonly string[], now: readonly string[]): string[] => [
  ...mine.filter((theme) => now.includes(theme) || !was.includes(theme)),
  ...now.filter((theme) => !was.includes(theme) && !mine.includes(theme)),
];
