/** What waits for an editor, as the API gives it to those who hold a token for it. */
import { z } from 'zod';
import { EVENT_STATUSES } from '../event-input';
import { themeId } from './event-schema';
import { address, day, edtf, id, named, pageOf } from './schemas';

export const draftSchema = named(
  'Draft',
  z
    .object({
      id,
      url: address.describe('Where an editor decides on it.'),
      title: z.string(),
      date: edtf,
      earliest: day.describe('The first day it can mean.'),
      latest: day.describe('The last day it can mean.'),
      status: z.enum(EVENT_STATUSES),
      themes: z.array(themeId),
      actors: z.array(z.string()).describe('Their names.'),
      quote: z.string().nullable().describe('The best sentence that reports it; null for an event entered by hand.'),
    })
    .describe('An event that waits for review. Readers do not see it.'),
);

export type ApiDraft = z.output<typeof draftSchema>;
export const draftPage = pageOf('DraftPage', draftSchema);
