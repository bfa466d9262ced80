/** Creates a route handler that checks role, origin and content type. Errors become JSON with a matching status. */
import 'server-only';
import { DatelineError } from '@/domain/errors';
import { readEnv } from '@/env';
import { checkOrigin, isFromExtension } from '../check-origin';
import { database } from '../context';
import { expectedError, retryHeaders } from '../expected-error';
import { reportAway, reportError } from '../report-error';
import type { Person } from '../session/session';
import { hasSessionCookie } from '../session/session-cookie';
import { logRefusedRequest } from './log-refused-request';
import { type Access, register } from './registry';
import { checkRole, requestContext, requestIdOf } from './request-context';

export interface RouteDefinition<Params, A extends Access = Access> {
  readonly name: string;
  /** `public` routes never read the session, because their responses are the same for everyone */
  readonly role: A;
  /** the media type of request bodies; JSON by default */
  mediaTypeOf?(request: Request): string;
  /** true: a browser extension may send requests, because only a token counts */
  readonly fromExtensions?: boolean;
  /** creates error responses; `errorResponse` by default */
  respondToError?(where: string, requestId: string, thrown: unknown, request: Request): Response;
  handle(
    request: Request,
    context: { readonly params: Params; readonly user: A extends 'public' ? null : Person; readonly requestId: string },
  ): Promise<Response> | Response;
}

type Handler<Params> = (request: Request, context: { params: Promise<Params> }) => Promise<Response>;

const JSON_TYPE = 'application/json';
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

export function defineRoute<Params = Record<string, never>, A extends Access = Access>(
  definition: RouteDefinition<Params, A>,
): Handler<Params> {
  const handler: Handler<Params> = async (request, { params }) => {
    const requestId = requestIdOf(request.headers);
    let user: Person | null = null;
    try {
      if (!SAFE_METHODS.has(request.method)) checkMutation(request, definition);
      if (definition.role !== 'public') {
        ({ user } = await requestContext(await database(), request.headers, requestId));
        checkRole(user, definition.role);
      }
      return await definition.handle(request, { params: await params, user: user as A extends 'public' ? null : Person, requestId });
    } catch (error) {
      logRefusedRequest({ route: definition.name, requestId, headers: request.headers, user }, error);
      return (definition.respondToError ?? errorResponse)(definition.name, requestId, error, request);
    }
  };
  return register(handler, { kind: 'route', name: definition.name, role: definition.role });
}

function checkMutation<Params, A extends Access>(
  request: Request,
  { mediaTypeOf, fromExtensions = false }: RouteDefinition<Params, A>,
): void {
  const env = readEnv();
  if (!(fromExtensions && isFromExtension(request.headers)))
    checkOrigin(request.headers, env, hasSessionCookie(request.headers, env.appUrl));
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  const wanted = mediaTypeOf?.(request) ?? JSON_TYPE;
  if (type === wanted) return;
  const what = wanted === JSON_TYPE ? 'JSON' : 'the file in a form,';
  throw new DatelineError('unsupported-type', `Send ${what} with the header Content-Type: ${wanted}.`);
}

/** Expected errors keep their status. Others become 500 with only the request ID. */
export function errorResponse(where: string, requestId: string, thrown: unknown): Response {
  const headers = { 'Cache-Control': 'no-store' };
  const error = expectedError(thrown);
  reportAway(where, requestId, thrown);
  if (error)
    return Response.json(
      { error: { code: error.code, message: error.message, field: error.field ?? null, requestId } },
      { status: error.status, headers: { ...headers, ...retryHeaders(error) } },
    );
  reportError(where, requestId, thrown);
  const message = 'Something went wrong on the server. Try again.';
  return Response.json({ error: { code: 'failed', message, field: null, requestId } }, { status: 500, headers });
}
