'use server';
/** Actions for themes: add, rename, color, reorder, merge, delete. The services write the audit log. */
import { z } from 'zod';
import { SLUG } from '@/domain/filters/facets';
import { themeInput } from '@/domain/vocabulary/vocabulary-input';
import { mergeThemes, undoThemeMerge } from '@/services/vocabulary/merge-themes';
import { addTheme, moveTheme, removeTheme, saveTheme } from '@/services/vocabulary/save-theme';
import { defineAction } from '../../_server/mutations/define-action';
import { rowId, rowVersion } from '../../_server/mutations/form-fields';

const themeId = z.string().regex(SLUG, 'Choose a value from the list.');

export const addThemeAction = defineAction({
  name: 'themes.add',
  role: 'editor',
  input: themeInput,
  async run(context, input) {
    await addTheme(context.db, input, context.by);
    return { redirectTo: '/admin/themes?done=added' };
  },
});

export const saveThemeAction = defineAction({
  name: 'themes.save',
  role: 'editor',
  input: z.strictObject({ ...themeInput.shape, id: themeId, version: rowVersion }),
  async run(context, { id, version, ...input }) {
    await saveTheme(context.db, { id, version, input, by: context.by });
    return { redirectTo: `/admin/themes/${id}?done=saved` };
  },
});

export const moveThemeAction = defineAction({
  name: 'themes.move',
  role: 'editor',
  input: z.strictObject({ id: themeId, version: rowVersion, to: z.enum(['up', 'down']) }),
  async run(context, { id, version, to }) {
    await moveTheme(context.db, { id, version, to, by: context.by });
  },
});

export const removeThemeAction = defineAction({
  name: 'themes.remove',
  role: 'editor',
  input: z.strictObject({ id: themeId, version: rowVersion }),
  async run(context, { id, version }) {
    await removeTheme(context.db, { id, version, by: context.by });
    return { redirectTo: '/admin/themes?done=removed' };
  },
});

export const mergeThemesAction = defineAction({
  name: 'themes.merge',
  role: 'editor',
  input: z.strictObject({ id: themeId, version: rowVersion, into: themeId, intoVersion: rowVersion }),
  async run(context, { id, version, into, intoVersion }) {
    await mergeThemes(context.db, { source: { id, version }, target: { id: into, version: intoVersion }, by: context.by });
    return { redirectTo: `/admin/themes/${into}?done=merged` };
  },
});

export const undoThemeMergeAction = defineAction({
  name: 'themes.undo-merge',
  role: 'editor',
  input: z.strictObject({ id: rowId }),
  async run(context, { id }) {
    const parted = await undoThemeMerge(context.db, id, context.by);
    return { redirectTo: `/admin/themes/${parted.id}?done=parted` };
  },
});
