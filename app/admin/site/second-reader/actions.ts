'use server';
import { z } from 'zod';
import { ticked } from '@/domain/desk/form-choices';
import { secondReaderSchema } from '@/domain/second-reader/settings-schema';
import { saveSecondReaderSettings } from '@/services/second-reader/client/settings';
import { testSecondReader } from '@/services/second-reader/client/test-reader';
import { defineAction } from '../../../_server/mutations/define-action';
import { numberOf } from '../../../_server/mutations/form-fields';

const { url, model, inputPrice, outputPrice, tokensPerDay } = secondReaderSchema.shape;

const price = z
  .string()
  .trim()
  .regex(/^(?:\d{1,5}(?:\.\d{1,6})?)?$/, 'Enter a price such as 0.15, or leave the field empty.')
  .transform((text) => (text === '' ? null : Number(text)));

export const saveSecondReaderAction = defineAction({
  name: 'settings.second-reader',
  role: 'admin',
  rate: { max: 30, seconds: 60 },
  input: z.strictObject({
    // The form has no fields for settings from the environment.
    ...{ url: url.default(''), model: model.default('') },
    // A field with a key must have a name that matches the secrets that are never returned to a form.
    apiKey: z.string().trim().max(1_000, 'Enter at most 1,000 characters.').default(''),
    ...{ removeKey: ticked, isLocal: ticked, forAllSources: ticked },
    inputPrice: price.pipe(inputPrice),
    outputPrice: price.pipe(outputPrice),
    dailyLimit: numberOf(tokensPerDay),
    version: z.string().regex(/^[0-9a-f]{16}$/, 'The form is out of date. Reload the page and try again.'),
  }),
  async run(context, { apiKey, removeKey, dailyLimit, version, ...wanted }) {
    const key = apiKey === '' ? (removeKey ? null : undefined) : apiKey;
    const settings = { ...wanted, tokensPerDay: dailyLimit };
    await saveSecondReaderSettings(context.db, { wanted: settings, version, by: context.by, ...(key === undefined ? {} : { key }) });
    return { message: 'Saved. Changes apply to the next article that the model reads.' };
  },
});

export const testSecondReaderAction = defineAction({
  name: 'settings.test-second-reader',
  role: 'admin',
  // The model call takes time.
  ownTransaction: true,
  rate: { max: 10, seconds: 60 },
  input: z.strictObject({}),
  async run({ db }) {
    return { data: await testSecondReader(db) };
  },
});
