/**
 * Creates the timeline's data routes, reads their query and sends their responses. Browsers cache these and revalidate them by their tag.
 */
import 'server-only';
import type { Database } from '@/db/database';
import { badData } from '@/domain/errors';
import { parseFilters } from '@/domain/filters/parse-filters';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { dataVersion } from '@/services/timeline/facts/query-cache';
import { database } from '../context';
import { defineRoute } from '../mutations/define-route';
import { countRequest } from './count-request';
import { hasTag } from './entity-tag';

/** `max`: requests per minute from one IP address. `load` runs only if the browser does not have the response. */
export const timelineRoute = <Asked>(
  name: string,
  max: number,
  read: (request: Request) => Asked,
  load: (db: Database, asked: Asked) => Promise<unknown>,
) =>
  defineRoute({
    name: `timeline.${name}`,
    role: 'public',
    async handle(request) {
      countRequest(request.headers, name, { max, seconds: 60 });
      const query = read(request);
      const db = await database();
      return answerTagged(request, await dataVersion(db), () => load(db, query));
    },
  });

/** increment this if the shape of the responses changes */
const SHAPE = 1;

/** Reads the route's own parameter and the filters. Throws `bad-data` with the name of the first missing or invalid parameter. */
export function readTimelineQuery<T>(
  request: Pick<Request, 'url'>,
  own: string,
  read: (text: string) => T | null,
): { readonly value: T; readonly filters: TimelineFilters } {
  const params = new URL(request.url).searchParams;
  const value = read(params.get(own) ?? '');
  if (value === null) throw badData(`The parameter "${own}" is missing or has an invalid value. Reload the page and try again.`, own);
  params.delete(own);
  const { filters, dropped } = parseFilters(params);
  const [name] = dropped[0]?.split('=') ?? [];
  if (name !== undefined) throw badData(`The parameter "${name}" is unknown or has an invalid value. Reload the page and try again.`, name);
  return { value, filters };
}

/** Responds with JSON and an entity tag. If the browser already has this version, responds with 304 and does not call `work`. */
export async function answerTagged(request: Request, version: string, work: () => Promise<unknown>): Promise<Response> {
  const tag = `"${SHAPE}-${version}"`;
  const headers = { ETag: tag, 'Cache-Control': 'no-cache' };
  if (hasTag(request.headers, tag)) return new Response(null, { status: 304, headers });
  return Response.json(await work(), { headers });
}
