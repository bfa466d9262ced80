/** Links to timeline, list, trends and comparison with the same filters. They work before any script runs. */
import { type TimelineFilters, timelineHref } from '@/domain/filters/timeline-filters';
import { compareHref } from '@/domain/timeline/compare';
import { trendsHref } from '@/domain/timeline/trends';
import { JumpLink } from './jump-link';

export const LIST_ANCHOR = 'list';

export function ViewSwitch({ filters, here }: { filters: TimelineFilters; here: 'timeline' | 'trends' | 'compare' }) {
  const first = { ...filters, page: 1 };
  const timeline = timelineHref(first);
  const views = [
    { id: 'timeline', label: 'Timeline', href: timeline },
    { id: 'list', label: 'List', href: `${here === 'timeline' ? '' : timeline}#${LIST_ANCHOR}` },
    { id: 'trends', label: 'Trends', href: trendsHref(first) },
    { id: 'compare', label: 'Compare', href: compareHref(first) },
  ];
  return (
    <nav
      aria-label="View"
      // scrolls separately with very large text
      className="flex max-w-full divide-x divide-line-strong overflow-x-auto rounded-control border border-line-strong text-[0.8125rem] print:hidden"
    >
      {views.map(({ id, label, href }) => {
        const Part = href === `#${LIST_ANCHOR}` ? JumpLink : 'a';
        return (
          <Part
            key={id}
            href={href as `#${string}`}
            className="inline-flex min-h-8 items-center px-3 font-medium text-ink-2 focus-visible:-outline-offset-2 hover:bg-raised hover:text-ink aria-[current]:text-ink aria-[current]:shadow-[inset_0_-2px_0_var(--accent)] pointer-coarse:min-h-11"
            aria-current={id === here ? 'page' : undefined}
          >
            {label}
          </Part>
        );
      })}
    </nav>
  );
}
