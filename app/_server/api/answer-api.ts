/**
 * Responds to one read request of the API with 304, a cached result or a new one, and links to other pages. Results that
 * need a token are never cached.
 */
import 'server-only';
import type { Database } from '@/db/database';
import { OPERATIONS, type Operation, type OperationId } from '@/domain/api/operations';
import { type ApiRequest, readRequest } from '@/domain/api/read-request';
import { badData } from '@/domain/errors';
import { choiceParameter } from '@/domain/filters/timeline-filters';
import { missingWords } from '@/domain/timeline/facet-words';
import type { ApiContext } from '@/services/api/answer';
import { answerOf } from '@/services/api/answers';
import { findMissing, findMissingPlaces } from '@/services/timeline/facet-names';
import { cacheQuery } from '@/services/timeline/facts/query-cache';
import { withFieldWords } from '@/services/timeline/field-words';
import { entityTag, hasTag } from '../answers/entity-tag';
import { requireBearer } from './require-bearer';

interface Written {
  readonly text: string;
  /** value of the Link header; null for an operation without pages */
  readonly link: string | null;
}

interface Asked {
  readonly request: Request;
  readonly requestId: string;
  readonly origin: string;
  readonly seen: Promise<string>;
}

/**
 * Throws `bad-data` with the name of the parameter, and `not-found`. With a token, also throws `unauthenticated` and
 * `forbidden`.
 */
export async function answerApi(db: Database, { request, requestId, origin, seen }: Asked): Promise<Response> {
  const url = new URL(request.url);
  const apiRequest = preferred(readRequest(url), request.headers);
  const self = `${origin}${url.pathname}${url.search}`;
  const { scope }: Operation = OPERATIONS[apiRequest.operation];
  if (scope !== undefined) {
    await requireBearer(db, request.headers, scope, requestId);
    return respond(request, apiRequest, await write(db, apiRequest, origin, self), new Headers({ 'Cache-Control': 'private, no-store' }));
  }
  const key = `api ${apiRequest.operation} ${self}`;
  const version = await seen;
  const etag = entityTag(version, key);
  const headers = new Headers({ ETag: etag, 'Cache-Control': 'public, no-cache', Vary: 'Accept' });
  if (hasTag(request.headers, etag)) return new Response(null, { status: 304, headers });
  return respond(request, apiRequest, await cacheQuery(db, key, () => write(db, apiRequest, origin, self), version), headers);
}

function respond(request: Request, asked: ApiRequest, { text, link }: Written, headers: Headers): Response {
  const { mediaType = 'application/json' }: Operation = OPERATIONS[asked.operation];
  headers.set('Content-Type', mediaType);
  if (link !== null) headers.set('Link', link);
  return new Response(request.method === 'HEAD' ? null : text, { headers });
}

function preferred(asked: ApiRequest, headers: Headers): ApiRequest {
  const { alternate }: Operation = OPERATIONS[asked.operation];
  const wanted = alternate as OperationId | undefined;
  if (wanted === undefined) return asked;
  const [type = ''] = (OPERATIONS[wanted] as Operation).mediaType?.split(';') ?? [];
  return headers.get('accept')?.toLowerCase().includes(type) ? { ...asked, operation: wanted } : asked;
}

async function write(
  db: Database,
  { operation, path, query, filters: givenFilters }: ApiRequest,
  origin: string,
  self: string,
): Promise<Written> {
  const { filters, dropped } = await withFieldWords(db, givenFilters);
  if (dropped.length > 0)
    throw badData(`Invalid search terms in the parameter "q": ${dropped.join(', ')}. See /api/docs for the search syntax.`, 'q');
  const [missing] = (await Promise.all([findMissing(db, filters), findMissingPlaces(db, givenFilters)])).flat();
  if (missing) throw badData(missingWords(missing), choiceParameter(missing));
  // The schemas of this operation have already validated the parameters.
  const answer = await answerOf(operation, { db, origin, path, query, filters } as ApiContext);
  if (!('items' in answer)) return { text: `${JSON.stringify(answer)}\n`, link: null };
  const { items, total, next } = answer;
  const links = { self, first: withCursor(self, null), next: next === null ? null : withCursor(self, next) };
  const link = [`<${links.first}>; rel="first"`, ...(links.next === null ? [] : [`<${links.next}>; rel="next"`])].join(', ');
  return { text: `${JSON.stringify({ items, total, links })}\n`, link };
}

function withCursor(address: string, cursor: string | null): string {
  const url = new URL(address);
  url.searchParams.delete('cursor');
  if (cursor !== null) url.searchParams.set('cursor', cursor);
  return url.href;
}
