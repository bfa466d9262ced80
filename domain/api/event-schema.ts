/** Schema of an event and its mentions, shared by the API, `/events/ID.json` and `/timeline.json`. */
import { z } from 'zod';
import { ACTION_IDS } from '@/engine/model/event';
import { ACTION_SCORES } from '../action-scores';
import { ACTOR_ROLES, EVENT_STATUSES, EXTENTS, OUTCOMES, QUALIFIERS } from '../event-input';
import { PRECISIONS } from '../filters/facets';
import { ACTOR_KINDS } from '../labels';
import { address, day, edtf, id, instant, list, pageOf, record } from './schemas';

const confidence = z.number().min(0).max(1).nullable();

const reader = z.enum(['engine', 'model', 'both']);

const BASES = ['explicit', 'relative', 'inferred'] as const;

export const actorId = z.string().describe('Actor ID, as in its page URL, for example "china".');
export const actorKind = z.enum(ACTOR_KINDS.map(({ kind }) => kind));
export const themeId = z.string().describe('Theme ID, as in its page URL, for example "summit".');

export const mentionSchema = record('Mention', 'A sentence in an article that reports an event.', {
  id,
  articleId: id,
  source: z.string().describe('Name of the outlet.'),
  article: z.string().describe('Title of the article.'),
  published: day.describe('Publication date of the article.'),
  note: z.string().nullable().describe('Public note on the article.'),
  original: address.nullable().describe('URL of the original article.'),
  url: address.describe('URL of the sentence in the article on this site.'),
  annotation: address.describe('The sentence as a W3C Web Annotation.'),
  start: z.int().min(0).describe('Start offset in the text of the article, in UTF-16 code units.'),
  end: z.int().min(1).describe('End offset, exclusive.'),
  quote: z.string().describe('The exact words of the sentence.'),
  dateText: z.string().nullable().describe('The date phrase.'),
  date: edtf.describe('Date that this sentence states, in EDTF.'),
  status: z.enum(EVENT_STATUSES).describe('Status that this sentence states. The site shows `hypothetical` as “Possible”.'),
  confidence: confidence.describe(
    'Share of similar sentences that annotators accepted as events, from 0 to 1. Null if an editor chose the sentence or an earlier version of Dateline extracted it.',
  ),
  secondReading: z
    .object({
      readers: reader.describe('Which readers found the event.'),
      finding: z
        .enum(['verified', 'disagreement', 'inferred', 'open'])
        .nullable()
        .describe('How the model’s date compares with the date phrase. Null if only the engine found the event.'),
      claimed: edtf.nullable().describe('Date given by the model.'),
      engineDate: edtf
        .nullable()
        .optional()
        .describe('Date given by the engine. Differs from `date` if the event uses the model’s date. Older readings omit this field.'),
      origin: z
        .record(z.enum(['date', 'title', 'status', 'actors', 'themes', 'action', 'place']), reader)
        .optional()
        .describe('Reader that supplied each field. Omitted in older readings, and if only the engine found the event.'),
      model: z.string().describe('Name of the model.'),
      promptVersion: z.string().describe('Version of the prompt.'),
    })
    .nullable()
    .describe('Findings of a language model as a second reader. Null if no model has read the article.'),
});

export const eventSchema = record('Event', 'A dated event with its sources.', {
  id,
  url: address.describe('URL of the event’s page on this site.'),
  title: z.string().describe('Title of the event.'),
  summary: z.string().nullable().describe('Summary written by an editor, at most 60 words.'),
  date: edtf,
  dateWords: z.string().describe('The date in words, as on the page.'),
  earliest: day.describe('First possible day.'),
  latest: day.describe('Last possible day.'),
  precision: z.enum(PRECISIONS).describe('Precision of the date. `interval` is a date range.'),
  qualifier: z.enum(QUALIFIERS).nullable().describe('Qualifier of the date in the source, such as `about`, `early` or `by`.'),
  extent: z
    .enum(EXTENTS)
    .describe('`throughout`: the event lasted the whole period. `within`: the event happened on one or more days of the period.'),
  dateBasis: z.enum(BASES).describe('How the date was determined: stated in full, counted from another date, or inferred.'),
  dateText: z.string().nullable().describe('Date phrase of the best source.'),
  status: z.enum(EVENT_STATUSES).describe('Status of the event. The site shows `hypothetical` as “Possible”.'),
  polarity: z.enum(['affirmed', 'negated']).describe('`negated`: the event did not happen.'),
  outcome: z.enum(OUTCOMES).describe('Outcome of a plan.'),
  actors: list('Actors of the event with their roles.', {
    id: actorId,
    name: z.string().describe('Name of the actor.'),
    kind: actorKind.describe('Kind of actor.'),
    role: z.enum(ACTOR_ROLES).describe('Role of the actor in the event.'),
    of: actorId.nullable().describe('For a government body, the ID of its country. Null otherwise.'),
  }),
  themes: z.array(themeId).describe('Theme IDs, with the main theme first.'),
  action: z.enum(ACTION_IDS).nullable().describe('PLOVER action. Null if no action is certain enough.'),
  quadClass: z
    .enum([...new Set(ACTION_IDS.map((action) => ACTION_SCORES[action].quad))])
    .nullable()
    .describe('PLOVER quad class of the action. Null if the event has no action.'),
  score: z.number().min(-10).max(10).nullable().describe('PLOVER score, from -10 (conflict) to 10 (cooperation).'),
  place: z.string().nullable().describe('Place of the event.'),
  reference: z
    .object({
      url: z.url().nullable().describe('URL of the source.'),
      title: z.string().nullable().describe('Title of the source.'),
      quote: z.string().nullable().describe('Quotation from the source, as entered by an editor or imported from a table.'),
    })
    .nullable()
    .describe('A source that is not a stored article. Null if the event has none.'),
  salience: z.number().min(0).max(1).describe('Importance of the event, from 0 to 1.'),
  confidence: confidence.describe(
    'Highest confidence of the event’s mentions, from 0 to 1. Null if the event was added by hand or extracted by an earlier version of Dateline.',
  ),
  checked: z.boolean().describe('True if an editor has reviewed the event.'),
  version: z.int().min(1).describe('Version number of the event, starting at 1.'),
  created: instant.describe('Time of the first version, in UTC.'),
  updated: instant.describe('Time of the latest version, in UTC.'),
  mentions: z.array(mentionSchema).describe('Mentions, with the best one first.'),
});

export type ApiMention = z.output<typeof mentionSchema>;
export type ApiEvent = z.output<typeof eventSchema>;
export const eventPage = pageOf('EventPage', eventSchema);

/** API schemas of drafts, for holders of a token with the `read-drafts` scope. */
const draftSchema = record('Draft', 'An event that is waiting for review and is not public.', {
  id,
  url: address.describe('URL of the draft’s review page.'),
  title: z.string().describe('Title of the event.'),
  date: edtf,
  earliest: day.describe('First possible day.'),
  latest: day.describe('Last possible day.'),
  status: z.enum(EVENT_STATUSES).describe('Status of the event. The site shows `hypothetical` as “Possible”.'),
  themes: z.array(themeId).describe('Theme IDs, with the main theme first.'),
  actors: z.array(z.string()).describe('Names of the actors.'),
  quote: z.string().nullable().describe('Best quote. Null if the event was added by hand.'),
});

export type ApiDraft = z.output<typeof draftSchema>;
export const draftPage = pageOf('DraftPage', draftSchema);
