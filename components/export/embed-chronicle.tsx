import { isPastDue, moreArticles, OUTCOME_UNKNOWN, occurrenceLabel } from '@/domain/dates/date-words';
import { calendarWords } from '@/domain/dates/day-words';
import { FAMILIES } from '@/domain/drawing';
import { eventHref } from '@/domain/hrefs';
import { numberWords } from '@/domain/text/counted';
import type { HistogramView, LaneStrip, TimelineView } from '@/domain/timeline/timeline-view';
import type { EventSummary } from '@/domain/views';
import { HistogramPlot, percent } from '../overview/histogram-plot';
import { overviewBars } from '../overview/overview-bars';
import { ActorsLine, DateColumn } from '../timeline/list/event-row';
import { groupEvents } from '../timeline/list/group-events';
import { EventGlyph } from '../ui/glyph';
import { OutsideLink } from './embed-document';

export interface EmbedChronicleProps extends Pick<TimelineView, 'events' | 'total' | 'unfilteredTotal' | 'histogram'> {
  /** lanes below the histogram, over the same span */
  readonly lanes: readonly LaneStrip[];
  /** full URL of the corresponding page on this site */
  readonly page: string;
  readonly dropped: readonly string[];
  /** a sentence for each requested item that does not exist */
  readonly missing: readonly string[];
  readonly site: string;
  readonly today: string;
}

export const EmbedChronicle = ({ events, total, histogram, lanes, site, page, dropped, missing, today, ...view }: EmbedChronicleProps) => (
  <>
    {dropped.length > 0 ? <p className="embed-note">Ignored: {dropped.join(', ')}.</p> : null}
    {missing.length > 0 ? <p className="embed-note">{missing.join(' ')}</p> : null}
    {total === 0 ? (
      <p className="embed-empty">
        {view.unfilteredTotal === 0 ? 'No events have been published yet.' : 'No events match this view.'}{' '}
        <OutsideLink href={new URL('/', page).href}>See the timeline</OutsideLink>
      </p>
    ) : (
      <>
        {histogram && total > 1 ? <Strip histogram={histogram} lanes={lanes} today={today} /> : null}
        <Rows events={events} today={today} />
        {total > events.length ? (
          <p className="embed-more">
            Showing {numberWords(events.length)} of {numberWords(total)} events.{' '}
            <OutsideLink href={page}>See all events on {site}</OutsideLink>
          </p>
        ) : null}
      </>
    )}
  </>
);

function Strip({ histogram, lanes, today }: { histogram: HistogramView; lanes: readonly LaneStrip[]; today: string }) {
  const overview = overviewBars(histogram, today);
  const [first, last] = [histogram.buckets[0], histogram.buckets.at(-1)];
  if (!overview || !first || !last) return null;
  return (
    <figure className="embed-strip">
      <div className="overview-plot">
        <HistogramPlot
          overview={overview}
          label={`Events per ${histogram.unit}, ${calendarWords(first.from)} to ${calendarWords(last.to)}. The front bars show this view, and the bars behind them show all events.`}
        />
      </div>
      <div className="overview-ticks" aria-hidden="true">
        {overview.ticks.map((tick) => (
          <span key={tick.label} className="embed-tick" style={{ left: percent(tick.at) }}>
            {tick.label}
          </span>
        ))}
      </div>
      <EmbedLanes lanes={lanes} today={today} />
    </figure>
  );
}

const Rows = ({ events, today }: { events: readonly EventSummary[]; today: string }) => (
  <div className="event-list">
    {groupEvents(events).map((year) => (
      <div key={year.id}>
        <h2 className="year-line">{year.heading}</h2>
        {year.groups.map((group) => (
          <div key={group.id}>
            <h3 className="month-line">{group.heading}</h3>
            <ol>
              {group.rows.map((row, index) =>
                row.kind === 'event' ? (
                  <EmbedRow key={row.event.id} event={row.event} today={today} />
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: drawn once
                  <li key={`${row.kind}-${index}`} className={`${row.kind}-row embed-words`}>
                    {row.words}
                  </li>
                ),
              )}
            </ol>
          </div>
        ))}
      </div>
    ))}
  </div>
);

function EmbedLanes({ lanes, today }: { lanes: readonly LaneStrip[]; today: string }) {
  if (lanes.length === 0) return null;
  // The lanes show no pale bars for all events, because the strip above does.
  const alone = ({ histogram }: LaneStrip): HistogramView => ({
    ...histogram,
    buckets: histogram.buckets.map((bucket) => ({ ...bucket, all: bucket.shown })),
  });
  const drawn = lanes.flatMap((lane) => {
    const overview = overviewBars(alone(lane), today);
    return overview ? [{ ...lane, overview }] : [];
  });
  const most = Math.max(1, ...drawn.map(({ overview }) => overview.most));
  return (
    <ul className="embed-lanes">
      {drawn.map(({ id, label, count, histogram, overview }) => (
        <li key={id}>
          <p className="embed-lane-name">
            <span>{label}</span> <span>{numberWords(count)}</span>
          </p>
          <div className="embed-lane">
            <HistogramPlot overview={{ ...overview, most }} label={`${label}: events per ${histogram.unit}`} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function EmbedRow({ event, today }: { event: EventSummary; today: string }) {
  const standing = isPastDue({ ...event, latest: event.date.latest }, today) ? OUTCOME_UNKNOWN : occurrenceLabel(event);
  return (
    <li className="event-row" data-family={event.family}>
      <DateColumn date={event.date} alone={false} />
      <div className="embed-text">
        <h4 className="row-title">
          <OutsideLink href={eventHref(event)}>{event.title}</OutsideLink>
        </h4>
        <p className="meta-line">
          <span className="theme-line">
            <EventGlyph event={event} />
            {event.themes[0]?.label ?? FAMILIES[event.family].label}
          </span>
          {event.actors.length > 0 ? <ActorsLine actors={event.actors} /> : null}
          {standing ? <span>{standing}</span> : null}
          {event.checked ? null : <span>not reviewed</span>}
        </p>
        {event.source ? <p className="row-source">{`${event.source.sourceName}${moreArticles(event.sourceCount - 1)}`}</p> : null}
      </div>
    </li>
  );
}
