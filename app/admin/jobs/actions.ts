'use server';
import { z } from 'zod';
import { confirmFields, restoreFields } from '@/domain/desk/article-form';
import { ticked } from '@/domain/desk/form-choices';
import { ITEM_DECISIONS, type ItemDecision, itemHref, jobHref, receivedHref } from '@/domain/desk/job-views';
import { toldRevision } from '@/services/ingest/add-revision';
import { confirmArticle } from '@/services/ingest/confirm-article';
import { checkTakenAgain } from '@/services/ingest/quota';
import { decideItems } from '@/services/jobs/decide-items';
import { wakeJobs } from '../../_server/jobs';
import { editorAction } from '../../_server/mutations/define-action';
import { rowId } from '../../_server/mutations/form-fields';

export const confirmArticleAction = editorAction({
  name: 'articles.confirm',
  // The service writes the article, the item's result and the audit row in one transaction.
  ownTransaction: true,
  input: z.strictObject({ job: rowId, number: rowId, next: ticked, restore: restoreFields, ...confirmFields }),
  async run(context, { job, number, next, restore, text, ...facts }) {
    const report = await confirmArticle(context.db, { jobId: job, number, facts, text, restore }, context.by);
    const desk = receivedHref({ ...report, revision: toldRevision(report.revision) });
    return { redirectTo: next ? jobHref(job) : desk };
  },
});

/** decisions after which the page shows the item again */
const ASKED_AGAIN: ReadonlySet<ItemDecision> = new Set(['try-again', 'take-again']);

export const decideItemsAction = editorAction({
  name: 'jobs.decide',
  ownTransaction: true,
  input: z.strictObject({ job: rowId, number: rowId.optional(), intent: z.enum(ITEM_DECISIONS) }),
  async run(context, { job, number, intent }) {
    await decideItems(context.db, { jobId: job, number: number ?? null, intent, onTakenAgain: checkTakenAgain }, context.by);
    wakeJobs();
    return { redirectTo: number !== undefined && ASKED_AGAIN.has(intent) ? itemHref(job, number) : jobHref(job) };
  },
});
