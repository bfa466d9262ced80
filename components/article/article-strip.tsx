/**
 * The article's own little timeline: where its events lie in time, and when it was published. Drawn on the server to one scale, so that
 * far and near show as such; the list beside it has the same events in words.
 */
import { calendarParts, dayNumber, dayOf, yearWords } from '@/domain/dates/day-words';
import { fillOf } from '@/domain/drawing';
import type { EventSummary } from '@/domain/views';
import { markOf } from '../axis/layout/axis-item';

interface ArticleStripProps {
  readonly events: readonly EventSummary[];
  /** day of publication */
  readonly published: string;
}

const HEIGHT = 44;
const BASE = 28;
/** a bar shorter than this share of the strip is drawn as a point */
const LEAST_SHARE = 0.012;
const AIR = 0.04;

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

export function ArticleStrip({ events, published }: ArticleStripProps) {
  const spans = events.map((event) => ({ event, ...markOf(event.date) }));
  const publication = dayNumber(published);
  const first = Math.min(publication, ...spans.map((span) => span.from));
  const last = Math.max(publication + 1, ...spans.map((span) => span.to));
  const air = Math.max(3, (last - first) * AIR);
  const share = (day: number): number => (day - first + air) / (last - first + 2 * air);
  return (
    <svg width="100%" height={HEIGHT} className="article-strip" aria-hidden="true">
      <line x1="0" x2="100%" y1={BASE} y2={BASE} className="strip-base" />
      {years(first, last).map((year) => (
        <g key={year.words}>
          <line x1={percent(share(year.day))} x2={percent(share(year.day))} y1={BASE} y2={BASE + 4} className="strip-base" />
          <text x={percent(share(year.day))} y={HEIGHT - 2} textAnchor="middle">
            {year.words}
          </text>
        </g>
      ))}
      <line x1={percent(share(publication))} x2={percent(share(publication))} y1="2" y2={BASE} className="strip-published" />
      {spans.map(({ event, from, to }) => {
        const width = share(to) - share(from);
        const props = { 'data-family': event.family, 'data-fill': fillOf(event), className: 'strip-mark' };
        return width < LEAST_SHARE ? (
          <circle key={event.id} {...props} cx={percent(share((from + to) / 2))} cy={BASE - 10} r="4" />
        ) : (
          <rect key={event.id} {...props} x={percent(share(from))} width={percent(width)} y={BASE - 13} height="6" rx="2" />
        );
      })}
    </svg>
  );
}

/** At most four years' beginnings, evenly chosen; a strip within one year names that year in its middle. */
function years(first: number, last: number): readonly { readonly day: number; readonly words: string }[] {
  const from = calendarParts(dayOf(Math.ceil(first)))?.year ?? 0;
  const to = calendarParts(dayOf(Math.floor(last)))?.year ?? 0;
  if (from === to) return [{ day: (first + last) / 2, words: yearWords(from) }];
  const step = Math.ceil((to - from) / 4);
  return Array.from({ length: Math.floor((to - from) / step) }, (_, index) => from + (index + 1) * step).map((year) => ({
    day: dayNumber(`${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-01-01`),
    words: yearWords(year),
  }));
}
