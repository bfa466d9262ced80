/** API schemas of articles. The text is included only where its source may be shown in full. */
import { z } from 'zod';
import { address, count, day, id, list, named, pageOf } from './schemas';

const articleSummary = z.object({
  id,
  url: address.describe('URL of the article’s page on this site.'),
  title: z.string().describe('Title of the article.'),
  source: z.string().describe('Name of the outlet.'),
  published: day.describe('Publication date.'),
  language: z.string().describe('Language as a BCP 47 tag.'),
  original: address.nullable().describe('URL of the original article.'),
  note: z.string().nullable().describe('Public note on the article.'),
  shown: z.enum(['full', 'quotations']).describe('Whether the full text or only quotes are public.'),
  eventCount: count.describe('Number of published events in the article.'),
});

const articleSchema = named('ArticleSummary', articleSummary.describe('An article without its text.'));

export const articleRecord = named(
  'Article',
  articleSummary
    .extend({
      revision: z.int().min(1).describe('Revision number of the text, starting at 1.'),
      text: z.string().nullable().describe('Plain text. Null if only quotes are public.'),
      sha256: z.string().describe('SHA-256 of the text, in hexadecimal.'),
      mentions: list('Sentences that report events, in the order of the text. Offsets are in UTF-16 code units.', {
        id,
        event: id.describe('Event ID.'),
        start: z.int().min(0).describe('Start offset.'),
        end: z.int().min(1).describe('End offset, exclusive.'),
        quote: z.string().describe('The exact words of the sentence.'),
      }),
    })
    .describe('An article with the sentences that report events.'),
);

export type ApiArticle = z.output<typeof articleSchema>;
export type ApiArticleRecord = z.output<typeof articleRecord>;
export const articlePage = pageOf('ArticlePage', articleSchema);
