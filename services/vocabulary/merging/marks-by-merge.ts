/**
 * A merge makes the names of its target an editor's word, so that no start takes them back, and the engine knows the target from then on. When it
 * is undone both are as before, unless another merge that stands needs them or an editor has set the fields since.
 */
import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { actors, vocabularyMerges } from '@/db/schema/vocabulary';
import type { ActorField } from '@/domain/vocabulary/vocabulary-input';
import type { ActorRecord } from '@/domain/vocabulary/vocabulary-views';
import { mergesThatStand } from '../claim-fields';
import type { MovedActor, WayBack } from './move-actor';

const NAMES: readonly ActorField[] = ['name', 'aliases'];

/** Returns what was not so before. */
export async function markNames(tx: Database, { id, byHand }: ActorRecord): Promise<Pick<MovedActor, 'marked' | 'madeKnown'>> {
  const [before] = await tx
    .select({ madeKnown: isNull(actors.vocabularyId).mapWith(Boolean) })
    .from(actors)
    .where(eq(actors.id, id));
  const marked = NAMES.filter((field) => !byHand.includes(field));
  await tx
    .update(actors)
    .set({ vocabularyId: sql`coalesce(${actors.vocabularyId}, ${actors.slug})`, byHand: [...byHand, ...marked] })
    .where(eq(actors.id, id));
  return { marked, madeKnown: before?.madeKnown ?? false };
}

export async function unmarkNames(tx: Database, { merge, target, targetSlug, moved }: WayBack): Promise<void> {
  const { marked = [], madeKnown = false } = moved;
  const { id, moved: its } = vocabularyMerges;
  const [heir] = await tx
    .select({ id, moved: its })
    .from(vocabularyMerges)
    .where(and(mergesThatStand(targetSlug), ne(id, merge)))
    .orderBy(asc(id))
    .limit(1);
  if (heir) {
    const before = heir.moved as MovedActor;
    const inherited = { marked: [...(before.marked ?? []), ...marked], madeKnown: madeKnown || (before.madeKnown ?? false) };
    await tx
      .update(vocabularyMerges)
      .set({ moved: { ...before, ...inherited } })
      .where(eq(id, heir.id));
    return;
  }
  const [now] = await tx.select({ byHand: actors.byHand }).from(actors).where(eq(actors.id, target));
  await tx
    .update(actors)
    .set({
      byHand: (now?.byHand ?? []).filter((field) => !marked.some((one) => one === field)),
      ...(madeKnown ? { vocabularyId: null } : {}),
    })
    .where(eq(actors.id, target));
}
