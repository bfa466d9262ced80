/** The parameters of the API. `domain/filters` reads the filters. This file describes the parameters, and unknown ones are rejected. */
import { z } from 'zod';
import { FACETS, type Facet, fixedValues, isShared, MOST_VALUES, ROLES, SLUG } from '../filters/facets';
import { CALENDAR_TEXT, isFullDay } from '../filters/parse-filters';
import { CLOCKS } from '../filters/timeline-filters';
import { numberWords } from '../text/counted';

const PAGE_SIZE = 25;
const MAX_PAGE_SIZE = 200;

const slug = z.string().regex(SLUG, 'Enter an ID such as "china".');
const line = z
  .string()
  .max(200, 'Use at most 200 characters.')
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'Remove all control characters.');
const period = z.string().regex(CALENDAR_TEXT, 'Enter a year, month or day: 2023, 2023-10 or 2023-10-05.');

const day = z.string().refine(isFullDay, 'Enter a day like 2024-01-09.');

const MEANINGS: Readonly<Record<Facet, { readonly filter: string; readonly exclude: string }>> = {
  actor: {
    filter: 'Filter by actor ID. A country includes the events of its government bodies.',
    exclude: 'Exclude events with these actor IDs.',
  },
  theme: { filter: 'Filter by theme ID.', exclude: 'Exclude events with these theme IDs.' },
  action: { filter: 'Filter by PLOVER action.', exclude: 'Exclude events with these PLOVER actions.' },
  quad: {
    filter: 'Filter by PLOVER quad class: verbal or material, cooperation or conflict.',
    exclude: 'Exclude events with these PLOVER quad classes.',
  },
  status: {
    filter: 'Filter by status. The site shows `hypothetical` as “Possible” and `denied` as “Did not happen”.',
    exclude: 'Exclude events with these statuses.',
  },
  precision: { filter: 'Filter by date precision.', exclude: 'Exclude events with these date precisions.' },
  source: { filter: 'Filter by source ID.', exclude: 'Exclude events reported by these sources.' },
  place: { filter: 'Filter by place ID.', exclude: 'Exclude events at these places.' },
  origin: {
    filter:
      'Filter by origin: `machine` (extracted), `model` (found only by a language model), `edited` (extracted, then edited), `human` (added by hand) or `shipped` (shipped with Dateline).',
    exclude: 'Exclude events with these origins.',
  },
  checked: {
    filter: 'Filter by review status: `yes` (reviewed) or `no` (not reviewed).',
    exclude: 'Exclude events with this review status.',
  },
};

const valuesOf = (facet: Facet) => {
  const fixed = fixedValues(facet);
  return z
    .array(fixed === undefined ? slug : z.enum(fixed))
    .max(MOST_VALUES, `Use at most ${MOST_VALUES} values.`)
    .optional();
};

const facetParameters = Object.fromEntries(
  FACETS.flatMap((facet) => [
    [facet, valuesOf(facet).describe(MEANINGS[facet].filter)],
    [`not-${facet}`, valuesOf(facet).describe(MEANINGS[facet].exclude)],
  ]),
);

/** The filters of events. They have the same names as in the URL of the timeline. */
export const filterParameters = {
  ...facetParameters,
  all: z
    .array(z.enum(FACETS.filter(isShared)))
    .optional()
    .describe('Facets whose selected values must all match. By default, one match is enough.'),
  role: z.enum(ROLES).optional().describe('Role of the actors in the event. Requires `actor`.'),
  q: line
    .optional()
    .describe('Search text. Supports "exact phrase", prefix*, -exclude, OR, and search operators such as actor:China or before:2024.'),
  from: period.optional().describe('Only events that end on or after this date.'),
  to: period.optional().describe('Only events that start on or before this date.'),
  clock: z
    .enum(CLOCKS)
    .optional()
    .describe('Date that determines an event’s position on the timeline: `happened` (date of the event) or `reported` (reporting date).'),
  known: day.optional().describe('Show events as of this day, based only on articles published by then.'),
};

export const facetParameter = {
  facet: z
    .array(z.enum(FACETS))
    .max(FACETS.length, `Use at most ${FACETS.length} values.`)
    .optional()
    .describe('Facets to count. Default: actor and theme.'),
};

export const orderParameter = {
  order: z.enum(['newest', 'oldest']).default('newest').describe('Sort by start date, newest first (default) or oldest first.'),
};

const wholeNumber = (most: number) => {
  const message = `Enter a whole number from 1 to ${numberWords(most)}.`;
  return z.coerce.number<number>(message).int(message).min(1, message).max(most, message);
};

export const pageParameters = {
  limit: wholeNumber(MAX_PAGE_SIZE).default(PAGE_SIZE).describe('Items per page.'),
  cursor: z.string().optional().describe('Cursor from links.next of the previous page.'),
};

/** The parameters of a list that returns as many items as possible by default. */
export const wholeListParameters = {
  ...pageParameters,
  limit: wholeNumber(MAX_PAGE_SIZE).default(MAX_PAGE_SIZE).describe('Items per page. Default: the maximum.'),
};

export const number = wholeNumber(2_147_483_647).describe('A numeric ID.');
export const words = line;
export const slugParameter = slug.describe('ID, as in the page URL.');
