/** A mention by itself, and the same as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/). */
import { z } from 'zod';
import { mentionSchema } from './event-schema';
import { address, id, instant, named, pageOf } from './schemas';

export const ANNOTATION_TYPE = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

export const mentionRecord = named(
  'MentionRecord',
  mentionSchema
    .extend({
      event: z.object({ id, title: z.string(), url: address }),
      prefix: z.string().nullable().describe('What stands before the quotation; null where the source allows quotations only.'),
      suffix: z.string().nullable().describe('What stands after it.'),
    })
    .describe('A mention with its event and what stands around it.'),
);

const quoteSelector = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
});

const positionSelector = z.object({
  type: z.literal('TextPositionSelector'),
  start: z.int().min(0).describe('In code points, as the standard wants it.'),
  end: z.int().min(1),
});

export const annotationSchema = named(
  'Annotation',
  z
    .object({
      '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
      id: address,
      type: z.literal('Annotation'),
      motivation: z.literal('linking'),
      created: instant,
      generator: z.object({ id: address, type: z.literal('Software'), name: z.string() }),
      body: z.tuple([
        z.object({ type: z.literal('SpecificResource'), source: address.describe('The event.'), purpose: z.literal('linking') }),
        z.object({
          type: z.literal('TextualBody'),
          value: z.string(),
          format: z.literal('text/plain'),
          language: z.literal('en'),
          purpose: z.literal('describing'),
        }),
      ]),
      target: z.object({
        type: z.literal('SpecificResource'),
        source: address.describe('The article here; its text is what the positions count.'),
        state: z.object({ type: z.literal('TimeState'), sourceDate: instant.describe('When this version of the text was stored.') }),
        selector: z.tuple([quoteSelector, positionSelector]),
      }),
    })
    .describe('A W3C Web Annotation that links a sentence to its event.'),
);

export type ApiMentionRecord = z.output<typeof mentionRecord>;
export type ApiAnnotation = z.output<typeof annotationSchema>;
export const mentionPage = pageOf('MentionPage', mentionRecord);
