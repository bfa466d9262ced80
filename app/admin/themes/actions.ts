'use server';
/** Actions for themes: add, rename, color, reorder, merge, delete. The services write the audit log. */
import { z } from 'zod';
import { SLUG } from '@/domain/filters/facets';
import { themeInput } from '@/domain/vocabulary/vocabulary-input';
import { mergeThemes, undoThemeMerge } from '@/services/vocabulary/merge-themes';
import { addTheme, moveTheme, removeTheme, saveTheme } from '@/services/vocabulary/save-theme';
import { editorAction } from '../../_server/mutations/define-action';
import { rowVersion } from '../../_server/mutations/form-fields';
import { mergeAction, undoMergeAction } from '../../_server/mutations/merge-actions';

const themeId = z.string().regex(SLUG, 'Choose a value from the list.');

export const addThemeAction = editorAction({
  name: 'themes.add',
  input: themeInput,
  async run(context, input) {
    await addTheme(context.db, input, context.by);
    return { redirectTo: '/admin/themes?done=added' };
  },
});

export const saveThemeAction = editorAction({
  name: 'themes.save',
  input: z.strictObject({ ...themeInput.shape, id: themeId, version: rowVersion }),
  async run(context, { id, version, ...input }) {
    await saveTheme(context.db, { id, version, input, by: context.by });
    return { redirectTo: `/admin/themes/${id}?done=saved` };
  },
});

export const moveThemeAction = editorAction({
  name: 'themes.move',
  input: z.strictObject({ id: themeId, version: rowVersion, to: z.enum(['up', 'down']) }),
  async run(context, { id, version, to }) {
    await moveTheme(context.db, { id, version, to, by: context.by });
  },
});

export const removeThemeAction = editorAction({
  name: 'themes.remove',
  input: z.strictObject({ id: themeId, version: rowVersion }),
  async run(context, { id, version }) {
    await removeTheme(context.db, { id, version, by: context.by });
    return { redirectTo: '/admin/themes?done=removed' };
  },
});

export const mergeThemesAction = mergeAction('themes', themeId, mergeThemes);
export const undoThemeMergeAction = undoMergeAction('themes', undoThemeMerge);
