/**
 * Makes the handlers of the API: read only, for everybody, counted against the address it comes from. A preflight is answered, a method that
 * would change something is refused, and whatever goes wrong is a problem of RFC 9457.
 */
import 'server-only';
import { countRequest } from '../count-request';
import { defineRoute } from '../define-route';
import type { Rate } from '../rate-limit';
import { OPEN_HEADERS, preflight, rateHeaders } from './api-headers';
import { methodNotAllowed, problemResponse } from './problem-response';

const RATE: Rate = { max: 60, seconds: 60 };

type Handler = (request: Request, context: { params: Promise<Record<string, unknown>> }) => Promise<Response>;
type Method = 'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** `answer` may throw typed errors; the headers that all answers have are added to its own. */
export function defineApiRoute(name: string, answer: (request: Request) => Promise<Response>): Readonly<Record<Method, Handler>> {
  const read = defineRoute<Record<string, unknown>, 'public'>({
    name,
    role: 'public',
    respondToError: problemResponse,
    async handle(request, { requestId }) {
      const allowance = countRequest(request.headers, 'api', RATE);
      const response = await answer(request).catch((error: unknown) => problemResponse(name, requestId, error));
      for (const [header, value] of Object.entries({ ...OPEN_HEADERS, ...rateHeaders(RATE, allowance) }))
        response.headers.set(header, value);
      return response;
    },
  });
  const ask = defineRoute<Record<string, unknown>, 'public'>({ name: `${name}.preflight`, role: 'public', handle: preflight });
  const refuse = defineRoute<Record<string, unknown>, 'public'>({
    name: `${name}.refuse`,
    role: 'public',
    respondToError: (_, requestId) => methodNotAllowed(requestId),
    handle: (_, { requestId }) => methodNotAllowed(requestId),
  });
  return { GET: read, HEAD: read, OPTIONS: ask, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse };
}
