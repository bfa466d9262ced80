/**
 * Creates the handlers of the API. Reads are public and limited per IP address, and writes need a token. Preflight requests
 * get a response, and methods that the URL does not support are rejected. Errors are problems as in RFC 9457.
 */
import 'server-only';

import { PROBLEM_TITLES, PROBLEM_TYPE, type Problem, type ProblemCode, problemType } from '@/domain/api/problem';
import { WRITE_OPERATIONS, type WriteOperationId, writeOperationOf } from '@/domain/api/write-operations';
import { dataVersion } from '@/services/timeline/facts/query-cache';
import { countRequest } from '../answers/count-request';
import { database } from '../context';
import { expectedError, retryHeaders } from '../expected-error';
import { defineRoute } from '../mutations/define-route';
import { reportAway, reportError } from '../report-error';
import type { Rate } from '../session/rate-limit';
import { site } from '../site';
import { allowedMethods, exceededHeaders, OPEN_HEADERS, preflight, rateHeaders } from './api-headers';

const SECONDS = 60;

type Params = Record<string, unknown>;
type Handler = (request: Request, context: { params: Promise<Params> }) => Promise<Response>;
type Method = 'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Answers {
  /** `seen` is the data version, which is read once per request. */
  read(request: Request, requestId: string, seen: Promise<string>): Promise<Response>;
  write?(operation: WriteOperationId, request: Request, requestId: string, rate: Rate): Promise<Response>;
}

/** Both functions may throw typed errors. The common headers are added to their responses. */
export function defineApiRoute(name: string, { read, write }: Answers): Readonly<Record<Method, Handler>> {
  const reading = defineRoute<Params, 'public'>({
    name,
    role: 'public',
    respondToError: problemResponse,
    async handle(request, { requestId }) {
      const seen = database().then(dataVersion);
      const rate: Rate = { max: (await site(seen)).readsPerMinute, seconds: SECONDS, policy: 'anonymous' };
      const allowance = countRequest(request.headers, 'api', rate);
      const response = isOnlyWritten(request)
        ? refuse(request, requestId)
        : await read(request, requestId, seen).catch((error: unknown) => problemResponse(name, requestId, error));
      return withHeaders(response, { ...OPEN_HEADERS, ...rateHeaders(rate, allowance) });
    },
  });
  // An unsupported method gets its own error before the origin check fails.
  const writing = defineRoute<Params, 'public'>({
    name: `${name}.write`,
    // Sessions do not count here. Each operation requires a token with its scope.
    role: 'public',
    fromExtensions: true,
    mediaTypeOf(request) {
      const operation = operationOf(request);
      return operation === null ? 'application/json' : WRITE_OPERATIONS[operation].takes;
    },
    respondToError: (where, requestId, error, request) =>
      operationOf(request) === null ? refuse(request, requestId) : problemResponse(where, requestId, error),
    async handle(request, { requestId }) {
      const operation = operationOf(request);
      if (operation === null || !write) return refuse(request, requestId);
      const rate: Rate = { max: (await site()).sendsPerMinute, seconds: SECONDS, policy: 'token' };
      return withHeaders(await write(operation, request, requestId, rate), OPEN_HEADERS);
    },
  });
  const asking = defineRoute<Params, 'public'>({
    name: `${name}.preflight`,
    role: 'public',
    handle: (request) => preflight(methodsOf(request)),
  });
  return { GET: reading, HEAD: reading, OPTIONS: asking, POST: writing, PUT: writing, PATCH: writing, DELETE: writing };
}

const methodsOf = (request: Request): string => allowedMethods(new URL(request.url).pathname);
const isOnlyWritten = (request: Request): boolean => !methodsOf(request).includes('GET');

const operationOf = (request: Request): WriteOperationId | null => writeOperationOf(request.method, new URL(request.url).pathname);

function withHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  for (const [header, value] of Object.entries(headers)) response.headers.set(header, value);
  return response;
}

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
    {
      ...retryHeaders(error),
      ...exceededHeaders(error),
      ...(code === 'unauthenticated' ? { 'WWW-Authenticate': 'Bearer realm="Dateline"' } : {}),
    },
  );
}

function refuse(request: Request, requestId: string): Response {
  const allowed = methodsOf(request);
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
