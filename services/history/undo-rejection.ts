/** Takes back the rejection of an article, with the events that were rejected with it. */
import type { Database } from '@/db/database';
import { badData } from '@/domain/errors';
import { holdVersion, type RejectedArticle, setState } from '../articles/reject-article';
import { type Caller, writeAudit } from '../audit/write-audit';
import { write } from '../timeline/facts/write';
import { undoChange } from './undo-change';

/** All or nothing. Throws a conflict if the article or one of its events has changed since. */
export async function undoRejection(
  db: Database,
  { id, version, was, events: drafts, by }: RejectedArticle & { readonly by: Caller },
): Promise<void> {
  await write(db, async (tx) => {
    const row = await holdVersion(tx, id, version);
    if (row.state !== 'rejected') throw badData('This article is no longer rejected.', 'id');
    await setState(tx, { id, version: version + 1 }, was);
    for (const draft of drafts) await undoChange(tx, { ...draft, by });
    await writeAudit(tx, {
      ...by,
      action: 'articles.undo-rejection',
      target: { type: 'article', id },
      before: { state: row.state, version },
      after: { state: was, version: version + 1 },
    });
  });
}
