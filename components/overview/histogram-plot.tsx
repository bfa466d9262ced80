/**
 * The bars of the overview and of the phone's scrubber. All events are pale, filtered events are in front, and inexact dates
 * are hatched strips.
 */
import { calendarWords } from '@/domain/dates/day-words';
import { counted } from '@/domain/text/counted';
import type { Extent, Overview } from './overview-bars';

export const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

/** minimum share of the height, so that a single event stays visible */
const LEAST_SHARE = 0.06;
/** px of one row of strips, including the gap below it */
const STRIP_ROW = 8;

export function HistogramPlot({ overview, label }: { overview: Overview; label: string }) {
  const { bars, strips, most, today } = overview;
  const rows = Math.max(0, ...strips.map(({ row }) => row + 1));
  return (
    <div className="plot">
      {strips.map((strip) => (
        <span
          key={`${strip.from}/${strip.to}`}
          className="plot-strip"
          style={{ left: percent(strip.left), width: percent(strip.width), top: `${strip.row * STRIP_ROW}px` }}
          title={`${counted(strip.count, 'event')} between ${calendarWords(strip.from)} and ${calendarWords(strip.to)}, exact date not stated`}
        />
      ))}
      <svg
        role="img"
        aria-label={label}
        className="plot-bars"
        style={{ top: `${rows * STRIP_ROW}px`, height: `calc(100% - ${rows * STRIP_ROW}px)` }}
        shapeRendering="crispEdges"
      >
        {bars.map((bar) => (
          <g key={bar.from}>
            <Bar {...bar} share={bar.all / most} className="plot-all" />
            <Bar {...bar} share={bar.shown / most} className="plot-shown" />
          </g>
        ))}
      </svg>
      {today >= 0 && today <= 1 ? <span className="plot-today" style={{ left: percent(today) }} /> : null}
    </div>
  );
}

function Bar({ left, width, share, className }: Extent & { share: number; className: string }) {
  if (share === 0) return null;
  const tall = Math.max(LEAST_SHARE, share);
  return (
    <rect
      x={percent(left)}
      style={{ width: `max(1px, calc(${percent(width)} - 1px))` }}
      y={percent(1 - tall)}
      height={percent(tall)}
      className={className}
    />
  );
}
