/** Errors of the API in the format of RFC 9457: `application/problem+json`. */
import { z } from 'zod';
import type { ErrorCode } from '../errors';
import { record } from './schemas';

export const PROBLEM_TYPE = 'application/problem+json';

export type ProblemCode = ErrorCode | 'method-not-allowed' | 'failed';

/** code → title, the HTTP reason phrase where one exists */
export const PROBLEM_TITLES: Readonly<Record<ProblemCode, string>> = {
  'bad-data': 'Bad Request',
  unauthenticated: 'Unauthorized',
  forbidden: 'Forbidden',
  'not-found': 'Not Found',
  'method-not-allowed': 'Method Not Allowed',
  conflict: 'Conflict',
  'too-large': 'Content Too Large',
  'unsupported-type': 'Unsupported Media Type',
  'too-much': 'Unprocessable Content',
  'rate-limited': 'Too Many Requests',
  unavailable: 'Service Unavailable',
  failed: 'Internal Server Error',
};

export const PROBLEM_CODES = Object.keys(PROBLEM_TITLES) as readonly ProblemCode[];

export const problemSchema = record('Problem', 'An error (RFC 9457).', {
  type: z.string().describe('The kind of problem, as a link to its description.'),
  title: z.string().describe('The HTTP phrase of the status.'),
  status: z.int().min(400).max(599).describe('The HTTP status code.'),
  detail: z.string().describe('Cause of the error, and how to fix the request.'),
  field: z.string().optional().describe('Parameter or body field with the error.'),
  requestId: z.string().describe('Error ID to report to the site administrator.'),
});

export type Problem = z.output<typeof problemSchema>;

/** The fragment of its section on the docs page. */
export const problemAnchor = (code: ProblemCode): string => `problem-${code}`;

export const problemType = (code: ProblemCode): string => `/api/docs#${problemAnchor(code)}`;
