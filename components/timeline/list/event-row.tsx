/** One event of the list: date column, title, meta, the quotation for headline events or where a search found words in it, and the source at the right. */

import { moreArticles } from '@/domain/dates/occurrence-words';
import { eventHref, webUrl } from '@/domain/hrefs';
import type { EventSummary } from '@/domain/views';
import { TrayTick } from '../../tray/tray-tick';
import { MarkedQuote } from '../../ui/marked-quote';
import { DateColumn } from './date-column';
import { EventMeta } from './event-meta';
import { placedDate } from './placed-date';

/** from here on an event is a headline: larger title, its quotation shown */
const HEADLINE = 0.7;
const NOTABLE = 0.4;

const weightOf = (salience: number): 'lead' | 'middle' | 'small' =>
  salience >= HEADLINE ? 'lead' : salience >= NOTABLE ? 'middle' : 'small';

interface EventRowProps {
  readonly event: EventSummary;
  readonly selected: boolean;
  /** the reader's day, `YYYY-MM-DD` */
  readonly today: string;
  readonly level?: 'h2' | 'h3' | 'h4';
  /** the date column names the month, where no line above the row does */
  readonly alone?: boolean;
  /** what is new or was corrected in it, for who has been here before */
  readonly since?: string | undefined;
}

export function EventRow({ event, selected, today, level: Heading = 'h4', alone = false, since }: EventRowProps) {
  const place = placedDate(event);
  return (
    <li
      className="event-row"
      data-event={event.id}
      data-family={event.family}
      data-from={place.earliest}
      data-to={place.latest}
      data-selected={selected ? '' : undefined}
    >
      <DateColumn date={place} alone={alone} reported={event.placed !== undefined} />
      <div className="min-w-0 max-w-220">
        <Heading className="row-title" data-weight={weightOf(event.salience)}>
          <a href={eventHref(event)} data-open={event.id} aria-current={selected ? 'true' : undefined}>
            <MarkedQuote text={event.title} found={event.found?.title} />
          </a>
        </Heading>
        <EventMeta event={event} today={today} since={since} />
        {event.quote && (event.salience >= HEADLINE || event.found?.quote.length) ? (
          <blockquote className="row-quote" lang={event.source?.language}>
            <MarkedQuote {...event.quote} found={event.found?.quote} />
          </blockquote>
        ) : null}
      </div>
      <RowSource event={event} />
      <TrayTick event={event} />
    </li>
  );
}

function RowSource({ event }: { event: EventSummary }) {
  const others = moreArticles(event.sourceCount - 1);
  if (!event.source) return null;
  const url = webUrl(event.source.url);
  return (
    <p className="row-source">
      <span className="text-ink">{event.source.sourceName}</span>
      {url === null ? null : <span className="hidden print:inline"> {url}</span>}
      {others === '' ? null : <span>{others}</span>}
    </p>
  );
}
