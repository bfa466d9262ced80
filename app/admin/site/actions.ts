'use server';
import { z } from 'zod';
import { SETTING_SCHEMAS } from '@/domain/site-settings';
import { counted } from '@/domain/text/counted';
import { INVENTED_HASHES } from '@/services/demonstration/demonstration-files';
import { removeDemonstration } from '@/services/demonstration/remove-demonstration';
import { saveSettings } from '@/services/site/site-settings';
import { defineAction } from '../../_server/mutations/define-action';
import { count, numberOf } from '../../_server/mutations/form-fields';

export const saveSettingsAction = defineAction({
  name: 'settings.save',
  role: 'admin',
  input: z.strictObject({
    ...SETTING_SCHEMAS,
    version: z.string().regex(/^[0-9a-f]{16}$/, 'The form is out of date. Reload the page and try again.'),
    readsPerMinute: numberOf(SETTING_SCHEMAS.readsPerMinute),
    exportsPerMinute: numberOf(SETTING_SCHEMAS.exportsPerMinute),
    heavyExportsPerMinute: numberOf(SETTING_SCHEMAS.heavyExportsPerMinute),
    sendsPerMinute: numberOf(SETTING_SCHEMAS.sendsPerMinute),
    copyDays: numberOf(SETTING_SCHEMAS.copyDays),
    copyMegabytes: numberOf(SETTING_SCHEMAS.copyMegabytes),
  }),
  async run({ db, user }, { version, ...wanted }) {
    const { before, after } = await saveSettings(db, { wanted, version, userId: user.id });
    const changed = Object.keys(after).length > 0;
    return {
      message: changed ? 'Saved. Changes apply immediately on all pages.' : 'No changes to save.',
      audit: changed ? { targetType: 'settings', targetId: 'site', before, after } : null,
    };
  },
});

export const removeDemonstrationAction = defineAction({
  name: 'demonstration.remove',
  role: 'admin',
  rate: { max: 5, seconds: 60 },
  input: z.strictObject({ articles: count, events: count, sure: z.literal('yes', 'Confirm that you want to remove the demo data.') }),
  async run(context, { articles, events }) {
    const gone = await removeDemonstration(context.db, { hashes: INVENTED_HASHES, expected: { articles, events }, by: context.by });
    return {
      message: `Removed ${counted(gone.events.length, 'demo event')} and ${counted(gone.articles.length, 'demo article')}.`,
      audit: { targetType: 'database', targetId: 'demonstration', before: gone },
    };
  },
});
