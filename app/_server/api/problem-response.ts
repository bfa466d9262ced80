/** Creates error responses of the API as in RFC 9457. */
import { PROBLEM_TITLES, PROBLEM_TYPE, type Problem, type ProblemCode, problemType } from '@/domain/api/problem';
import { expectedError, retryHeaders } from '../expected-error';
import { reportAway, reportError } from '../operation/report-error';
import { allowedMethods, OPEN_HEADERS } from './api-headers';

/** Expected errors keep their status. Others become 500 with only the request ID. */
export function problemResponse(where: string, requestId: string, thrown: unknown): Response {
  const error = expectedError(thrown);
  if (!error) {
    reportError(where, requestId, thrown);
    return problem('failed', 500, {
      detail: 'Try again. If the error persists, send the error ID ("requestId") to the administrator.',
      requestId,
    });
  }
  reportAway(where, requestId, thrown);
  const { code, status, message, field } = error;
  return problem(
    code,
    status,
    { detail: message, ...(field === undefined ? {} : { field }), requestId },
    { ...retryHeaders(error), ...(code === 'unauthenticated' ? { 'WWW-Authenticate': 'Bearer realm="Dateline"' } : {}) },
  );
}

export function methodNotAllowed(requestId: string, pathname: string): Response {
  const allowed = allowedMethods(pathname);
  return problem('method-not-allowed', 405, { detail: `Allowed methods: ${allowed}.`, requestId }, { Allow: allowed });
}

function problem(
  code: ProblemCode,
  status: number,
  said: Pick<Problem, 'detail' | 'field' | 'requestId'>,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const body: Problem = { type: problemType(code), title: PROBLEM_TITLES[code], status, ...said };
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: { ...OPEN_HEADERS, 'Cache-Control': 'no-store', 'Content-Type': PROBLEM_TYPE, ...headers },
  });
}
