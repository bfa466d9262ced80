/** Defines the context of API operations, and cuts lists into pages. */
import type { Database } from '@/db/database';
import type { ApiPath, ApiQuery, OperationId } from '@/domain/api/operations';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';

export interface ApiContext<Id extends OperationId = OperationId> {
  readonly db: Database;
  /** the site’s origin, without a trailing slash */
  readonly origin: string;
  readonly path: ApiPath<Id>;
  readonly query: ApiQuery<Id>;
  readonly filters: TimelineFilters;
}

/** A page of a list; `next` is the cursor of the next page, null on the last one. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  readonly next: string | null;
}

/** `found` has one extra row if there are more. */
export function cutPage<Row>(
  found: readonly Row[],
  limit: number,
  cursorOf: (last: Row) => string,
): { readonly kept: readonly Row[]; readonly next: string | null } {
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return { kept: page, next: found.length > limit && last !== undefined ? cursorOf(last) : null };
}
