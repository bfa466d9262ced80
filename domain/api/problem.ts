/** Errors of the API as RFC 9457 wants them: `application/problem+json`. */
import { z } from 'zod';
import type { ErrorCode } from '../errors';
import { named } from './schemas';

export const PROBLEM_TYPE = 'application/problem+json';

export type ProblemCode = ErrorCode | 'method-not-allowed' | 'failed';

/** code → what every problem of its kind is called */
export const PROBLEM_TITLES: Readonly<Record<ProblemCode, string>> = {
  'bad-data': 'The request cannot be read',
  unauthenticated: 'This needs a token',
  forbidden: 'This is not allowed',
  'not-found': 'There is nothing at this address',
  'method-not-allowed': 'This address does not take the method',
  conflict: 'Somebody else was first',
  'too-large': 'This is too large',
  'unsupported-type': 'This is not JSON',
  'too-much': 'This would take too long to work out',
  'rate-limited': 'Too many requests',
  unavailable: 'This is not to be had at the moment',
  failed: 'Something went wrong on our side',
};

export const PROBLEM_CODES = Object.keys(PROBLEM_TITLES) as readonly ProblemCode[];

export const problemSchema = named(
  'Problem',
  z
    .object({
      type: z.string().describe('The kind of problem; leads to its description.'),
      title: z.string(),
      status: z.int().min(400).max(599),
      detail: z.string(),
      field: z.string().optional().describe('The parameter, or the field of the body, at fault.'),
      requestId: z.string().describe('Name it when you ask the operator.'),
    })
    .describe('What went wrong (RFC 9457).'),
);

export type Problem = z.output<typeof problemSchema>;

/** Where the page of the API describes it. */
export const problemAnchor = (code: ProblemCode): string => `problem-${code}`;

export const problemType = (code: ProblemCode): string => `/api/docs#${problemAnchor(code)}`;
