import { CalendarClock } from 'lucide';
import { Fragment, type ReactNode } from 'react';
import { EventGlyph } from '@/components/ui/glyph';
import { Icon } from '@/components/ui/icon';
import { ThemeIcon } from '@/components/ui/theme-icon';
import { dateWords, isPastDue, moreArticles, OUTCOME_UNKNOWN, occurrenceLabel } from '@/domain/dates/date-words';
import { FAMILIES } from '@/domain/drawing';
import { eventHref, webUrl } from '@/domain/hrefs';
import type { DateView, EventActorView, EventSummary } from '@/domain/views';
import { TrayTick } from '../../tray/tray-tick';
import { MarkedQuote } from '../../ui/marked-quote';
import { DAY_NOT_STATED, dateSlot, monthHint, placedDate } from './group-events';

/** minimum importance of a headline event, which gets a larger title and its quote */
const HEADLINE = 0.7;
const NOTABLE = 0.4;

const weightOf = (salience: number): 'lead' | 'middle' | 'small' =>
  salience >= HEADLINE ? 'lead' : salience >= NOTABLE ? 'middle' : 'small';

interface EventRowProps {
  readonly event: EventSummary;
  readonly selected: boolean;
  readonly today: string;
  readonly level?: 'h2' | 'h3' | 'h4';
  /** true if no heading above the row names the month, so the date column does */
  readonly alone?: boolean;
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

type EventMetaProps = Pick<EventRowProps, 'event' | 'today' | 'since'>;

function EventMeta({ event, today, since }: EventMetaProps) {
  const theme = event.themes[0];
  const standing = standingOf(event, today);
  return (
    <p className="meta-line" data-since={since}>
      <span className="theme-line" data-family={event.family}>
        <EventGlyph event={event} />
        {theme ? (
          <>
            <ThemeIcon name={theme.icon} />
            {theme.label}
          </>
        ) : (
          FAMILIES[event.family].label
        )}
      </span>
      {event.placed ? <span>date of event: {dateWords(event.date)}</span> : null}
      {event.actors.length > 0 ? <ActorsLine actors={event.actors} /> : null}
      {event.place && event.actors.every((actor) => actor.name !== event.place) ? <span>{event.place}</span> : null}
      {standing ? <span>{standing}</span> : null}
      {event.checked ? null : <span>not reviewed</span>}
    </p>
  );
}

function standingOf(event: EventSummary, today: string): ReactNode {
  const label = occurrenceLabel(event);
  if (label === null) return null;
  if (!isPastDue({ ...event, latest: event.date.latest }, today)) return label;
  return (
    <>
      <Icon of={CalendarClock} size="0.875rem" className="-mt-0.5 mr-1 inline" />
      {OUTCOME_UNKNOWN}
    </>
  );
}

const names = (actors: readonly EventActorView[]): string => actors.map((actor) => actor.name).join(', ');

/** The actors with their roles: "China → United States, with Asia Society". Screen readers read the arrow as "to". */
export function ActorsLine({ actors }: { actors: readonly EventActorView[] }) {
  const initiators = actors.filter((actor) => actor.role === 'initiator');
  const targets = actors.filter((actor) => actor.role === 'target');
  const participants = actors.filter((actor) => actor.role === 'participant');
  if (actors.length === 0) return null;
  return (
    <span>
      {names(initiators)}
      {targets.length > 0 ? (
        <Fragment>
          {initiators.length > 0 ? <span aria-hidden="true"> → </span> : null}
          <span className="sr-only"> to </span>
          {names(targets)}
        </Fragment>
      ) : null}
      {participants.length > 0 ? `${initiators.length + targets.length > 0 ? ', with ' : ''}${names(participants)}` : null}
    </span>
  );
}

/** The date column of a row. The column is visibly empty if the source gives no day, and the line above such rows says so. */
export function DateColumn({ date, alone, reported = false }: { date: DateView; alone: boolean; reported?: boolean }) {
  const slot = dateSlot(date);
  return (
    <div className="date-column">
      <span className="sr-only">
        {reported ? 'Reported on ' : null}
        {dateWords(date)}
      </span>
      <span aria-hidden="true" className="contents">
        {slot.kind === 'day' ? (
          <>
            <span className="date-numeral">{slot.numeral}</span>
            <span className="date-weekday">{alone ? monthHint(date) : slot.weekday}</span>
          </>
        ) : null}
        {slot.kind === 'range' ? (
          <span className="date-range">
            <span>{slot.from}</span>
            <span>{slot.to}</span>
          </span>
        ) : null}
        {slot.kind === 'empty' ? (
          <>
            <span className="date-empty" />
            {alone || slot.words !== DAY_NOT_STATED ? (
              <span className="date-weekday">{alone ? dateWords(date, 'short') : slot.words}</span>
            ) : null}
          </>
        ) : null}
      </span>
    </div>
  );
}
