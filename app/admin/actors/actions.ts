'use server';
/** Actions for actors: create, change, merge, undo a merge. The services write the audit log. */
import { z } from 'zod';
import { actorFields, readActorFields } from '@/domain/vocabulary/vocabulary-input';
import { mergeActors, undoActorMerge } from '@/services/vocabulary/merge-actors';
import { createActor, saveActor } from '@/services/vocabulary/save-actor';
import { editorAction } from '../../_server/mutations/define-action';
import { rowId, rowVersion } from '../../_server/mutations/form-fields';

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

export const mergeActorsAction = editorAction({
  name: 'actors.merge',
  input: z.strictObject({ id: rowId, version: rowVersion, into: rowId, intoVersion: rowVersion }),
  async run(context, { id, version, into, intoVersion }) {
    await mergeActors(context.db, { source: { id, version }, target: { id: into, version: intoVersion }, by: context.by });
    return { redirectTo: `/admin/actors/${into}?done=merged` };
  },
});

export const undoActorMergeAction = editorAction({
  name: 'actors.undo-merge',
  input: z.strictObject({ id: rowId }),
  async run(context, { id }) {
    const parted = await undoActorMerge(context.db, id, context.by);
    return { redirectTo: `/admin/actors/${parted.id}?done=parted` };
  },
});
