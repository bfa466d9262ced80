/** A date as the timeline will draw it, on a small axis of its own: crisp where it is known, soft or hatched where it is not. */
import { useId } from 'react';
import type { WordedDate } from '@/domain/dates/date-words';
import { monthName } from '@/domain/dates/day-words';
import type { FamilyId } from '@/domain/families';
import { addDays, dayFromNumber, dayNumber, formatYear } from '@/engine/calendar/day';
import { markOf } from '../axis/layout/axis-item';

/** what a fading side takes of the width, in percent */
const FADE = 20;
const HEIGHT = 56;
const MIDDLE = 18;
const MONTH_DAYS = 31;
const YEAR_DAYS = 366;

interface Tick {
  readonly day: number;
  readonly label: string;
}

type Unit = 'day' | 'month' | 'year' | 'decade';

/** A window about three times as long as the date, so that its surroundings show. */
function windowOf(from: number, to: number): { readonly from: number; readonly to: number } {
  const air = Math.max(4, to - from);
  return { from: from - air, to: to + air };
}

const unitFor = (days: number): Unit =>
  days <= 2 * MONTH_DAYS ? 'day' : days <= 2 * YEAR_DAYS ? 'month' : days <= 24 * YEAR_DAYS ? 'year' : 'decade';

/** At most eight ticks, each at the beginning of its day, month, year or decade. */
function ticksOf(from: number, to: number): readonly Tick[] {
  const unit = unitFor(to - from);
  const step = Math.max(1, Math.ceil((to - from) / { day: 1, month: 30.4, year: 365.25, decade: 3652.5 }[unit] / 7));
  const { year, month } = dayFromNumber(from);
  const at = (index: number): Tick => {
    if (unit === 'day') {
      const day = addDays(dayFromNumber(from), index * step);
      return { day: dayNumber(day), label: `${day.day} ${monthName(day.month).slice(0, 3)}` };
    }
    if (unit === 'month') {
      const months = month + index * step;
      const here = { year: year + Math.floor((months - 1) / 12), month: ((months - 1) % 12) + 1, day: 1 };
      return { day: dayNumber(here), label: here.month === 1 ? formatYear(here.year) : monthName(here.month).slice(0, 3) };
    }
    const stride = unit === 'year' ? step : step * 10;
    const here = { year: Math.ceil(year / stride) * stride + index * stride, month: 1, day: 1 };
    return { day: dayNumber(here), label: formatYear(here.year) };
  };
  return Array.from({ length: 9 }, (_, index) => at(index)).filter((tick) => tick.day >= from && tick.day <= to);
}

/** Labels at the edges stay inside the picture. */
const anchorAt = (x: number): 'start' | 'middle' | 'end' => (x < 6 ? 'start' : x > 94 ? 'end' : 'middle');

const percent = (share: number): string => `${share.toFixed(2)}%`;

export function DateDrawing({ date, family }: { date: WordedDate; family: FamilyId }) {
  const id = useId();
  const mark = markOf({ ...date, basis: 'explicit', words: null });
  const view = windowOf(mark.from, mark.to);
  const x = (day: number): number => ((day - view.from) / (view.to - view.from)) * 100;
  const left = mark.edge === 'fades-left' ? Math.max(0, x(mark.to) - FADE) : x(mark.from);
  const right = mark.edge === 'fades-right' ? Math.min(100, x(mark.from) + FADE) : x(mark.to);
  const width = percent(Math.max(1, right - left));
  const bar = { x: percent(left), y: MIDDLE - mark.thickness / 2, width, height: mark.thickness, rx: 2 };
  return (
    <svg height={HEIGHT} className="date-drawing" data-family={family} aria-hidden="true">
      <defs>
        <linearGradient id={`${id}-soft`}>
          <stop offset="0" stopColor="currentColor" stopOpacity={mark.edge === 'fades-right' ? 0.8 : 0} />
          <stop offset="0.25" stopColor="currentColor" stopOpacity="0.8" />
          <stop offset="0.75" stopColor="currentColor" stopOpacity="0.8" />
          <stop offset="1" stopColor="currentColor" stopOpacity={mark.edge === 'fades-left' ? 0.8 : 0} />
        </linearGradient>
        <linearGradient id={`${id}-fade`}>
          <stop offset="0" stopColor="#fff" stopOpacity="0" />
          <stop offset="0.2" stopColor="#fff" />
          <stop offset="0.8" stopColor="#fff" />
          <stop offset="1" stopColor="#fff" stopOpacity="0" />
        </linearGradient>
        <mask id={`${id}-mask`}>
          <rect {...bar} fill={`url(#${id}-fade)`} />
        </mask>
        <pattern id={`${id}-hatch`} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="1" y1="0" x2="1" y2="4" stroke="currentColor" strokeWidth="2" />
        </pattern>
      </defs>
      <line x1="0" x2="100%" y1={MIDDLE + 14} y2={MIDDLE + 14} className="date-drawing-axis" />
      {ticksOf(view.from, view.to).map((tick) => (
        <g key={tick.day} className="date-drawing-tick">
          <line x1={percent(x(tick.day))} x2={percent(x(tick.day))} y1={MIDDLE + 14} y2={MIDDLE + 18} className="date-drawing-axis" />
          <text x={percent(x(tick.day))} y={HEIGHT - 8} textAnchor={anchorAt(x(tick.day))} className="date-drawing-label">
            {tick.label}
          </text>
        </g>
      ))}
      {mark.edge === 'point' ? <circle cx={percent((x(mark.from) + x(mark.to)) / 2)} cy={MIDDLE} r="6" fill="currentColor" /> : null}
      {mark.edge === 'crisp' ? <rect {...bar} fill="var(--tint)" stroke="currentColor" strokeWidth="1.5" /> : null}
      {mark.edge === 'hatched' ? <rect {...bar} fill={`url(#${id}-hatch)`} mask={`url(#${id}-mask)`} /> : null}
      {mark.edge === 'soft' || mark.edge === 'fades-left' || mark.edge === 'fades-right' ? (
        <rect {...bar} fill={`url(#${id}-soft)`} />
      ) : null}
    </svg>
  );
}
