/** Actions that merge two records of the vocabulary, and that undo a merge. */
import { z } from 'zod';
import type { Database } from '@/db/database';
import type { Merge } from '@/services/vocabulary/merge-records';
import { editorAction } from './define-action';
import { rowId, rowVersion } from './form-fields';

type Kind = 'actors' | 'sources' | 'themes';

export const mergeAction = <Id extends number | string>(
  kind: Kind,
  id: z.ZodType<Id>,
  merge: (db: Database, merge: Merge<Id>) => Promise<unknown>,
) =>
  editorAction({
    name: `${kind}.merge`,
    input: z.strictObject({ id, version: rowVersion, into: id, intoVersion: rowVersion }),
    async run({ db, by }, { id: source, version, into, intoVersion }) {
      await merge(db, { source: { id: source, version }, target: { id: into, version: intoVersion }, by });
      return { redirectTo: `/admin/${kind}/${into}?done=merged` };
    },
  });

export const undoMergeAction = (
  kind: Kind,
  undo: (db: Database, id: number, by: Merge<number>['by']) => Promise<{ readonly id: number | string }>,
) =>
  editorAction({
    name: `${kind}.undo-merge`,
    input: z.strictObject({ id: rowId }),
    async run({ db, by }, { id }) {
      const parted = await undo(db, id, by);
      return { redirectTo: `/admin/${kind}/${parted.id}?done=parted` };
    },
  });
