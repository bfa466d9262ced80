/** API schemas of a single mention, also as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/). */
import { z } from 'zod';
import { mentionSchema } from './event-schema';
import { address, id, instant, named, object, pageOf, record } from './schemas';

export const ANNOTATION_TYPE = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

export const mentionRecord = named(
  'MentionRecord',
  mentionSchema
    .extend({
      event: object('Event that the mention reports.', {
        id,
        title: z.string().describe('Title of the event.'),
        url: address.describe('URL of the event’s page on this site.'),
      }),
      prefix: z.string().nullable().describe('Text before the quote. Null if the source allows only quotes.'),
      suffix: z.string().nullable().describe('Text after the quote. Null if the source allows only quotes.'),
    })
    .describe('A mention with its event and the text around it.'),
);

const quoteSelector = z.object({
  type: z.literal('TextQuoteSelector').describe('Type of the object.'),
  exact: z.string().describe('The exact words of the sentence.'),
  prefix: z.string().optional().describe('Text before the quote.'),
  suffix: z.string().optional().describe('Text after the quote.'),
});

const positionSelector = z.object({
  type: z.literal('TextPositionSelector').describe('Type of the object.'),
  start: z.int().min(0).describe('Start position in code points, as the standard requires.'),
  end: z.int().min(1).describe('End position, exclusive.'),
});

export const annotationSchema = record('Annotation', 'A W3C Web Annotation that links a sentence to its event.', {
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld').describe('JSON-LD context.'),
  id: address.describe('URL of the annotation.'),
  type: z.literal('Annotation').describe('Type of the object.'),
  motivation: z.literal('linking').describe('The annotation links a sentence to an event.'),
  created: instant.describe('Time when the sentence was extracted or selected.'),
  generator: object('Software that created the annotation.', {
    id: address.describe('URL of this site.'),
    type: z.literal('Software').describe('Type of the object.'),
    name: z.string().describe('Name of the software.'),
  }),
  body: z
    .tuple([
      z.object({
        type: z.literal('SpecificResource').describe('Type of the object.'),
        source: address.describe('URL of the event.'),
        purpose: z.literal('linking').describe('The body links to the event.'),
      }),
      z.object({
        type: z.literal('TextualBody').describe('Type of the object.'),
        value: z.string().describe('Date and title of the event.'),
        format: z.literal('text/plain').describe('Media type of the text.'),
        language: z.literal('en').describe('Language of the text.'),
        purpose: z.literal('describing').describe('The body describes the event.'),
      }),
    ])
    .describe('The event, and its date and title.'),
  target: object('The sentence in the article.', {
    type: z.literal('SpecificResource').describe('Type of the object.'),
    source: address.describe('URL of the article on this site. Positions refer to the article’s text.'),
    state: object('Revision of the text.', {
      type: z.literal('TimeState').describe('Type of the object.'),
      sourceDate: instant.describe('Time when this revision of the text was saved.'),
    }),
    selector: z
      .tuple([quoteSelector, positionSelector])
      .describe('Two selectors for the sentence: one by its words and one by its position.'),
  }),
});

export type ApiMentionRecord = z.output<typeof mentionRecord>;
export type ApiAnnotation = z.output<typeof annotationSchema>;
export const mentionPage = pageOf('MentionPage', mentionRecord);
