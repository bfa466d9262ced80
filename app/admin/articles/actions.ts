'use server';
/** Actions for articles: add, correct, review their events, extract again, publish, withdraw. */
import { z } from 'zod';
import { addressFields, articleFields, confirmFields, fileFields, MAX_FILE_BYTES, MAX_FILES } from '@/domain/desk/article-form';
import { copiesHref } from '@/domain/desk/copies';
import { eventFields, readEventFields } from '@/domain/desk/event-form';
import { oneOf } from '@/domain/desk/form-choices';
import { itemHref, jobHref, receivedHref } from '@/domain/desk/job-views';
import { correctionTold } from '@/domain/desk/reextraction';
import { DatelineError } from '@/domain/errors';
import { withUndo } from '@/domain/history/undo';
import { deskHref, missedHref, safePath } from '@/domain/hrefs';
import { DATE_CHOICES } from '@/domain/second-reader/reader-labels';
import { counted } from '@/domain/text/counted';
import { DISPLAY_RIGHTS } from '@/domain/vocabulary/source-policy';
import { acceptMany } from '@/services/articles/accept-many';
import { publishArticle } from '@/services/articles/publish-article';
import { withdrawArticle } from '@/services/articles/withdraw-article';
import { setEvidence, withoutWords } from '@/services/evidence/set-evidence';
import { deleteCopy } from '@/services/fetch/copies';
import { undoPublishing } from '@/services/history/undo-publishing';
import { toldRevision } from '@/services/ingest/add-revision';
import { receiveAddresses, receiveFiles, receiveText } from '@/services/ingest/receive-articles';
import { reviseArticle } from '@/services/ingest/revise-article';
import type { OnEntered } from '@/services/jobs/create-job';
import { correctFacts, takeNewDate } from '@/services/reextract/correct-facts';
import { rereadArticle } from '@/services/reextract/reread-article';
import { chooseDate } from '@/services/review/choose-date';
import { addMainNews } from '@/services/review/main-news';
import { setTheme } from '@/services/review/set-theme';
import { requestReading } from '@/services/second-reader/client/queue-reading';
import { setDisplayRight } from '@/services/vocabulary/save-source';
import { wakeJobs } from '../../_server/jobs';
import { toActionError } from '../../_server/mutations/action-error';
import { editorAction } from '../../_server/mutations/define-action';
import { enterFromSentence } from '../../_server/mutations/enter-from-sentence';
import { back, chosenRows, reasonOf, rowId, rowVersion, why } from '../../_server/mutations/form-fields';

export const receiveTextAction = editorAction({
  name: 'articles.receive',
  numbered: true,
  rate: { max: 30, seconds: 60 },
  ownTransaction: true,
  input: z.strictObject(articleFields),
  async run(context, { text, rich, ...given }) {
    const jobId = await receiveText(context.db, { text, rich, given }, context.by, (tx, id) => context.noteEntry(tx, itemHref(id, 1)));
    return { redirectTo: `${itemHref(jobId, 1)}?done=received` };
  },
});

