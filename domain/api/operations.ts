/** Lists all read operations of the API. Handlers, OpenAPI document and docs page derive from it. `{id}` in a path is a parameter. */
import { z } from 'zod';
import type { TokenScope } from '../people/api-tokens';
import { articlePage, articleRecord } from './article-schema';
import { facetsSchema, histogramSchema } from './count-schema';
import { draftPage, eventPage, eventSchema } from './event-schema';
import { ANNOTATION_TYPE, annotationSchema, mentionPage, mentionRecord } from './mention-schema';
import {
  facetParameter,
  filterParameters,
  number,
  orderParameter,
  pageParameters,
  slugParameter,
  wholeListParameters,
  words,
} from './parameters';
import { actorPage, actorRecord, themePage, themeSchema } from './vocabulary-schema';

export interface Operation {
  readonly path: string;
  readonly summary: string;
  readonly tag: 'Events' | 'Mentions' | 'Articles' | 'Actors' | 'Themes' | 'Counts';
  readonly description?: string;
  readonly parameters: { readonly path: z.ZodObject; readonly query: z.ZodObject };
  readonly answer: z.ZodType;
  /** defaults to `application/json` */
  readonly mediaType?: string;
  /** another format of the same data, selected by the Accept header */
  readonly alternate?: string;
  /** the required token scope; public without one */
  readonly scope?: TokenScope;
  /** a working URL, without the origin */
  readonly example: string;
}

const nothing = z.strictObject({});
const byNumber = z.strictObject({ id: number });

export const OPERATIONS = {
  listEvents: {
    path: '/api/v1/events',
    summary: 'List events',
    description:
      'Sorted by start date, newest first by default. Events with the same date are sorted by date precision, then by importance.',
    tag: 'Events',
    parameters: { path: nothing, query: z.strictObject({ ...filterParameters, ...orderParameter, ...pageParameters }) },
    answer: eventPage,
    example: '/api/v1/events?actor=china&theme=sanction&limit=5',
  },
  getEvent: {
    path: '/api/v1/events/{id}',
    summary: 'Get an event',
    description: 'For a merged event, returns the event that it was merged into.',
    tag: 'Events',
    parameters: { path: byNumber, query: nothing },
    answer: eventSchema,
    example: '/api/v1/events/1',
  },
  listDrafts: {
    path: '/api/v1/drafts',
    summary: 'List drafts',
    description: 'Sorted by extraction time, oldest first.',
    tag: 'Events',
    scope: 'read-drafts',
    parameters: { path: nothing, query: z.strictObject({ ...pageParameters }) },
    answer: draftPage,
    example: '/api/v1/drafts?limit=5',
  },
  listMentions: {
    path: '/api/v1/mentions',
    summary: 'List mentions',
    description: 'Sorted by extraction time, oldest first.',
    tag: 'Mentions',
    parameters: {
      path: nothing,
      query: z.strictObject({
        event: number.optional().describe('Only mentions of this event.'),
        article: number.optional().describe('Only mentions in this article.'),
        ...pageParameters,
      }),
    },
    answer: mentionPage,
    example: '/api/v1/mentions?event=1',
  },
  getAnnotation: {
    path: '/api/v1/mentions/{id}.jsonld',
    summary: 'Get a mention as a W3C Web Annotation',
    tag: 'Mentions',
    parameters: { path: byNumber, query: nothing },
    answer: annotationSchema,
    mediaType: ANNOTATION_TYPE,
    example: '/api/v1/mentions/1.jsonld',
  },
  getMention: {
    path: '/api/v1/mentions/{id}',
    summary: 'Get a mention',
    description: 'Returns a W3C Web Annotation if the request has the header Accept: application/ld+json.',
    tag: 'Mentions',
    parameters: { path: byNumber, query: nothing },
    answer: mentionRecord,
    alternate: 'getAnnotation',
    example: '/api/v1/mentions/1',
  },
  listArticles: {
    path: '/api/v1/articles',
    summary: 'List articles, newest first',
    tag: 'Articles',
    parameters: { path: nothing, query: z.strictObject({ ...pageParameters }) },
    answer: articlePage,
    example: '/api/v1/articles?limit=5',
  },
  getArticle: {
    path: '/api/v1/articles/{id}',
    summary: 'Get an article',
    tag: 'Articles',
    parameters: { path: byNumber, query: nothing },
    answer: articleRecord,
    example: '/api/v1/articles/1',
  },
  listActors: {
    path: '/api/v1/actors',
    summary: 'List actors of published events, sorted by ID',
    tag: 'Actors',
    parameters: { path: nothing, query: z.strictObject({ q: words.optional().describe('Part of a name or alias.'), ...pageParameters }) },
    answer: actorPage,
    example: '/api/v1/actors?q=united',
  },
  getActor: {
    path: '/api/v1/actors/{id}',
    summary: 'Get an actor',
    description: 'For a merged actor, returns the actor that it was merged into.',
    tag: 'Actors',
    parameters: { path: z.strictObject({ id: slugParameter }), query: nothing },
    answer: actorRecord,
    example: '/api/v1/actors/china',
  },
  listThemes: {
    path: '/api/v1/themes',
    summary: 'List themes',
    tag: 'Themes',
    parameters: { path: nothing, query: z.strictObject({ ...wholeListParameters }) },
    answer: themePage,
    example: '/api/v1/themes',
  },
  getTheme: {
    path: '/api/v1/themes/{id}',
    summary: 'Get a theme',
    tag: 'Themes',
    parameters: { path: z.strictObject({ id: slugParameter }), query: nothing },
    answer: themeSchema,
    example: '/api/v1/themes/sanction',
  },
  getHistogram: {
    path: '/api/v1/histogram',
    summary: 'Get event counts by period',
    tag: 'Counts',
    parameters: { path: nothing, query: z.strictObject({ ...filterParameters }) },
    answer: histogramSchema,
    example: '/api/v1/histogram?theme=sanction',
  },
  getFacets: {
    path: '/api/v1/facets',
    summary: 'Get event counts for facet values',
    tag: 'Counts',
    parameters: { path: nothing, query: z.strictObject({ ...filterParameters, ...facetParameter }) },
    answer: facetsSchema,
    example: '/api/v1/facets?actor=china&facet=theme&facet=status',
  },
} as const satisfies Record<string, Operation>;

export type OperationId = keyof typeof OPERATIONS;
export const OPERATION_IDS = Object.keys(OPERATIONS) as readonly OperationId[];

type Parameters<Id extends OperationId> = (typeof OPERATIONS)[Id]['parameters'];
export type ApiPath<Id extends OperationId> = z.output<Parameters<Id>['path']>;
export type ApiQuery<Id extends OperationId> = z.output<Parameters<Id>['query']>;
export type ApiAnswer<Id extends OperationId> = z.output<(typeof OPERATIONS)[Id]['answer']>;
