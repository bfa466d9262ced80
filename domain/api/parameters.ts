/** The parameters of the API. What they choose among events is read by `domain/filters`; here they are described, and everything else is refused. */
import { z } from 'zod';
import { themeId } from './event-schema';

const PAGE_SIZE = 50;
const MAX_PAGE_SIZE = 200;
const MAX_VALUES = 20;

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,119}$/, 'Not the id of an actor.');
const line = z
  .string()
  .max(200, 'At most 200 characters.')
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'Control characters are not taken.');
const period = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'Not a year, month or day: write 2023, 2023-10 or 2023-10-05.');

/** Of an event. The names are those of the timeline's own address. */
export const filterParameters = {
  actor: z.array(slug).max(MAX_VALUES).optional().describe('Events of any of these actors; a state has those of its government bodies.'),
  theme: z.array(themeId).max(MAX_VALUES).optional().describe('Events of any of these themes.'),
  q: line.optional().describe('Words; a "phrase" in quotation marks, -without, OR.'),
  from: period.optional().describe('Events that last to this year, month or day, or begin later.'),
  to: period.optional().describe('Events that have begun by then.'),
};

export const orderParameter = { order: z.enum(['newest', 'oldest']).default('newest').describe('By when they begin.') };

const wholeNumber = (most: number) => z.coerce.number<number>(`Write a whole number from 1 to ${most}.`).int().min(1).max(most);

export const pageParameters = {
  limit: wholeNumber(MAX_PAGE_SIZE).default(PAGE_SIZE).describe('How many on a page.'),
  cursor: z.string().optional().describe('Where the page before ended; take it from its links.'),
};

export const number = wholeNumber(2_147_483_647);
export const words = line;
export const slugParameter = slug;
