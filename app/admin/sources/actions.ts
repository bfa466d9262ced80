'use server';
/** Actions for a source. */
import { z } from 'zod';
import { oneOf } from '@/domain/desk/form-choices';
import { DISPLAY_RIGHTS, PUBLISHING } from '@/domain/desk/source-policy';
import { changeSource } from '@/services/sources/change-source';
import { rowId } from '../../_server/forms/form-numbers';
import { defineAction } from '../../_server/mutations/define-action';

export const changeSourceAction = defineAction({
  name: 'sources.change',
  role: 'editor',
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
    return { data: null, message: 'Saved. Changes apply immediately.', audit: { targetType: 'source', targetId: id, before, after } };
  },
});
