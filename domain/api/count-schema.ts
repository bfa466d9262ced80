import { z } from 'zod';
import { FACETS } from '../filters/facets';
import { count, day, list, record } from './schemas';

const UNITS = ['day', 'week', 'month', 'quarter', 'year', 'decade', 'century'] as const;

export const histogramSchema = record('Histogram', 'Event counts by period.', {
  total: count.describe('Number of events that match the filters.'),
  unit: z.enum(UNITS).nullable().describe('Length of a bucket. Null if no events are published.'),
  buckets: list('Consecutive buckets that cover all published events.', {
    from: day.describe('First day of the bucket.'),
    to: day.describe('Last day of the bucket.'),
    all: count.describe('Number of published events that start in this bucket.'),
    shown: count.describe('Number of matching events that start in this bucket.'),
  }),
  strips: list(
    'Matching events whose dates are less precise than a bucket, counted by period. Contains only the 200 periods with the most events, in date order.',
    {
      from: day.describe('First day of the period.'),
      to: day.describe('Last day of the period.'),
      count: count.describe('Number of events.'),
    },
  ),
});

const facetValue = z.object({
  id: z.string().describe('Value to use in the filters.'),
  label: z.string().describe('Label of the value.'),
  count: count.describe('Number of events with this value.'),
  mark: z.enum(['chosen', 'left out']).nullable().describe('How the filters use this value.'),
});

export const facetsSchema = record(
  'Facets',
  'Event counts for each facet value. The counts for a facet ignore the filters of that facet.',
  {
    total: count.describe('Number of events that match the filters.'),
    facets: list('The requested facets.', {
      facet: z.enum(FACETS).describe('Name of the facet.'),
      total: count.describe('Number of distinct values.'),
      values: z.array(facetValue).describe('The 40 most frequent values and all selected ones.'),
    }),
  },
);

export type ApiHistogram = z.output<typeof histogramSchema>;
export type ApiFacets = z.output<typeof facetsSchema>;
