/** Lists all write operations of the API with their token scopes. Handlers, OpenAPI document and docs page derive from it. */
import { z } from 'zod';
import type { Operation } from './operations';
import { address, count, id, list, named, object, record } from './schemas';

const text = (meaning: string) => z.string().describe(meaning);

/** An article in a request body. Omitted fields are recognized from the text. */
const newArticleSchema = named(
  'NewArticle',
  z
    .strictObject({
      text: text('The article: plain text, Markdown with or without front matter, or the HTML of a web page.'),
      title: text('Title of the article. This field and the fields below override the details in the text.').optional(),
      source: text('Name of the outlet.').optional(),
      url: text('URL of the original article.').optional(),
      published: text('Publication date, YYYY-MM-DD.').optional(),
      language: text('Language as a BCP 47 tag.').optional(),
      note: text('Public note on the article.').optional(),
      format: z.enum(['text', 'markdown']).optional().describe('Has no effect. Older clients may send it.'),
      original: z
        .strictObject({
          name: text('File name or URL.').max(2_000),
          mediaType: text('Media type.').max(300),
          base64: z.base64().describe('Content of the file, in base64.'),
        })
        .optional()
        .describe('The file or page that the text comes from. Dateline keeps it as an archived copy.'),
      publish: z
        .boolean()
        .optional()
        .describe('Publish the events immediately instead of holding them for review. Requires the permission publish-articles.'),
    })
    .describe('An article to extract events from.'),
);

const ingestReportSchema = record('IngestReport', 'Result of adding an article.', {
  article: id.describe('Article ID.'),
  url: address.describe('URL of the article’s review page.'),
  created: z.boolean().describe('False if this text already exists or updates an existing article.'),
  revision: z
    .object({
      number: count.describe('Revision number of the new text.'),
      found: count.describe('Number of quotes found in the new text.'),
      orphaned: count.describe('Number of quotes not found in the new text.'),
    })
    .nullable()
    .describe('Result for the existing quotes if this text replaces an earlier one. Null otherwise.'),
  state: z.enum(['draft', 'published', 'rejected']).describe('`draft`: the article is waiting for review.'),
  events: object('Event counts.', {
    created: count.describe('Number of new events.'),
    joined: count.describe('Number of existing events that the article also reports.'),
  }),
  inferred: z.array(z.string()).describe('Fields that the request omitted and Dateline found in the text.'),
  diagnostics: list('Warnings about the extraction.', {
    code: z.string().describe('Code of the warning.'),
    message: z.string().describe('Description of the warning.'),
  }),
});

/** An uploaded file with its facts. Omitted facts are recognized from the file. */
const newFileSchema = named(
  'NewFile',
  z
    .strictObject({
      file: z.file('Attach one file.').describe('The article as HTML, Word (.docx), PDF, Markdown or plain text, at most 7 MB.'),
      url: text('URL of the original article.').optional(),
      title: text('Title of the article. This field and the fields below override the details in the file.').optional(),
      source: text('Name of the outlet.').optional(),
      published: text('Publication date, YYYY-MM-DD.').optional(),
      language: text('Language as a BCP 47 tag.').optional(),
    })
    .describe('A form with one file.'),
);

export const uploadReportSchema = record('UploadReport', 'Result of uploading a file.', {
  article: id.nullable().describe('Article ID. Null while the article is waiting for confirmation.'),
  title: z.string().describe('Title of the article.'),
  url: address.describe('URL of the page where an editor reviews the article or confirms its details.'),
  created: z.boolean().describe('False if this file was uploaded before, or updates an existing article.'),
  state: z
    .enum(['unconfirmed', 'draft', 'published', 'rejected'])
    .describe('`unconfirmed`: an editor must confirm the details, for example the publication date. `draft`: waiting for review.'),
});

export type BodyType = 'application/json' | 'multipart/form-data';

interface WriteOperation extends Required<Pick<Operation, 'path' | 'summary' | 'description' | 'tag' | 'scope'>> {
  readonly method: 'post';
  readonly takes: BodyType;
  readonly body: z.ZodObject;
  readonly answer: z.ZodType;
  /** status → when it is returned; the first one means that something was created */
  readonly outcomes: Readonly<Record<number, string>>;
  /** a valid request body */
  readonly example: Readonly<Record<string, string>>;
}

export const WRITE_OPERATIONS = {
  createArticle: {
    method: 'post',
    path: '/api/v1/articles',
    summary: 'Add an article',
    description:
      'Extracts events and merges them with existing ones. The events wait for review unless the settings ' +
      'of the source skip review. A second request with the same text changes nothing, so retries are safe.',
    tag: 'Articles',
    scope: 'ingest-articles',
    takes: 'application/json',
    body: newArticleSchema,
    answer: ingestReportSchema,
    outcomes: { 201: 'The article was added.', 200: 'The text already exists.' },
    example: { text: 'China met Japan on 5 January 2024.', source: 'Example Paper', published: '2024-01-06' },
  },
  uploadFile: {
    method: 'post',
    path: '/api/v1/files',
    summary: 'Upload a file',
    description:
      'Adds an article from a file, such as a page saved by SingleFile. If the publication date or another detail is uncertain, ' +
      'an editor must first confirm the details. Dateline then processes the article as in “Add an article”. Retries are safe.',
    tag: 'Articles',
    scope: 'ingest-articles',
    takes: 'multipart/form-data',
    body: newFileSchema,
    answer: uploadReportSchema,
    outcomes: { 201: 'The file was added.', 200: 'The file or its text already exists.' },
    example: { file: '@page.html', url: 'https://news.example.org/oslo' },
  },
} as const satisfies Record<string, WriteOperation>;

export type WriteOperationId = keyof typeof WRITE_OPERATIONS;
export const WRITE_OPERATION_IDS = Object.keys(WRITE_OPERATIONS) as readonly WriteOperationId[];

export type NewArticle = z.output<typeof newArticleSchema>;
export type ApiUploadReport = z.output<typeof uploadReportSchema>;
export type ApiIngestReport = z.output<typeof ingestReportSchema>;

/** The write operation with this method and URL; null if there is none. */
export const writeOperationOf = (method: string, pathname: string): WriteOperationId | null =>
  WRITE_OPERATION_IDS.find((name) => {
    const { method: takes, path } = WRITE_OPERATIONS[name];
    return takes === method.toLowerCase() && path === pathname;
  }) ?? null;
