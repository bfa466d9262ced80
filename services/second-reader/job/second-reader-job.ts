/** The job kind that reads stored articles with the configured model. It stores the answer before the events, so that it asks only once. */
import { z } from 'zod';
import type { Database } from '@/db/database';
import type { ArticleReport } from '@/domain/desk/job-views';
import type { JobKind } from '../../jobs/claim-item';
import { askedArticle } from '../client/ask-article';
import { type ReadingOptions, readStoredArticle } from './read-stored';

const readingInput = z.object({
  articleId: z.number().int(),
  again: z.boolean().default(false),
  /** answers to the first parts of a long text */
  done: askedArticle.nullable().default(null),
});

const NO_BYTES = new Uint8Array();

/** Only tests pass the reader and its limits. */
export const readWithModel =
  (given: Pick<ReadingOptions, 'reader' | 'limits'> = {}): JobKind =>
  async (db, item) => {
    const input = readingInput.parse(item.input);
    const keep = (tx: Database, change: Partial<z.output<typeof readingInput>>): Promise<void> =>
      item.keep(tx, { bytes: NO_BYTES, input: { ...input, ...change } });
    const { title, changes } = await readStoredArticle(db, input.articleId, {
      by: { userId: item.createdBy },
      again: input.again,
      done: input.done,
      onPart: (done) => keep(db, { done }),
      // The next try extracts again without asking
      onStored: (tx) => keep(tx, { again: false, done: null }),
      ...given,
    });
    const report = {
      ...{ articleId: input.articleId, created: false, revision: null, title, facts: {} },
      events: { created: changes.adds.length, joined: changes.changes.filter(({ kept }) => !kept).length },
    } satisfies ArticleReport;
    await item.done(db, report);
  };
