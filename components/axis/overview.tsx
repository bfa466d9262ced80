/**
 * The overview: how many events each stretch of time holds, all behind and the filtered ones in front, with the span they cover. Plain SVG from
 * the server; each bar is a link that narrows the view to its days.
 */

import { calendarWords } from '@/domain/day-words';
import { type TimelineFilters, timelineHref } from '@/domain/filters';
import type { TimelineView } from '@/domain/timeline-view';
import { overviewBars } from './overview-bars';

interface OverviewProps {
  readonly view: Pick<TimelineView, 'histogram' | 'span'>;
  readonly filters: TimelineFilters;
  readonly today: string;
}

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

export function Overview({ view, filters, today }: OverviewProps) {
  const overview = overviewBars(view, today);
  if (!overview || !view.span) return null;
  const { bars, most, strips, ticks } = overview;
  const width = 1 / bars.length;
  const inside = overview.today >= 0 && overview.today <= 1;
  return (
    <figure className="overview">
      <div className="overview-plot">
        <svg
          width="100%"
          height="100%"
          role="img"
          aria-label={`Events per ${view.histogram?.unit ?? ''}, ${calendarWords(view.span.earliest)} to ${calendarWords(view.span.latest)}`}
        >
          <defs>
            <pattern id="overview-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="1.5" height="5" className="fill-line-strong" />
            </pattern>
          </defs>
          {bars.map((bar, index) => (
            <g key={bar.from}>
              <Bar x={index * width} width={width} share={bar.all / most} className="overview-all" />
              <Bar x={index * width} width={width} share={bar.shown / most} className="overview-shown" />
            </g>
          ))}
          {strips.map((strip) => (
            <rect
              key={`${strip.left}-${strip.width}`}
              x={percent(strip.left)}
              width={percent(strip.width)}
              y={0}
              height={6}
              fill="url(#overview-hatch)"
            />
          ))}
          {inside ? <line x1={percent(overview.today)} x2={percent(overview.today)} y1="0" y2="100%" className="overview-today" /> : null}
        </svg>
        <span className="overview-window" data-first-day={overview.firstDay} data-days={overview.days} aria-hidden="true" hidden />
        <nav aria-label="Stretches with events" className="overview-links">
          {bars.map((bar, index) =>
            bar.all === 0 ? null : (
              <a
                key={bar.from}
                href={timelineHref({ ...filters, from: bar.from, to: bar.to, page: 1 })}
                title={`${bar.words}: ${bar.shown}${bar.shown === bar.all ? '' : ` of ${bar.all}`}`}
                tabIndex={-1}
                style={{ left: percent(index * width), width: percent(width) }}
              >
                <span className="sr-only">{`${bar.words}, ${bar.shown} ${bar.shown === 1 ? 'event' : 'events'}`}</span>
              </a>
            ),
          )}
        </nav>
      </div>
      <figcaption className="overview-ticks">
        {ticks.map((tick) => (
          <span key={tick.label} style={{ left: percent(tick.at) }}>
            {tick.label}
          </span>
        ))}
        {overview.today > 1 ? <span className="overview-later">today →</span> : null}
      </figcaption>
    </figure>
  );
}

/** even one event among very many is to be seen */
const LEAST_SHARE = 0.05;

/** One bar, separated from its neighbour by one pixel of paper. */
function Bar({ x, width, share, className }: { x: number; width: number; share: number; className: string }) {
  if (share === 0) return null;
  const tall = 0.9 * Math.max(LEAST_SHARE, share);
  return (
    <rect
      x={percent(x)}
      style={{ width: `calc(${percent(width)} - 1px)` }}
      y={percent(1 - tall)}
      height={percent(tall)}
      className={className}
      shapeRendering="crispEdges"
    />
  );
}
