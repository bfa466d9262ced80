'use server';
/** Actions for sources. The services write the audit log of renames and merges. */
import { z } from 'zod';
import { oneOf } from '@/domain/desk/form-choices';
import { CONSENT_CHOICES } from '@/domain/second-reader/reader-settings';
import { sourceInput } from '@/domain/vocabulary/source-input';
import { DISPLAY_RIGHTS, PUBLISHING } from '@/domain/vocabulary/source-policy';
import { mergeSources, undoSourceMerge } from '@/services/vocabulary/merge-sources';
import { changeSource, saveSource } from '@/services/vocabulary/save-source';
import { defineAction, editorAction } from '../../_server/mutations/define-action';
import { rowId, rowVersion } from '../../_server/mutations/form-fields';
import { mergeAction, undoMergeAction } from '../../_server/mutations/merge-actions';

export const changeSourceAction = editorAction({
  name: 'sources.change',
  input: z.strictObject({
    id: rowId,
    displayRight: oneOf(DISPLAY_RIGHTS),
    publishing: oneOf(PUBLISHING),
    wasDisplayRight: oneOf(DISPLAY_RIGHTS),
    wasPublishing: oneOf(PUBLISHING),
  }),
  async run({ db }, { id, displayRight, publishing, wasDisplayRight, wasPublishing }) {
    const { before, after } = await changeSource(db, {
      id,
      was: { displayRight: wasDisplayRight, publishUnchecked: wasPublishing === 'unchecked' },
      to: { displayRight, publishUnchecked: publishing === 'unchecked' },
    });
    return { message: 'Saved. Changes apply immediately.', audit: { targetType: 'source', targetId: id, before, after } };
  },
});

const consent = oneOf(CONSENT_CHOICES);

/** Lets a language model read the articles of a source. */
export const setConsentAction = defineAction({
  name: 'sources.second-reader',
  role: 'admin',
  input: z.strictObject({ id: rowId, secondReader: consent, was: consent }),
  async run({ db }, { id, secondReader, was }) {
    const { before, after } = await changeSource(db, { id, was: { secondReader: was }, to: { secondReader } });
    return { message: 'Saved for all articles from this source.', audit: { targetType: 'source', targetId: id, before, after } };
  },
});

export const saveSourceAction = editorAction({
  name: 'sources.save',
  input: z.strictObject({ ...sourceInput.shape, id: rowId, version: rowVersion }),
  async run(context, { id, version, ...input }) {
    await saveSource(context.db, { id, version, input, by: context.by });
    return { redirectTo: `/admin/sources/${id}?done=saved` };
  },
});

export const mergeSourcesAction = mergeAction('sources', rowId, mergeSources);
export const undoSourceMergeAction = undoMergeAction('sources', undoSourceMerge);
