import type { ArticleMention } from '@/domain/article-views';
import { dateWords, isPastDue, occurrenceLabel } from '@/domain/dates/date-words';
import { byBeginning, calendarParts, calendarWords, dayNumber, dayOf, firstOfMonth, yearWords } from '@/domain/dates/day-words';
import { fillOf } from '@/domain/drawing';
import { mentionAnchor } from '@/domain/hrefs';
import { counted } from '@/domain/text/counted';
import type { EventSummary } from '@/domain/views';
import { markOf } from '../axis/layout/axis-item';
import { percent } from '../overview/histogram-plot';
import { EventGlyph } from '../ui/glyph';
import { SectionTitle } from '../ui/section';
import { additionSentences, additionTag } from './addition-words';
import { MarginFold } from './margin-fold';

const MARGIN =
  'mb-8 desk:[grid-area:2/2/span_2] desk:sticky desk:top-6 desk:max-h-[calc(100dvh_-_3rem)] desk:overflow-y-auto desk:pl-2 desk:self-start';

/**
 * The events of an article in date order: a small timeline, and a list with links to their sentences. Without a margin, the
 * list is collapsed so that the text starts high on the page.
 */
export function ArticleEvents({ mentions, published, today }: { mentions: readonly ArticleMention[]; published: string; today: string }) {
  const first = new Map<number, ArticleMention>();
  for (const mention of mentions) if (!first.has(mention.event.id)) first.set(mention.event.id, mention);
  const ordered = [...first.values()].sort((a, b) => byBeginning(a.event, b.event) || a.start - b.start);
  if (ordered.length === 0) return <p className={`${MARGIN} text-ink-3 text-meta`}>No dated events were found in this article.</p>;
  const additions = ordered.flatMap(({ adds }) => adds ?? []);
  return (
    <aside className={MARGIN} aria-labelledby="article-events-title">
      <SectionTitle id="article-events-title" text="Events in this article" />
      <p className="mt-1 mb-3 text-ink-2 text-meta">{additionSentences(additions) || `${counted(ordered.length, 'event')}.`}</p>
      <ArticleStrip events={ordered.map(({ event }) => event)} published={published} />
      <p className="mb-4 text-hint text-ink-3">
        <span aria-hidden="true" className="mr-1 inline-block h-3 border-l border-l-accent border-dashed align-[-0.125rem]" /> published{' '}
        {calendarWords(published)}
      </p>
      <MarginFold summary={`${counted(ordered.length, 'event')}, in chronological order`}>
        <ol aria-label="Events in chronological order" className="mt-4 ml-1.5 flex flex-col gap-3 border-l pl-3">
          {ordered.map(({ id, event, adds }) => (
            <li key={id} className="relative" data-family={event.family}>
              <span className="absolute top-1 -left-[1.125rem] bg-paper">
                <EventGlyph event={event} size="0.625rem" />
              </span>
              <a href={`#${mentionAnchor(id)}`} className="block hover:text-accent">
                <span className="block text-hint text-ink-3">
                  {dateWords(event.date, 'short')}
                  {standing(event, today)}
                </span>
                <span className="block text-meta">{event.title}</span>
                {adds ? <span className="block text-hint text-ink-3">{additionTag(adds)}</span> : null}
              </a>
            </li>
          ))}
        </ol>
      </MarginFold>
    </aside>
  );
}

function standing(event: ArticleMention['event'], today: string): string {
  const label = occurrenceLabel(event);
  if (label === null) return '';
  return isPastDue({ ...event, latest: event.date.latest }, today) ? ', planned, outcome unknown' : `, ${label}`;
}

const HEIGHT = 44;
const BASE = 28;
/** a bar shorter than this share of the strip becomes a point */
const LEAST_SHARE = 0.012;
const AIR = 0.04;

/**
 * A small timeline of the article's events and its publication date, rendered on the server with a single linear scale. The
 * list beside it has the same events.
 */
function ArticleStrip({ events, published }: { events: readonly EventSummary[]; published: string }) {
  const spans = events.map((event) => ({ event, ...markOf(event.date) }));
  const publication = dayNumber(published);
  const first = Math.min(publication, ...spans.map((span) => span.from));
  const last = Math.max(publication + 1, ...spans.map((span) => span.to));
  const air = Math.max(3, (last - first) * AIR);
  const share = (day: number): number => (day - first + air) / (last - first + 2 * air);
  return (
    <svg width="100%" height={HEIGHT} className="block overflow-visible" aria-hidden="true">
      <line x1="0" x2="100%" y1={BASE} y2={BASE} className="stroke-line-strong" />
      {years(first, last).map((year) => (
        <g key={year.words}>
          <line x1={percent(share(year.day))} x2={percent(share(year.day))} y1={BASE} y2={BASE + 4} className="stroke-line-strong" />
          <text
            x={percent(share(year.day))}
            y={HEIGHT - 2}
            textAnchor={anchorAt(share(year.day))}
            className="fill-ink-3 text-[0.6875rem] tabular-nums"
          >
            {year.words}
          </text>
        </g>
      ))}
      <line
        x1={percent(share(publication))}
        x2={percent(share(publication))}
        y1="2"
        y2={BASE}
        className="stroke-accent [stroke-dasharray:3_2]"
      />
      {spans.map(({ event, from, to }) => {
        const width = share(to) - share(from);
        const fill = fillOf(event);
        const look = fill === 'filled' ? 'fill-family stroke-1 stroke-paper' : 'fill-paper stroke-[1.5] stroke-family';
        const props = { 'data-family': event.family, className: fill === 'dotted' ? `${look} [stroke-dasharray:1.5]` : look };
        return width < LEAST_SHARE ? (
          <circle key={event.id} {...props} cx={percent(share((from + to) / 2))} cy={BASE - 10} r="4" />
        ) : (
          <rect key={event.id} {...props} x={percent(share(from))} width={percent(width)} y={BASE - 13} height="6" rx="2" />
        );
      })}
    </svg>
  );
}

const EDGE = 0.06;

/** Keeps the label of a year inside the strip. */
const anchorAt = (share: number) => (share < EDGE ? 'start' : share > 1 - EDGE ? 'end' : 'middle');

/** Returns at most four evenly spaced year starts. A strip within one year shows that year in the middle. */
function years(first: number, last: number): readonly { readonly day: number; readonly words: string }[] {
  const from = calendarParts(dayOf(Math.ceil(first)))?.year ?? 0;
  const to = calendarParts(dayOf(Math.floor(last)))?.year ?? 0;
  if (from === to) return [{ day: (first + last) / 2, words: yearWords(from) }];
  const step = Math.ceil((to - from) / 4);
  return Array.from({ length: Math.floor((to - from) / step) }, (_, index) => from + (index + 1) * step).map((year) => ({
    day: dayNumber(firstOfMonth(12 * year)),
    words: yearWords(year),
  }));
}
