'use server';
/** Actions for actors: create, change, merge, undo a merge. The services write the audit log. */
import { z } from 'zod';
import { actorFields, readActorFields } from '@/domain/vocabulary/vocabulary-input';
import { mergeActors, undoActorMerge } from '@/services/vocabulary/merge-actors';
import { createActor, saveActor } from '@/services/vocabulary/save-actor';
import { editorAction } from '../../_server/mutations/define-action';
import { rowId, rowVersion } from '../../_server/mutations/form-fields';
import { mergeAction, undoMergeAction } from '../../_server/mutations/merge-actions';

export const createActorAction = editorAction({
  name: 'actors.create',
  numbered: true,
  input: z.strictObject(actorFields).transform(readActorFields),
  async run(context, input) {
    const { id } = await createActor(context.db, input, context.by);
    return { redirectTo: `/admin/actors/${id}?done=created` };
  },
});

export const saveActorAction = editorAction({
  name: 'actors.save',
  input: z
    .strictObject({ ...actorFields, id: rowId, version: rowVersion })
    .transform(({ id, version, ...fields }, context) => ({ id, version, input: readActorFields(fields, context) })),
  async run(context, { id, version, input }) {
    await saveActor(context.db, { id, version, input, by: context.by });
    return { redirectTo: `/admin/actors/${id}?done=saved` };
  },
});

export const mergeActorsAction = mergeAction('actors', rowId, mergeActors);
export const undoActorMergeAction = undoMergeAction('actors', undoActorMerge);
