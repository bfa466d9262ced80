/** What programs may change through the API, each with the scope that their token needs. Handlers, document and docs page follow from this list. */
import { z } from 'zod';
import type { TokenScope } from '../people/api-tokens';
import type { Operation } from './operations';
import { address, count, id, named } from './schemas';

const text = (meaning: string) => z.string().describe(meaning);

/** An article as a program sends it in. Whatever is left out is looked for in the text. */
export const newArticleSchema = named(
  'NewArticle',
  z
    .strictObject({
      text: text('The article: plain text, Markdown with or without front matter, or the source of a web page.'),
      title: text('Wins over what the text says, as all of these do.').optional(),
      source: text('The outlet.').optional(),
      url: text('Where it first stood.').optional(),
      published: text('The day, YYYY-MM-DD.').optional(),
      language: text('BCP 47.').optional(),
      note: text('What readers should know of it.').optional(),
      format: z.enum(['text', 'markdown']).optional().describe('"text" unless said otherwise.'),
      publish: z
        .boolean()
        .optional()
        .describe('Publish its events at once instead of holding them for review; asks for the scope publish-articles.'),
    })
    .describe('An article to be read.'),
);

export const ingestReportSchema = named(
  'IngestReport',
  z
    .object({
      article: id,
      url: address.describe('Where an editor reviews it.'),
      created: z.boolean().describe('false: this text was stored before, or it is a new one of an article that was.'),
      revision: z
        .object({
          number: count.describe('Of the new text.'),
          found: count.describe('Sentences that were found again in it.'),
          orphaned: count.describe('Sentences that are no longer in it.'),
        })
        .nullable()
        .describe('What became of the sentences where an article at this address was stored with another text; null otherwise.'),
      state: z.enum(['draft', 'published', 'rejected']).describe('draft: it waits for review.'),
      events: z.object({
        created: count.describe('New ones.'),
        joined: count.describe('Reports of events that were known.'),
      }),
      inferred: z.array(z.string()).describe('What was found in the text because nobody gave it.'),
      diagnostics: z.array(z.object({ code: z.string(), message: z.string() })).describe('What did not go well.'),
    })
    .describe('What became of an article.'),
);

export interface WriteOperation {
  readonly method: 'post';
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly tag: Operation['tag'];
  readonly scope: TokenScope;
  readonly body: z.ZodObject;
  readonly answer: z.ZodType;
  /** status → when it is answered; the first has something new */
  readonly outcomes: Readonly<Record<number, string>>;
  /** a body that works */
  readonly example: Readonly<Record<string, unknown>>;
}

export const WRITE_OPERATIONS = {
  createArticle: {
    method: 'post',
    path: '/api/v1/articles',
    summary: 'Send in an article',
    description:
      'It is read as a pasted one is: events are extracted, joined to those that are known, and held for review unless its source is published ' +
      'unchecked. The same text a second time changes nothing, so a request may be sent again.',
    tag: 'Articles',
    scope: 'ingest-articles',
    body: newArticleSchema,
    answer: ingestReportSchema,
    outcomes: { 201: 'The article was stored.', 200: 'The text was stored before.' },
    example: { text: 'China met Japan on 5 January 2024.', source: 'Example Paper', published: '2024-01-06' },
  },
} as const satisfies Record<string, WriteOperation>;

export type WriteOperationId = keyof typeof WRITE_OPERATIONS;
export const WRITE_OPERATION_IDS = Object.keys(WRITE_OPERATIONS) as readonly WriteOperationId[];

export type NewArticle = z.output<typeof newArticleSchema>;
export type ApiIngestReport = z.output<typeof ingestReportSchema>;

/** What a request with this method at this address would change; null when that is nothing. */
export function writeOperationOf(method: string, pathname: string): WriteOperationId | null {
  return (
    WRITE_OPERATION_IDS.find((name) => {
      const { method: takes, path } = WRITE_OPERATIONS[name];
      return takes === method.toLowerCase() && path === pathname;
    }) ?? null
  );
}
