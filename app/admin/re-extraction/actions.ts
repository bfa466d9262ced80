'use server';
/** Action that accepts the changes of a newer engine version. */
import { z } from 'zod';
import { counted } from '@/domain/text/counted';
import { rereadArticle } from '@/services/reextract/reread-article';
import { editorAction } from '../../_server/mutations/define-action';
import { rowId } from '../../_server/mutations/form-fields';

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
    for (const id of article) await rereadArticle(context.db, id, context.by);
    return { message: `Changes applied to ${counted(article.length, 'article')}.` };
  },
});
