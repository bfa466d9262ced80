/** What the routes of the timeline's data read from their address, and how they answer: kept by the browser, asked again by its tag. */
import { badData } from '@/domain/errors';
import { parseFilters } from '@/domain/filters/parse-filters';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { hasTag } from './entity-tag';

/** counts up when the shape of the answers changes */
const SHAPE = 1;

/** The parameter of the route's own and the filters. Throws `bad-data` that names the first parameter that is missing or not understood. */
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

/** JSON under an entity tag; 304 when the browser has it already, in which case nothing is worked out. */
export async function answerTagged(request: Request, version: string, work: () => Promise<unknown>): Promise<Response> {
  const tag = `"${SHAPE}-${version}"`;
  const headers = { ETag: tag, 'Cache-Control': 'no-cache' };
  if (hasTag(request.headers, tag)) return new Response(null, { status: 304, headers });
  return Response.json(await work(), { headers });
}
