/**
 * The overview: a histogram of all events behind the filtered ones, and strips for inexact dates. It also marks today.
 * The server renders it as SVG, and scripts add the brush.
 */
import { dayNumber, dayOf } from '@/domain/dates/day-words';
import { type TimelineFilters, timelineHref } from '@/domain/filters/timeline-filters';
import { counted } from '@/domain/text/counted';
import type { HistogramUnit, TimelineView } from '@/domain/timeline/timeline-view';
import { spanMonths } from '../timeline/list/headline';
import { HistogramPlot, percent } from './histogram-plot';
import { OverviewBrush, WindowFields } from './lazy-overview';
import { type OverviewBar, overviewBars, ticksBeside } from './overview-bars';

interface OverviewProps {
  readonly view: Pick<TimelineView, 'histogram' | 'axis' | 'span'>;
  readonly filters: TimelineFilters;
  readonly today: string;
}

export function Overview({ view, filters, today }: OverviewProps) {
  const { histogram } = view;
  const overview = overviewBars(histogram, today);
  if (!overview || !view.span || !histogram) return null;
  const { bars, firstDay, days } = overview;
  return (
    <figure className="overview mb-2 hidden tablet:block print:hidden" aria-label="Overview">
      <div className="overview-plot">
        <HistogramPlot overview={overview} label={plotLabel(histogram.unit, bars, view.span)} />
        <OverviewBrush
          firstWindow={view.axis?.window ?? null}
          firstDay={firstDay}
          days={days}
          edges={[...bars.map((bar) => dayNumber(bar.from)), firstDay + days]}
        />
      </div>
      <figcaption className="overview-ticks">
        <span className="sr-only">Filter by year</span>
        {ticksBeside(overview).map((tick) => (
          <a
            key={tick.label}
            className="absolute min-w-6 border-l border-l-line-strong px-1 hover:text-accent hover:underline"
            href={timelineHref({ ...filters, from: tick.from, to: tick.to, page: 1 })}
            style={{ left: percent(tick.at) }}
          >
            {tick.label}
          </a>
        ))}
        <Today at={overview.today} word={filters.known === null ? 'today' : 'as of'} />
      </figcaption>
      <WindowFields firstWindow={view.axis?.window ?? null} whole={{ from: dayOf(firstDay), to: dayOf(firstDay + days - 1) }} />
    </figure>
  );
}

const TODAY = 'absolute whitespace-nowrap bg-paper px-1 text-accent';

function Today({ at, word }: { at: number; word: string }) {
  if (at > 1) return <span className={`${TODAY} right-0`}>{word} →</span>;
  if (at < 0) return <span className={`${TODAY} left-0`}>← {word}</span>;
  return (
    <span className={`${TODAY} -translate-x-1/2`} style={{ left: `clamp(1.75rem, ${percent(at)}, calc(100% - 1.75rem))` }}>
      {word}
    </span>
  );
}

function plotLabel(unit: HistogramUnit, bars: readonly OverviewBar[], span: NonNullable<TimelineView['span']>): string {
  const fullest = bars.reduce((best, bar) => (bar.shown > best.shown ? bar : best));
  return `Events per ${unit}, ${spanMonths(span)}. Peak: ${counted(fullest.shown, 'event')}, ${fullest.words}.`;
}
