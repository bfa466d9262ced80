/** Articles as the API gives them: the text only where its source may be shown in full. */
import { z } from 'zod';
import { address, count, day, id, named, pageOf } from './schemas';

const articleSummary = z.object({
  id,
  url: address.describe('Its page here.'),
  title: z.string(),
  source: z.string().describe('The outlet.'),
  published: day,
  language: z.string().describe('BCP 47.'),
  original: address.nullable().describe('Where it first stood.'),
  note: z.string().nullable(),
  shown: z.enum(['full', 'quotations']).describe('Whether its text may be shown, or only quotations of it.'),
  eventCount: count,
});

export const articleSchema = named('ArticleSummary', articleSummary.describe('An article without its text.'));

export const articleRecord = named(
  'Article',
  articleSummary
    .extend({
      revision: z.int().min(1).describe('Counts up when the text changes.'),
      text: z.string().nullable().describe('Plain text; null where only quotations may be shown.'),
      sha256: z.string().describe('Of the text, in hexadecimal.'),
      mentions: z
        .array(z.object({ id, event: id, start: z.int().min(0), end: z.int().min(1), quote: z.string() }))
        .describe('In the order of the text; offsets in UTF-16 units.'),
    })
    .describe('An article with the sentences that report events.'),
);

export type ApiArticle = z.output<typeof articleSchema>;
export type ApiArticleRecord = z.output<typeof articleRecord>;
export const articlePage = pageOf('ArticlePage', articleSchema);
