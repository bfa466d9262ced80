/** Creates the routes of exports. They respond with headers and a stream that waits for a slow client, or 304 if nothing has changed. */
import 'server-only';
import { connection } from 'next/server';
import type { Database } from '@/db/database';
import { notFound } from '@/domain/errors';
import { FORMATS, type FormatId, formatOfSuffix, LICENSE } from '@/domain/export/formats';
import type { EventExport } from '@/services/export/export-events';
import { dataVersion } from '@/services/timeline/facts/query-cache';
import { database } from '../context';
import { defineRoute, errorResponse } from '../mutations/define-route';
import { publicOrigin } from '../site';
import { countExport, countListing } from './count-request';
import { entityTag, hasTag } from './entity-tag';
import { toStream } from './to-stream';

const MOST_NAMED = 10;

interface ExportAsked<Params> {
  readonly db: Database;
  readonly request: Request;
  readonly params: Params;
  readonly format: FormatId;
  readonly origin: string;
}

interface Export {
  /** URL of the file, which is part of the entity tag */
  readonly address: string;
  /** returns how many events the export must scan */
  cost(): Promise<number>;
  /** returns null if there is nothing to export */
  open(): Promise<EventExport | null>;
  /** returns the parameters that are invalid or name unknown values */
  dropped?(): Promise<readonly string[]>;
}

/** `find` returns null if the URL has no export. Then the error says that `what` does not exist. */
export const exportRoute = <Params extends { readonly format: string }>(
  name: string,
  what: string,
  find: (asked: ExportAsked<Params>) => Promise<Export | null>,
) =>
  defineRoute<Params, 'public'>({
    name,
    role: 'public',
    respondToError: openError,
    async handle(request, { params }) {
      await connection();
      const format = formatOfSuffix(params.format);
      if (format === null) throw notFound(what);
      const context = { db: await database(), request, params, format, origin: publicOrigin(request.headers) };
      const found = await find(context);
      const answer = found && (await answerExport(context, found));
      if (answer === null) throw notFound(what);
      return answer;
    },
  });

/** Throws `rate-limited` before any event is listed. Returns null if there is nothing to export. */
async function answerExport(
  { db, request, format }: ExportAsked<unknown>,
  { address, cost, open, dropped = async () => [] }: Export,
): Promise<Response | null> {
  await countExport(request.headers);
  const etag = entityTag(await dataVersion(db), address);
  if (hasTag(request.headers, etag)) return new Response(null, { status: 304, headers: { ETag: etag, ...CACHING, ...OPEN_TO_PAGES } });
  await countListing(request.headers, await cost());
  const found = await open();
  if (found === null) return null;
  const { mediaType, suffix, disposition } = FORMATS[format];
  const headers = new Headers({
    ...CACHING,
    ...OPEN_TO_PAGES,
    'Content-Type': mediaType,
    'Content-Disposition': `${disposition}; filename="${found.name}.${suffix}"`,
    ETag: etag,
    Link: `<${LICENSE.url}>; rel="license"`,
    'X-Event-Count': String(found.count),
  });
  if (found.changedAt) headers.set('Last-Modified', found.changedAt.toUTCString());
  const leftOut = await dropped();
  if (leftOut.length > 0) headers.set('X-Dropped-Parameters', inHeader(leftOut));
  return new Response(request.method === 'HEAD' ? null : toStream(found.stream()), { headers });
}

/** Lists the first names only, because proxies reject long headers. Lone surrogates cannot be encoded, so they are removed. */
const inHeader = (leftOut: readonly string[]): string =>
  leftOut
    .slice(0, MOST_NAMED)
    .map((one) => encodeURIComponent(one.replace(/\p{Cs}/gu, '')))
    .join(', ');

const CACHING = { 'Cache-Control': 'public, no-cache' };

/** Headers for responses that pages of any site may read. They allow no credentials, because the session does not affect the response. */
const OPEN_TO_PAGES = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, Retry-After, X-Dropped-Parameters, X-Event-Count, X-Request-Id',
};

/** Like `errorResponse`, with CORS headers. */
function openError(where: string, requestId: string, thrown: unknown): Response {
  const answer = errorResponse(where, requestId, thrown);
  for (const [name, value] of Object.entries(OPEN_TO_PAGES)) answer.headers.set(name, value);
  return answer;
}
