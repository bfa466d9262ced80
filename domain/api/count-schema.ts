/** API schemas of event counts: by start and by facet value. */
import { z } from 'zod';
import { FACETS } from '../filters/facets';
import { count, day, named } from './schemas';

const UNITS = ['day', 'week', 'month', 'quarter', 'year', 'decade', 'century'] as const;

export const histogramSchema = named(
  'Histogram',
  z
    .object({
      total: count.describe('Number of events that match the filters.'),
      unit: z.enum(UNITS).nullable().describe('Length of a bucket. Null if no events are published.'),
      buckets: z
        .array(
          z.object({
            from: day.describe('First day of the bucket.'),
            to: day.describe('Last day of the bucket.'),
            all: count.describe('Number of published events that start in this bucket.'),
            shown: count.describe('Number of matching events that start in this bucket.'),
          }),
        )
        .describe('Consecutive buckets that cover all published events.'),
      strips: z
        .array(
          z.object({
            from: day.describe('First day of the period.'),
            to: day.describe('Last day of the period.'),
            count: count.describe('Number of events.'),
          }),
        )
        .describe(
          'Matching events whose dates are less precise than a bucket, counted by period. Contains only the 200 periods with the most events, in date order.',
        ),
    })
    .describe('Event counts by period.'),
);

const facetValue = z.object({
  id: z.string().describe('Value to use in the filters.'),
  label: z.string().describe('Label of the value.'),
  count: count.describe('Number of events with this value.'),
  mark: z.enum(['chosen', 'left out']).nullable().describe('How the filters use this value.'),
});

export const facetsSchema = named(
  'Facets',
  z
    .object({
      total: count.describe('Number of events that match the filters.'),
      facets: z
        .array(
          z.object({
            facet: z.enum(FACETS).describe('Name of the facet.'),
            total: count.describe('Number of distinct values.'),
            values: z.array(facetValue).describe('The 40 most frequent values and all selected ones.'),
          }),
        )
        .describe('The requested facets.'),
    })
    .describe('Event counts for each facet value. The counts for a facet ignore the filters of that facet.'),
);

export type ApiHistogram = z.output<typeof histogramSchema>;
export type ApiFacets = z.output<typeof facetsSchema>;
