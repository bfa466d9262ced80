import { ArrowDownUp } from 'lucide';
import Link from 'next/link';
import { Icon } from '@/components/ui/icon';
import { timelineHref } from '@/domain/filters/print-filters';
import { isRanked, LIST_ORDERS, type ListOrder, type TimelineFilters, timeOrder } from '@/domain/filters/timeline-filters';
import { counted } from '@/domain/text/counted';
import { LIST_ANCHOR } from '../../shell/view-switch';
import { LazyNewSinceVisit } from './lazy-new-since-visit';

const WORDS: Readonly<Record<ListOrder, string>> = { newest: 'Newest first', oldest: 'Oldest first', best: 'Best match first' };

/** The line above the list, with its order and what is new. It is always present, so later content does not shift the page. */
export function ListHead({ filters }: { filters: TimelineFilters }) {
  const here = isRanked(filters) ? 'best' : timeOrder(filters.order);
  const others = LIST_ORDERS.filter((order) => order !== here && isOffered(order, filters));
  return (
    <div id={LIST_ANCHOR} className="list-head print:hidden">
      <p className="text-ink-2 text-meta">
        {WORDS[here]}
        {here !== 'best' && filters.clock === 'reported' ? ', by reporting date' : null}
      </p>
      {others.map((order, index) => (
        <Link key={order} className="link list-order" href={timelineHref({ ...filters, order, page: 1 })} scroll={false}>
          {index === 0 ? <Icon of={ArrowDownUp} size="0.875rem" /> : null}
          {WORDS[order]}
        </Link>
      ))}
      <LazyNewSinceVisit filters={filters} />
    </div>
  );
}

/** Best match needs search words. */
const isOffered = (order: ListOrder, { query }: TimelineFilters): boolean => order !== 'best' || query !== '';

/** Link to the articles whose text contains the search words. */
export function ArticlesFound({ query, count }: { query: string; count: number }) {
  if (count === 0) return null;
  return (
    <p className="mb-3 text-ink-2 text-meta print:hidden">
      These words are also in{' '}
      <Link className="link" href={`/articles?${new URLSearchParams({ q: query })}`}>
        the text of {counted(count, 'article')}
      </Link>
      .
    </p>
  );
}
