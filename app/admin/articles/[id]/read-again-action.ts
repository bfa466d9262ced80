'use server';
/** The action that lets the language model read an article again. */
import { z } from 'zod';
import { requestReading } from '@/services/second-reader/client/request-reading';
import { wakeJobs } from '../../../_server/jobs';
import { editorAction } from '../../../_server/mutations/define-action';
import { rowId } from '../../../_server/mutations/form-fields';

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
