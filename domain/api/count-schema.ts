/** What is counted of the events of a filter: when they begin, and what they have of each facet. */
import { z } from 'zod';
import { FACETS } from '../filters/facets';
import { count, day, named } from './schemas';

const UNITS = ['day', 'week', 'month', 'quarter', 'year', 'decade', 'century'] as const;

export const histogramSchema = named(
  'Histogram',
  z
    .object({
      total: count.describe('Events of the filter.'),
      unit: z.enum(UNITS).nullable().describe('How long a bucket is; null when nothing is published.'),
      buckets: z
        .array(
          z.object({
            from: day,
            to: day,
            all: count.describe('Published events that begin here.'),
            shown: count.describe('Those of the filter.'),
          }),
        )
        .describe('Over the span of all published events, without gaps.'),
      strips: z
        .array(z.object({ from: day, to: day, count }))
        .describe('Events of the filter that are dated less exactly than a bucket and are in none; the 200 most frequent spans.'),
    })
    .describe('How many events begin when.'),
);

const facetValue = z.object({
  id: z.string(),
  label: z.string(),
  count,
  mark: z.enum(['chosen', 'left out']).nullable().describe('What the filter says of it.'),
});

export const facetsSchema = named(
  'Facets',
  z
    .object({
      total: count.describe('Events of the filter.'),
      facets: z.array(
        z.object({
          facet: z.enum(FACETS),
          total: count.describe('How many values it has.'),
          values: z.array(facetValue).describe('The forty most frequent, and those of the filter.'),
        }),
      ),
    })
    .describe('How many events each value of a facet would show; each facet is counted under every filter but its own.'),
);

export type ApiHistogram = z.output<typeof histogramSchema>;
export type ApiFacets = z.output<typeof facetsSchema>;
