/** One example response per operation of the OpenAPI document. A test validates each against its operation's schema. */
import type { OperationId } from './operations';
import type { WriteOperationId } from './write-operations';

const SITE = 'https://dateline.example.org';

const MENTION = {
  id: 7,
  articleId: 3,
  source: 'Example Paper',
  article: 'Ministers meet in Oslo',
  published: '2024-01-09',
  note: null,
  original: 'https://news.example.org/oslo',
  url: `${SITE}/articles/3?mention=7`,
  annotation: `${SITE}/api/v1/mentions/7.jsonld`,
  start: 0,
  end: 48,
  quote: 'On Sunday, Norway announced sanctions on Russia.',
  dateText: 'On Sunday',
  date: '2024-01-07',
  status: 'happened',
  confidence: 0.91,
  secondReading: null,
};

const EVENT = {
  id: 1,
  url: `${SITE}/events/1`,
  title: 'Norway announces sanctions on Russia',
  summary: null,
  date: '2024-01-07',
  dateWords: '7 January 2024',
  earliest: '2024-01-07',
  latest: '2024-01-07',
  precision: 'day',
  qualifier: null,
  extent: 'throughout',
  dateBasis: 'relative',
  dateText: 'On Sunday',
  status: 'happened',
  polarity: 'affirmed',
  outcome: 'unknown',
  actors: [
    { id: 'norway', name: 'Norway', kind: 'state', role: 'initiator', of: null },
    { id: 'russia', name: 'Russia', kind: 'state', role: 'target', of: null },
  ],
  themes: ['sanction'],
  action: 'SANCTION',
  quadClass: 'material conflict',
  score: -6,
  place: null,
  reference: null,
  salience: 0.72,
  confidence: 0.91,
  checked: true,
  version: 2,
  created: '2024-01-09T12:00:00.000Z',
  updated: '2024-01-09T12:30:00.000Z',
  mentions: [MENTION],
};

const MENTION_RECORD = {
  ...MENTION,
  event: { id: EVENT.id, title: EVENT.title, url: EVENT.url },
  prefix: '',
  suffix: ' Talks will continue in March.',
};

const ARTICLE = {
  id: 3,
  url: `${SITE}/articles/3`,
  title: MENTION.article,
  source: MENTION.source,
  published: MENTION.published,
  language: 'en',
  original: MENTION.original,
  note: null,
  shown: 'full',
  eventCount: 1,
};

const ACTOR = { id: 'norway', name: 'Norway', kind: 'state', url: `${SITE}/actors/norway`, country: 'NOR', eventCount: 1 };
const THEME = { id: 'sanction', label: 'Sanctions', family: 'sanctions', url: `${SITE}/themes/sanction`, eventCount: 1 };

const pageOf = (path: string, item: unknown) => ({
  items: [item],
  total: 1,
  links: { self: `${SITE}/api/v1/${path}`, first: `${SITE}/api/v1/${path}`, next: null },
});

export const EXAMPLES: Readonly<Record<OperationId | WriteOperationId, unknown>> = {
  listEvents: pageOf('events', EVENT),
  getEvent: EVENT,
  listDrafts: pageOf('drafts', {
    id: 2,
    url: `${SITE}/admin/events/2`,
    title: 'Norway plans talks in March',
    date: '2024-03',
    earliest: '2024-03-01',
    latest: '2024-03-31',
    status: 'planned',
    themes: ['negotiation'],
    actors: ['Norway'],
    quote: 'Talks will continue in March.',
  }),
  listMentions: pageOf('mentions', MENTION_RECORD),
  getMention: MENTION_RECORD,
  getAnnotation: {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: MENTION.annotation,
    type: 'Annotation',
    motivation: 'linking',
    created: EVENT.created,
    generator: { id: SITE, type: 'Software', name: 'Dateline' },
    body: [
      { type: 'SpecificResource', source: EVENT.url, purpose: 'linking' },
      {
        type: 'TextualBody',
        value: '7 January 2024: Norway announces sanctions on Russia',
        format: 'text/plain',
        language: 'en',
        purpose: 'describing',
      },
    ],
    target: {
      type: 'SpecificResource',
      source: ARTICLE.url,
      state: { type: 'TimeState', sourceDate: EVENT.created },
      selector: [
        { type: 'TextQuoteSelector', exact: MENTION.quote, suffix: MENTION_RECORD.suffix },
        { type: 'TextPositionSelector', start: MENTION.start, end: MENTION.end },
      ],
    },
  },
  listArticles: pageOf('articles', ARTICLE),
  getArticle: {
    ...ARTICLE,
    revision: 1,
    text: `${MENTION.quote}${MENTION_RECORD.suffix}`,
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    mentions: [{ id: MENTION.id, event: EVENT.id, start: MENTION.start, end: MENTION.end, quote: MENTION.quote }],
  },
  listActors: pageOf('actors', ACTOR),
  getActor: {
    ...ACTOR,
    aliases: ['Kingdom of Norway'],
    identifiers: { wikidata: 'Q20' },
    belongsTo: [],
    members: [],
    counterparts: [{ id: 'russia', name: 'Russia', kind: 'state', events: 1, earliest: EVENT.earliest, latest: EVENT.latest }],
    sources: [{ name: MENTION.source, articles: 1 }],
  },
  listThemes: pageOf('themes', THEME),
  getTheme: THEME,
  getHistogram: {
    total: 2,
    unit: 'month',
    buckets: [{ from: '2024-01-01', to: '2024-01-31', all: 3, shown: 1 }],
    strips: [{ from: '2024-01-01', to: '2024-12-31', count: 1 }],
  },
  getFacets: {
    total: 1,
    facets: [{ facet: 'theme', total: 1, values: [{ id: 'sanction', label: 'Sanctions', count: 1, mark: 'chosen' }] }],
  },
  createArticle: {
    article: 3,
    url: `${SITE}/admin/articles/3`,
    created: true,
    revision: null,
    state: 'draft',
    events: { created: 1, joined: 0 },
    inferred: ['title'],
    diagnostics: [],
  },
  uploadFile: { article: null, title: 'Ministers meet in Oslo', url: `${SITE}/admin/jobs/12/1`, created: true, state: 'unconfirmed' },
};
