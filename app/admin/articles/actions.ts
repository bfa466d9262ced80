'use server';
/** Articles come in; later each is published with all that waits in it. */
import { z } from 'zod';
import { addressFields, articleFields, confirmFields, fileFields, MAX_FILE_BYTES, MAX_FILES } from '@/domain/desk/article-form';
import { oneOf } from '@/domain/desk/form-choices';
import { itemHref, jobHref, receivedHref } from '@/domain/desk/job-views';
import { correctionTold } from '@/domain/desk/reextraction';
import { DISPLAY_RIGHTS } from '@/domain/desk/source-policy';
import { deskHref } from '@/domain/hrefs';
import { publishArticle } from '@/services/articles/publish-article';
import { setDisplayRight } from '@/services/articles/set-display-right';
import { withdrawArticle } from '@/services/articles/withdraw-article';
import { undoPublishing } from '@/services/history/undo-publishing';
import { toldRevision } from '@/services/ingest/add-revision';
import { receiveAddresses, receiveFiles, receiveText } from '@/services/ingest/receive-articles';
import { reviseArticle } from '@/services/ingest/revise-article';
import type { OnEntered } from '@/services/jobs/create-job';
import { correctFacts } from '@/services/reextract/correct-facts';
import { reasonOf, why } from '../../_server/forms/form-fields';
import { rowId, rowVersion } from '../../_server/forms/form-numbers';
import { wakeJobs } from '../../_server/jobs';
import { callerOf } from '../../_server/mutations/caller';
import { defineAction } from '../../_server/mutations/define-action';

export const receiveTextAction = defineAction({
  name: 'articles.receive',
  role: 'editor',
  numbered: true,
  rate: { max: 30, seconds: 60 },
  // reading the text takes a while; the service opens its transaction only when there is something to write
  ownTransaction: true,
  input: z.strictObject(articleFields),
  async run(context, { text, rich, ...given }) {
    const jobId = await receiveText(context.db, { text, rich, given }, callerOf(context), (tx, id) =>
      context.noteEntry(tx, itemHref(id, 1)),
    );
    return { data: null, redirectTo: `${itemHref(jobId, 1)}?done=received`, audit: null };
  },
});

export const receiveFilesAction = defineAction({
  name: 'articles.receive-files',
  role: 'editor',
  numbered: true,
  // a bulk upload sends one request after another as fast as they are stored; how much one may bring in is counted by its size
  rate: { max: 1_200, seconds: 60 },
  ownTransaction: true,
  files: { field: 'files', most: MAX_FILES, maxBytes: MAX_FILE_BYTES },
  // the job of the files that were sent before these
  input: z.strictObject({ ...fileFields, job: rowId.optional() }),
  async run(context, { confirm, job = null, more }) {
    const files = await Promise.all(
      context.files.map(async (file) => ({ name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    const given = { files, confirm: confirm === 'yes', jobId: job };
    // while more follow, the form stays where it is
    const onEntered: OnEntered | undefined = more ? undefined : (tx, id) => context.noteEntry(tx, jobHref(id));
    const jobId = await receiveFiles(context.db, given, callerOf(context), onEntered);
    wakeJobs();
    return { data: { jobId }, redirectTo: more ? undefined : jobHref(jobId), audit: null };
  },
});

export const receiveAddressesAction = defineAction({
  name: 'articles.receive-addresses',
  role: 'editor',
  numbered: true,
  rate: { max: 20, seconds: 60 },
  ownTransaction: true,
  input: z.strictObject(addressFields),
  async run(context, { addresses, confirm }) {
    const jobId = await receiveAddresses(context.db, { addresses, confirm: confirm === 'yes' }, callerOf(context), (tx, id) =>
      context.noteEntry(tx, jobHref(id)),
    );
    wakeJobs();
    return { data: null, redirectTo: jobHref(jobId), audit: null };
  },
});

export const reviseArticleAction = defineAction({
  name: 'articles.revise',
  role: 'editor',
  // the text is read between transactions
  ownTransaction: true,
  rate: { max: 30, seconds: 60 },
  input: z.strictObject({ id: rowId, version: rowVersion, text: z.string() }),
  async run(context, { id, version, text }) {
    const report = await reviseArticle(context.db, { articleId: id, version, text, by: callerOf(context) });
    return {
      data: null,
      redirectTo: receivedHref({ articleId: id, created: false, revision: toldRevision(report), events: report.events }),
      audit: null,
    };
  },
});

export const correctFactsAction = defineAction({
  name: 'articles.correct-facts',
  role: 'editor',
  // the text is read between transactions
  ownTransaction: true,
  rate: { max: 30, seconds: 60 },
  input: z.strictObject({ id: rowId, version: rowVersion, ...confirmFields }),
  async run(context, { id, version, ...facts }) {
    const correction = await correctFacts(context.db, { articleId: id, version, facts, by: callerOf(context) });
    return { data: null, redirectTo: `${deskHref(id)}?done=corrected&told=${correction ? correctionTold(correction) : ''}`, audit: null };
  },
});

export const publishArticleAction = defineAction({
  name: 'articles.publish',
  role: 'editor',
  input: z.strictObject({ id: rowId, version: rowVersion, shown: z.string().max(60_000), intent: z.literal('accept') }),
  async run(context, { id, version, shown }) {
    await publishArticle(context.db, { id, version, shown, by: callerOf(context) });
    return { data: null, redirectTo: `${deskHref(id)}?done=published`, audit: null };
  },
});

export const undoPublishingAction = defineAction({
  name: 'articles.undo-publishing',
  role: 'editor',
  input: z.strictObject({ id: rowId, version: rowVersion }),
  async run(context, { id, version }) {
    await undoPublishing(context.db, { id, version, by: callerOf(context) });
    return { data: null, redirectTo: `${deskHref(id)}?done=withdrawn`, audit: null };
  },
});

export const withdrawArticleAction = defineAction({
  name: 'articles.withdraw',
  role: 'editor',
  input: z.strictObject({ id: rowId, version: rowVersion, reason: why }),
  async run(context, { id, version, reason }) {
    const { events, kept } = await withdrawArticle(context.db, { id, version, reason: reasonOf(reason), by: callerOf(context) });
    return { data: null, redirectTo: `${deskHref(id)}?done=hidden&told=${events}-${kept}`, audit: null };
  },
});

const displayRightOf = oneOf(DISPLAY_RIGHTS);

export const setDisplayRightAction = defineAction({
  name: 'sources.set-display-right',
  role: 'editor',
  input: z.strictObject({ id: rowId, displayRight: displayRightOf, was: displayRightOf }),
  async run(context, { id, displayRight, was }) {
    await setDisplayRight(context.db, { articleId: id, was, displayRight, by: callerOf(context) });
    return { data: null, message: 'Saved for all articles from this source.', audit: null };
  },
});
