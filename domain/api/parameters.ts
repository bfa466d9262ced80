/** The parameters of the API. What they choose among events is read by `domain/filters`; here they are described, and everything else is refused. */
import { z } from 'zod';
import { CLOCKS } from '../filters/clocks';
import { CALENDAR_TEXT, isFullDay } from '../filters/days';
import { MOST_VALUES } from '../filters/facet-limits';
import { fixedValues, SLUG } from '../filters/facet-values';
import { FACETS, type Facet, isShared, ROLES } from '../filters/facets';

const PAGE_SIZE = 25;
const MAX_PAGE_SIZE = 200;

const slug = z.string().regex(SLUG, 'Not an id.');
const line = z
  .string()
  .max(200, 'At most 200 characters.')
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'Control characters are not taken.');
const period = z.string().regex(CALENDAR_TEXT, 'Not a year, month or day: write 2023, 2023-10 or 2023-10-05.');

const day = z.string().refine(isFullDay, 'Not a day: write 2024-01-09.');

const MEANINGS: Readonly<Record<Facet, string>> = {
  actor: 'actors; a state has the events of its government bodies',
  theme: 'themes',
  action: 'actions of PLOVER',
  quad: 'quad classes of PLOVER',
  status: 'states of being',
  precision: 'precisions of their date',
  source: 'sources that report them',
  place: 'places',
  origin: 'makers: the machine, the machine and then an editor, an editor alone',
  checked: 'answers to whether an editor has checked them',
};

const valuesOf = (facet: Facet) => {
  const fixed = fixedValues(facet);
  return z
    .array(fixed === undefined ? slug : z.enum(fixed))
    .max(MOST_VALUES, `At most ${MOST_VALUES} of them.`)
    .optional();
};

const facetParameters = Object.fromEntries(
  FACETS.flatMap((facet) => [
    [facet, valuesOf(facet).describe(`Events of any of these ${MEANINGS[facet]}.`)],
    [`not-${facet}`, valuesOf(facet).describe(`Events of none of these ${MEANINGS[facet]}.`)],
  ]),
);

/** Of an event. The names are those of the timeline's own address. */
export const filterParameters = {
  ...facetParameters,
  all: z
    .array(z.enum(FACETS.filter(isShared)))
    .optional()
    .describe('Facets of which an event must have all the values, not any.'),
  role: z.enum(ROLES).optional().describe('In which role it must have the actors.'),
  q: line
    .optional()
    .describe('Words; a "phrase" in quotation marks, begin*, -without, OR; field words such as actor:China or before:2024.'),
  from: period.optional().describe('Events that last to this year, month or day, or begin later.'),
  to: period.optional().describe('Events that have begun by then.'),
  clock: z.enum(CLOCKS).optional().describe('The day that places an event in time: when it happened, or when it was first reported.'),
  known: day.optional().describe('Events as the articles published until this day tell them, and no others.'),
};

export const facetParameter = {
  facet: z
    .array(z.enum(FACETS))
    .max(FACETS.length, `At most ${FACETS.length} of them.`)
    .optional()
    .describe('Which facets are counted; actors and themes by themselves.'),
};

export const orderParameter = { order: z.enum(['newest', 'oldest']).default('newest').describe('By when they begin.') };

const wholeNumber = (most: number) => z.coerce.number<number>(`Write a whole number from 1 to ${most}.`).int().min(1).max(most);

export const pageParameters = {
  limit: wholeNumber(MAX_PAGE_SIZE).default(PAGE_SIZE).describe('How many on a page.'),
  cursor: z.string().optional().describe('Where the page before ended; take it from its links.'),
};

/** Of a list that is given whole unless somebody asks for less. */
export const wholeListParameters = {
  ...pageParameters,
  limit: wholeNumber(MAX_PAGE_SIZE).default(MAX_PAGE_SIZE).describe('How many on a page; as many as there may be unless you say it.'),
};

export const number = wholeNumber(2_147_483_647);
export const words = line;
export const slugParameter = slug;
