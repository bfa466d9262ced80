'use server';
/** The action that resolves a date on which the readers disagree. */
import { z } from 'zod';
import { oneOf } from '@/domain/desk/form-choices';
import { withUndo } from '@/domain/history/undo';
import { safePath } from '@/domain/hrefs';
import { DATE_CHOICES } from '@/domain/second-reader/reader-labels';
import { chooseDate } from '@/services/review/choose-date';
import { editorAction } from '../../../_server/mutations/define-action';
import { back, rowId, rowVersion } from '../../../_server/mutations/form-fields';

export const chooseDateAction = editorAction({
  name: 'events.choose-date',
  input: z.strictObject({ id: rowId, version: rowVersion, choice: oneOf(DATE_CHOICES), back }),
  async run(context, { id, version: seen, choice, back: path }) {
    const { eventId, version } = await chooseDate(context.db, { mentionId: id, version: seen, choice, by: context.by });
    return { redirectTo: withUndo(safePath(path, `/admin/events/${eventId}`), eventId, version) };
  },
});
