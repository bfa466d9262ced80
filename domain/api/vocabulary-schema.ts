import { z } from 'zod';
import { FAMILY_IDS } from '../drawing';
import { CATALOG_IDS } from '../identifiers';
import { actorId, actorKind, themeId } from './event-schema';
import { address, count, day, list, named, pageOf, record } from './schemas';

const actorName = z.object({ id: actorId, name: z.string().describe('Name of the actor.'), kind: actorKind.describe('Kind of actor.') });
const tie = actorName.extend({ office: z.string().nullable().describe('Office that links the two actors, such as president.') });

const actorSummary = actorName.extend({
  url: address.describe('URL of the page on this site.'),
  country: z.string().nullable().describe('ISO 3166-1 alpha-3 code.'),
  eventCount: count.describe('Number of published events. A country includes the events of its government bodies.'),
});

const actorSchema = named(
  'ActorSummary',
  actorSummary.describe('An actor: a country, organization, group or person. The kind `state` is a country.'),
);

export const actorRecord = named(
  'Actor',
  actorSummary
    .extend({
      aliases: z.array(z.string()).describe('Other names in articles.'),
      identifiers: z.partialRecord(z.enum(CATALOG_IDS), z.string()).describe('IDs in external catalogs.'),
      belongsTo: z.array(tie).describe('Actors that this actor belongs to.'),
      members: z.array(tie).describe('Actors that belong to this actor: at most 24, those with the most events first.'),
      counterparts: z
        .array(
          actorName.extend({
            events: count.describe('Number of shared events.'),
            earliest: day.describe('Start of the first shared event.'),
            latest: day.describe('End of the last shared event.'),
          }),
        )
        .describe('Actors with shared events, at most 12.'),
      sources: list('Sources that report on the actor, at most 8.', {
        name: z.string().describe('Name of the outlet.'),
        articles: count.describe('Number of articles.'),
      }),
    })
    .describe('An actor with its affiliations, counterparts and sources.'),
);

export const themeSchema = record('Theme', 'A theme of events.', {
  id: themeId,
  label: z.string().describe('Name of the theme.'),
  family: z.enum(FAMILY_IDS).describe('Theme group. Its themes share a color and a shape.'),
  url: address.describe('URL of the page on this site.'),
  eventCount: count.describe('Number of published events.'),
});

export type ApiActor = z.output<typeof actorSchema>;
export type ApiActorRecord = z.output<typeof actorRecord>;
export type ApiTheme = z.output<typeof themeSchema>;
export const actorPage = pageOf('ActorPage', actorSchema);
export const themePage = pageOf('ThemePage', themeSchema);
