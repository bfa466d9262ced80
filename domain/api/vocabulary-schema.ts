/** Actors and themes as the API gives them. */
import { z } from 'zod';
import { FAMILY_IDS } from '../families';
import { CATALOG_IDS } from '../identifiers';
import { actorId, actorKind, themeId } from './event-schema';
import { address, count, day, named, pageOf } from './schemas';

const actorName = z.object({ id: actorId, name: z.string(), kind: actorKind });
const tie = actorName.extend({ office: z.string().nullable() });

const actorSummary = actorName.extend({
  url: address.describe('Its page.'),
  country: z.string().nullable().describe('ISO 3166 alpha-3.'),
  eventCount: count.describe('Published events; a state has those of its government bodies too.'),
});

export const actorSchema = named('ActorSummary', actorSummary.describe('A state, body, group or person of the timeline.'));

export const actorRecord = named(
  'Actor',
  actorSummary
    .extend({
      aliases: z.array(z.string()),
      identifiers: z.partialRecord(z.enum(CATALOG_IDS), z.string()).describe('What other catalogs call it.'),
      belongsTo: z.array(tie),
      members: z.array(tie).describe('Those with the most events first; at most 24.'),
      counterparts: z
        .array(actorName.extend({ events: count, earliest: day, latest: day }))
        .describe('With whom it shares events; at most 12.'),
      sources: z.array(z.object({ name: z.string(), articles: count })).describe('Who reports of it; at most 8.'),
    })
    .describe('An actor with what is around it.'),
);

export const themeSchema = named(
  'Theme',
  z
    .object({
      id: themeId,
      label: z.string(),
      family: z.enum(FAMILY_IDS).describe('Themes of one family share color and shape.'),
      url: address.describe('Its page.'),
      eventCount: count,
    })
    .describe('What an event is about.'),
);

export type ApiActor = z.output<typeof actorSchema>;
export type ApiActorRecord = z.output<typeof actorRecord>;
export type ApiTheme = z.output<typeof themeSchema>;
export const actorPage = pageOf('ActorPage', actorSchema);
export const themePage = pageOf('ThemePage', themeSchema);
