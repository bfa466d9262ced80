/** Time navigation on a phone: the histogram as a narrow sticky bar with links for its years. Scripts add dragging. */
import { type TimelineFilters, timelineHref, timeOrder } from '@/domain/filters/timeline-filters';
import { HistogramPlot, percent } from './histogram-plot';
import { ScrubberGesture } from './lazy-overview';
import { type Overview, pagesOfBars } from './overview-bars';

const yearAnchor = (day: string): string => `year-${Number.parseInt(day, 10)}`;

export function Scrubber({ overview, filters, pageSize }: { overview: Overview; filters: TimelineFilters; pageSize: number }) {
  const { bars } = overview;
  const order = timeOrder(filters.order);
  const pages = pagesOfBars(overview, order, pageSize);
  return (
    <div className="scrubber min-w-0 flex-1">
      <div className="scrubber-plot relative mt-0.5 h-6 border-b border-b-line-strong has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2">
        <HistogramPlot overview={overview} label="Events over time" />
        <ScrubberGesture bars={bars} pages={pages} order={order} />
      </div>
      <nav aria-label="Years" className="relative text-[0.75rem] text-ink-3 leading-[0.875rem] tabular-nums">
        {overview.ticks.map((tick) => {
          const first =
            order === 'newest' ? bars.findLastIndex((bar) => bar.from <= tick.to) : bars.findIndex((bar) => bar.to >= tick.from);
          return (
            <a
              key={tick.label}
              className="absolute pl-0.5"
              style={{ left: percent(tick.at) }}
              href={`${timelineHref({ ...filters, page: pages[first] ?? 1 })}#${yearAnchor(tick.from)}`}
            >
              {tick.label}
            </a>
          );
        })}
      </nav>
    </div>
  );
}
