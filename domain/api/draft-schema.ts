/** API schemas of drafts, for holders of a token with the `read-drafts` scope. */
import { z } from 'zod';
import { EVENT_STATUSES } from '../event-input';
import { themeId } from './event-schema';
import { address, day, edtf, id, named, pageOf } from './schemas';

export const draftSchema = named(
  'Draft',
  z
    .object({
      id,
      url: address.describe('URL of the draft’s review page.'),
      title: z.string().describe('Title of the event.'),
      date: edtf,
      earliest: day.describe('First possible day.'),
      latest: day.describe('Last possible day.'),
      status: z.enum(EVENT_STATUSES).describe('Status of the event. `hypothetical` is “Possible”.'),
      themes: z.array(themeId).describe('Theme IDs, main theme first.'),
      actors: z.array(z.string()).describe('Names of the actors.'),
      quote: z.string().nullable().describe('Best quote. Null for an event that was added by hand.'),
    })
    .describe('An event that is waiting for review and is not public.'),
);

export type ApiDraft = z.output<typeof draftSchema>;
export const draftPage = pageOf('DraftPage', draftSchema);