export const receiveFilesAction = editorAction({
  name: 'articles.receive-files',
  numbered: true,
  // A bulk upload sends its requests back to back. A separate limit counts the uploaded bytes.
  rate: { max: 1_200, seconds: 60 },
  ownTransaction: true,
  files: { field: 'files', most: MAX_FILES, maxBytes: MAX_FILE_BYTES },
  // `job` is the job of the files in earlier requests.
  input: z.strictObject({ ...fileFields, job: rowId.optional() }),
  async run(context, { confirm, job = null, more }) {
    const files = await Promise.all(
      context.files.map(async (file) => ({ name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    const given = { files, confirm, jobId: job };
    // Only the last request of an upload redirects.
    const onEntered: OnEntered | undefined = more ? undefined : (tx, id) => context.noteEntry(tx, jobHref(id));
    const jobId = await receiveFiles(context.db, given, context.by, onEntered);
    wakeJobs();
    return { data: { jobId }, redirectTo: more ? undefined : jobHref(jobId) };
  },
});

export const receiveAddressesAction = editorAction({
  name: 'articles.receive-addresses',
  numbered: true,
  rate: { max: 20, seconds: 60 },
  ownTransaction: true,
  input: z.strictObject(addressFields),
  async run(context, { addresses, confirm }) {
    const jobId = await receiveAddresses(context.db, { addresses, confirm }, context.by, (tx, id) => context.noteEntry(tx, jobHref(id)));
    wakeJobs();
    return { redirectTo: jobHref(jobId) };
  },
});

export const reviseArticleAction = editorAction({
  name: 'articles.revise',
  ownTransaction: true,
  rate: { max: 30, seconds: 60 },
  input: z.strictObject({ id: rowId, version: rowVersion, text: z.string() }),
  async run(context, { id, version, text }) {
    const report = await reviseArticle(context.db, { articleId: id, version, text, by: context.by });
    return {
      redirectTo: receivedHref({ articleId: id, created: false, revision: toldRevision(report), events: report.events }),
    };
  },
});

export const correctFactsAction = editorAction({
  name: 'articles.correct-facts',
  ownTransaction: true,
  rate: { max: 30, seconds: 60 },
  input: z.strictObject({ id: rowId, version: rowVersion, ...confirmFields }),
  async run(context, { id, version, ...facts }) {
    const correction = await correctFacts(context.db, { articleId: id, version, facts, by: context.by });
    return { redirectTo: `${deskHref(id)}?done=corrected&told=${correction ? correctionTold(correction) : ''}` };
  },
});

export const takeNewDateAction = editorAction({
  name: 'events.use-new-date',
  ownTransaction: true,
  input: z.strictObject({ article: rowId, id: rowId, version: rowVersion, told: z.string().max(1_500).default('') }),
  async run(context, { article, id, version, told }) {
    const saved = await takeNewDate(context.db, { articleId: article, eventId: id, version, by: context.by });
    const back = `${deskHref(article)}?${new URLSearchParams({ done: 'corrected', told })}`;
    return { redirectTo: withUndo(back, id, saved) };
  },
});

export const publishArticleAction = editorAction({
  name: 'articles.publish',
  input: z.strictObject({ id: rowId, version: rowVersion, shown: z.string().max(60_000), intent: z.literal('accept') }),
  async run(context, { id, version, shown }) {
    await publishArticle(context.db, { id, version, shown, by: context.by });
    return { redirectTo: `${deskHref(id)}?done=published` };
  },
});

export const undoPublishingAction = editorAction({
  name: 'articles.undo-publishing',
  input: z.strictObject({ id: rowId, version: rowVersion }),
  async run(context, { id, version }) {
    await undoPublishing(context.db, { id, version, by: context.by });
    return { redirectTo: `${deskHref(id)}?done=withdrawn` };
  },
});

export const withdrawArticleAction = editorAction({
  name: 'articles.withdraw',
  input: z.strictObject({ id: rowId, version: rowVersion, reason: why }),
  async run(context, { id, version, reason }) {
    const { events, kept: retained } = await withdrawArticle(context.db, { id, version, reason: reasonOf(reason), by: context.by });
    return { redirectTo: `${deskHref(id)}?done=hidden&told=${events}-${retained}` };
  },
});

export const deleteCopyAction = editorAction({
  name: 'articles.delete-copy',
  input: z.strictObject({ id: rowId, revision: rowVersion }),
  async run(context, { id, revision }) {
    await deleteCopy(context.db, { articleId: id, revision, by: context.by });
    return { redirectTo: copiesHref(id) };
  },
});

const displayRightOf = oneOf(DISPLAY_RIGHTS);

export const setDisplayRightAction = editorAction({
  name: 'sources.set-display-right',
  input: z.strictObject({ id: rowId, displayRight: displayRightOf, was: displayRightOf }),
  async run(context, { id, displayRight, was }) {
    await setDisplayRight(context.db, { articleId: id, was, displayRight, by: context.by });
    return { message: 'Saved for all articles from this source.' };
  },
});

const offset = z
  .string()
  .regex(/^\d{1,7}$/, 'Select words in the text.')
  .transform(Number);

export const setThemeAction = editorAction({
  name: 'events.set-theme',
  // the theme and its new state, such as "visit on"
  input: z.strictObject({ id: rowId, choice: z.string().regex(/^[a-z0-9-]{1,40} (on|off)$/, 'Choose a value from the list.'), back }),
  async run(context, { id, choice, back: path }) {
    const [theme = '', on] = choice.split(' ');
    const { version } = await setTheme(context.db, { eventId: id, theme, on: on === 'on', by: context.by });
    const to = safePath(path, `/admin/events/${id}`);
    return { redirectTo: version === null ? to : withUndo(to, id, version) };
  },
});

/** number of words to omit at one end of the selected sentences */
const leftOut = z
  .string()
  .regex(/^\d{0,3}$/, 'Enter the number of words as digits.')
  .transform(Number)
  .default(0);

export const setEvidenceAction = editorAction({
  name: 'mentions.set-evidence',
  input: z.strictObject({
    ...{ id: rowId, version: rowVersion, revision: rowVersion, start: offset, end: offset },
    ...{ front: leftOut, rear: leftOut, back },
  }),
  async run(context, { id, front, rear, back: path, ...choice }) {
    const range = await withoutWords(context.db, { mentionId: id, ...choice, front, rear });
    const { eventId, version } = await setEvidence(context.db, { ...choice, ...range, mentionId: id, by: context.by });
    return { redirectTo: withUndo(safePath(path, `/admin/events/${eventId}`), eventId, version) };
  },
});

export const addMissedEventAction = editorAction({
  name: 'events.add-missed',
  numbered: true,
  ownTransaction: true,
  input: z
    .strictObject({ ...eventFields, article: rowId, revision: rowVersion, start: offset, end: offset, intent: z.enum(['accept', 'draft']) })
    .transform(({ article, revision, start, end, intent, ...fields }, context) => ({
      ...{ article, revision, start, end, intent },
      event: readEventFields(fields, context),
      reason: reasonOf(fields.reason),
    })),
  async run(context, { article, event, intent, ...place }) {
    const pathOf = (id: number) => deskHref(article, id);
    const made = await enterFromSentence(context, { ...place, articleId: article, input: event, accept: intent === 'accept', pathOf });
    const desk = pathOf(made.id);
    return { redirectTo: made.version === null ? desk : withUndo(desk, made.id, made.version) };
  },
});

export const addMainNewsAction = editorAction({
  name: 'events.add-main-news',
  ownTransaction: true,
  rate: { max: 30, seconds: 60 },
  input: z.strictObject({ article: rowId, revision: rowVersion }),
  async run(context, { article, revision }) {
    const added = await addMainNews(context.db, { articleId: article, revision, by: context.by });
    const to = 'eventId' in added ? deskHref(article, added.eventId) : missedHref(article, added.sentence);
    return { redirectTo: to };
  },
});

export const acceptManyAction = editorAction({
  name: 'articles.accept-many',
  input: z.strictObject({ id: rowId, version: rowVersion, chosen: chosenRows }),
  async run(context, { id, version, chosen }) {
    const { accepted } = await acceptMany(context.db, { articleId: id, version, chosen, by: context.by });
    return { redirectTo: `${deskHref(id)}?done=accepted&told=${accepted}` };
  },
});

export const chooseDateAction = editorAction({
  name: 'events.choose-date',
  input: z.strictObject({ id: rowId, version: rowVersion, choice: oneOf(DATE_CHOICES), back }),
  async run(context, { id, version: seen, choice, back: path }) {
    const { eventId, version } = await chooseDate(context.db, { mentionId: id, version: seen, choice, by: context.by });
    return { redirectTo: withUndo(safePath(path, `/admin/events/${eventId}`), eventId, version) };
  },
});

export const readAgainAction = editorAction({
  name: 'articles.read-again',
  rate: { max: 30, seconds: 60 },
  ownTransaction: true,
  input: z.strictObject({ id: rowId }),
  async run(context, { id }) {
    await requestReading(context.db, id, context.by);
    wakeJobs();
    return { message: 'The model will read the article.' };
  },
});

const MOST_AT_ONCE = 50;

export const rereadArticlesAction = editorAction({
  name: 'articles.reread',
  rate: { max: 30, seconds: 60 },
  // Each article has its own transaction, so that other writers do not wait for all of them.
  ownTransaction: true,
  input: z.strictObject({
    article: z
      .union([rowId.transform((one) => [one]), z.array(rowId).max(MOST_AT_ONCE, `Select at most ${MOST_AT_ONCE} articles at once.`)])
      .optional()
      .refine((ids) => ids !== undefined, 'Select at least one article.'),
  }),
  async run(context, { article = [] }) {
    for (const [applied, id] of article.entries())
      await rereadArticle(context.db, id, context.by).catch((error: unknown) => {
        if (applied === 0) throw error;
        const { code, message } = toActionError('articles.reread', context.requestId, error);
        const done = counted(applied, 'article');
        throw new DatelineError(
          code,
          `Changes applied to ${done}, then stopped at article ${id}. ${message} Reload the page to see the rest.`,
        );
      });
    return { message: `Changes applied to ${counted(article.length, 'article')}.` };
  },
});
