/** Undoes a bulk action, step by step in reverse order. A row that changed since stays unchanged, and the result says why. */
import { eq } from 'drizzle-orm';
import { articles, type Database, events } from '@/db/database';
import type { BulkProblem } from '@/domain/desk/bulk';
import type { QueueKind } from '@/domain/desk/queue';
import { conflict, isDatelineError, notFound } from '@/domain/errors';
import { holdEvents } from '../events/lock-events';
import { holdSources } from '../events/publish-sources';
import { undoChange, undoRejection } from '../history/undo-change';
import { undoPublishing } from '../history/undo-publishing';
import { assigneeOf, assignItem } from '../queue/mark-item';
import { type Caller, write, writeAudit } from '../timeline/facts/write';
import { type BulkStep, isUndone, readRecord, UNDO_BULK } from './changed-rows';

/** Returns the ID of the new record. Throws `not-found`, or a conflict if the action was already undone. */
export async function undoMany(db: Database, { id, by }: { readonly id: number; readonly by: Caller }): Promise<number> {
  return write(db, async (tx) => {
    const record = await readRecord(tx, id);
    if (!record) throw notFound('The change');
    const ids = record.steps.flatMap((step) => (step.on === 'event' ? [step.id] : []));
    await holdSources(tx, ids, record.steps.flatMap(articleOf));
    await holdEvents(tx, ids);
    if (await isUndone(tx, id)) throw conflict('This change was already undone. Reload the page.', null);
    const steps: BulkStep[] = [];
    const problems: BulkProblem[] = [];
    for (const step of record.steps.toReversed()) {
      try {
        const undone = await write(tx, (one) => undoStep(one, step, by));
        if (undone !== null) steps.push(undone);
      } catch (error) {
        if (!isDatelineError(error)) throw error;
        problems.push({ ...(await nameStep(tx, step)), message: error.message });
      }
    }
    return writeAudit(tx, by, UNDO_BULK, null, { after: { intent: 'undo', steps, problems, of: id } });
  });
}

const articleOf = (step: BulkStep): readonly number[] =>
  step.on === 'published' ? [step.id] : step.on === 'rejected' ? [step.article.id] : [];

async function undoStep(tx: Database, step: BulkStep, by: Caller): Promise<BulkStep | null> {
  switch (step.on) {
    case 'event': {
      const { version } = await undoChange(tx, { id: step.id, version: step.version, by });
      return version === null ? null : { ...step, version };
    }
    case 'published':
      await undoPublishing(tx, { id: step.id, version: step.version, by });
      return step;
    case 'rejected':
      await undoRejection(tx, { ...step.article, by });
      return step;
    case 'mark':
      return unassign(tx, step, by);
  }
}

async function unassign(tx: Database, step: Extract<BulkStep, { on: 'mark' }>, by: Caller): Promise<BulkStep> {
  const { kind, item, before, after } = step;
  const current = await assigneeOf(tx, { kind, item });
  if (current !== after)
    throw conflict('Not undone: another editor has since changed the assignee. The new assignee is kept. Reload the page.', { current });
  await assignItem(tx, { kind, item }, before, by);
  return { ...step, before: after, after: before };
}

/** kinds of the queue whose item is the ID of an event */
const EVENT_ITEMS: readonly QueueKind[] = ['conflict', 'disagreement', 'due', 'draft', 'undated', 'unchecked'];

async function nameStep(tx: Database, step: BulkStep): Promise<Pick<BulkProblem, 'title' | 'href'>> {
  const articleId = step.on === 'mark' && step.kind === 'article' ? Number(step.item) : articleOf(step)[0];
  const id = step.on === 'event' ? step.id : step.on === 'mark' && EVENT_ITEMS.includes(step.kind) ? Number(step.item) : null;
  if (articleId !== undefined) {
    const [row] = await tx.select({ title: articles.title }).from(articles).where(eq(articles.id, articleId));
    return { title: row?.title ?? 'An article', href: `/admin/articles/${articleId}` };
  }
  const [row] = id === null ? [] : await tx.select({ id: events.id, title: events.title }).from(events).where(eq(events.id, id));
  return { title: row?.title ?? 'An item in the queue', href: row ? `/admin/events/${row.id}` : null };
}
