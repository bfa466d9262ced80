/** Saves an editor's input and accepts the event. Call in one transaction, so that both succeed or neither does. */
import { and, asc, eq, gte, max } from 'drizzle-orm';
import { type Database, eventRevisions } from '@/db/database';
import { differingFields } from '@/domain/desk/event-values';
import { type FieldSides, type SideChoice, sameInput, settle } from '@/domain/desk/three-way';
import { badData } from '@/domain/errors';
import type { EventInput } from '@/domain/event-input';
import type { EventView } from '@/domain/views';
import type { Edit, Versioned } from '../../timeline/facts/write';
import { getDeskEvent } from '../get-event';
import { type EventSnapshot, inputOfSnapshot, readRevision } from './event-snapshot';
import { reviewEvent } from './review-event';
import { reviewMention } from './review-mention';
import { type Save, saveEvent, staleSave } from './save-event';

interface TypedEvent extends Edit {
  readonly input: EventInput;
  /** from the conflict page: the common base version and the chosen sides */
  readonly conflict: { readonly base: number | null; readonly choices: FieldSides<SideChoice> } | null;
  readonly reason: string | null;
}

/** Returns the stored event. Throws the errors of `saveEvent`. */
export async function saveTyped(db: Database, { conflict, by, reason, ...typed }: TypedEvent): Promise<EventView> {
  const settled = conflict === null ? typed : await settleConflict(db, { ...typed, ...conflict });
  return saveEvent(db, { ...settled, ...(await rebaseOwn(db, settled, by.userId)), by, reason });
}

/**
 * `mention`: ID of a proposed mention to accept with the event. Does not save if the input equals the stored event. Returns the new
 * version. Throws the errors of `saveEvent`, `reviewEvent` and `reviewMention`.
 */
export async function saveAndAccept(
  db: Database,
  { mention, ...typed }: TypedEvent & { readonly mention: number | null },
): Promise<number> {
  const { id, by: caller } = typed;
  const stored = await getDeskEvent(db, id);
  const isStored = stored.version === typed.version && typed.conflict === null && sameInput(typed.input, stored);
  const { version } = isStored ? stored : await saveTyped(db, typed);
  if (mention === null) {
    const reason = isStored ? typed.reason : null;
    return (await reviewEvent(db, { id, version, decision: 'accept', by: caller, reason }))?.version ?? version;
  }
  const joined = await reviewMention(db, { id: mention, decision: 'accept', by: caller });
  // the form can only accept mentions of its own event
  if (joined.eventId !== id)
    throw badData('The quote was not accepted: it was suggested for another event. Reload the page and try again.', 'mention');
  return joined.version ?? version;
}

/** `version` is the one that the conflict page showed as the current one. */
interface SettledByEditor extends Versioned {
  /** the editor's own input */
  readonly input: EventInput;
  /** the version that the input is based on; null if unknown */
  readonly base: number | null;
  readonly choices: FieldSides<SideChoice>;
}

/**
 * Converts the conflict page's form into a save. Each field comes from the chosen side, or from the only side that changed it. Throws
 * `not-found`, or a conflict if the event has changed again or a conflicting field has no choice.
 */
export async function settleConflict(
  db: Database,
  { id, version, input, base, choices }: SettledByEditor,
): Promise<Pick<Save, 'id' | 'version' | 'input' | 'typed'>> {
  const current = await getDeskEvent(db, id);
  const from = base === null ? null : await readRevision(db, id, base);
  const settled = settle(from && inputOfSnapshot(from.snapshot), input, current, choices);
  if (current.version !== version || settled.open.length > 0) throw await staleSave(db, { id, base: base ?? version, yours: input });
  return { id, version, input: settled.input, ...(base === null ? {} : { typed: { input, base } }) };
}

interface Typed extends Versioned {
  readonly input: EventInput;
}

/** with more intermediate changes, the person compares both versions */
const MOST_CHANGES = 40;
const MOST_THEMES = 8;

/**
 * Rebases a person's edit on their own intermediate changes. Toggling themes by keyboard or accepting the event while typing is not a
 * conflict. Rebases the edit on the latest version and merges the themes. Requires that all later changes are the person's own and
 * changed only themes. Otherwise, or if the event was rejected since, returns the edit unchanged.
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

/** 0 if the person made none. */
export async function ownVersion(db: Database, eventId: number, userId: string): Promise<number> {
  const [last] = await db
    .select({ version: max(eventRevisions.version) })
    .from(eventRevisions)
    .where(and(eq(eventRevisions.eventId, eventId), eq(eventRevisions.changedBy, userId)));
  return last?.version ?? 0;
}
