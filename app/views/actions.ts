'use server';
import { z } from 'zod';
import { notFound } from '@/domain/errors';
/** Actions for saved views: save, change, delete and mark as seen. */
import { lineText } from '@/domain/text/limited-text';
import { MAX_VIEW_DESCRIPTION, MAX_VIEW_NAME, MAX_VIEW_QUERY, printView, readViewAddress, viewHref } from '@/domain/timeline/saved-views';
import { changeView, createView, deleteView, getView, seeView } from '@/services/history/saved-views';
import { defineAction } from '../_server/mutations/define-action';
import { rowId } from '../_server/mutations/form-fields';

/** Stored in the timeline's canonical form. Throws an error that names unknown parameters. */
const address = z
  .string()
  .max(MAX_VIEW_QUERY, 'This URL is too long. Remove some filters and try again.')
  .transform((text, context) => {
    const read = readViewAddress(text.trim());
    const [dropped] = read.dropped;
    if (dropped !== undefined)
      context.addIssue({ code: 'custom', message: `The timeline does not support “${dropped}”. Paste the URL of a timeline page.` });
    return printView(read);
  });

const viewFields = {
  name: lineText(MAX_VIEW_NAME).pipe(z.string().min(1, 'Enter a name for the view.')),
  description: lineText(MAX_VIEW_DESCRIPTION).transform((text) => (text === '' ? null : text)),
  query: address,
  /** a checkbox, which is not sent if it is not checked */
  shared: z
    .literal('on')
    .optional()
    .transform((ticked) => ticked === 'on'),
};

const RATE = { max: 30, seconds: 60 };

export const saveViewAction = defineAction({
  name: 'views.save',
  role: 'analyst',
  rate: RATE,
  input: z.strictObject(viewFields),
  async run({ db, user }, input) {
    const id = await createView(db, user.id, input);
    return { redirectTo: viewHref(id), audit: { targetType: 'view', targetId: id, after: input } };
  },
});

export const changeViewAction = defineAction({
  name: 'views.change',
  role: 'analyst',
  rate: RATE,
  input: z.strictObject({ id: rowId, ...viewFields }),
  async run({ db, user }, { id, ...input }) {
    const before = await changeView(db, user.id, id, input);
    return { redirectTo: viewHref(id), audit: { targetType: 'view', targetId: id, before, after: input } };
  },
});

export const deleteViewAction = defineAction({
  name: 'views.delete',
  role: 'analyst',
  rate: RATE,
  input: z.strictObject({ id: rowId }),
  async run({ db, user }, { id }) {
    const before = await deleteView(db, user.id, id);
    return { redirectTo: '/views', audit: { targetType: 'view', targetId: id, before } };
  },
});

/** The reading history of a person is private, so the audit log does not record it. */
export const seeViewAction = defineAction({
  name: 'views.see',
  role: 'reader',
  input: z.strictObject({ id: rowId, clear: z.literal('1').optional() }),
  async run({ db, user }, { id, clear }) {
    if (!(await getView(db, id, user.id))) throw notFound('The view');
    await seeView(db, { viewId: id, userId: user.id, clear: clear === '1' });
  },
});
