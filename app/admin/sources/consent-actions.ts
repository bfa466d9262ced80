'use server';
/** The action that lets a language model read the articles of a source. */
import { z } from 'zod';
import { oneOf } from '@/domain/desk/form-choices';
import { CONSENT_CHOICES } from '@/domain/second-reader/consent-choices';
import { setSecondReaderConsent } from '@/services/second-reader/client/consent';
import { defineAction } from '../../_server/mutations/define-action';
import { rowId } from '../../_server/mutations/form-fields';

export const setConsentAction = defineAction({
  name: 'sources.second-reader',
  role: 'admin',
  input: z.strictObject({ id: rowId, secondReader: oneOf(CONSENT_CHOICES), was: oneOf(CONSENT_CHOICES) }),
  async run(context, { id, secondReader, was }) {
    await setSecondReaderConsent(context.db, { sourceId: id, was, to: secondReader, by: context.by });
    return { message: 'Saved for all articles from this source.' };
  },
});
