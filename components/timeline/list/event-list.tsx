import { numberWords } from '@/domain/text/counted';
import type { ComingUpView } from '@/domain/timeline/timeline-view';
import type { EventSummary } from '@/domain/views';
import { EventRow } from './event-row';
import { groupEvents, type Heading, type ListGroup, type ListRow } from './group-events';

interface EventListProps {
  readonly events: readonly EventSummary[];
  readonly selectedId: number | null;
  readonly today: string;
  /** event ID → label for events that are new to the reader or were corrected */
  readonly since?: ReadonlyMap<number, string>;
  /** true if the list is not in time order: no headings, and rows show their months */
  readonly ranked?: boolean;
}

type RowProps = Omit<EventListProps, 'events' | 'ranked'>;

export function EventList({ events, ranked = false, ...rowProps }: EventListProps) {
  if (ranked)
    return (
      <ol className="event-list" aria-label="Events, best match first">
        {events.map((event) => (
          <EventRow key={event.id} {...rowOf(event, rowProps)} level="h2" alone />
        ))}
      </ol>
    );
  return (
    <div className="event-list">
      {groupEvents(events).map((year) => (
        <section key={year.id} aria-labelledby={year.id}>
          <h2 className="year-line" id={year.id}>
            {year.heading}
          </h2>
          {year.groups.map((group) => (
            <Group key={group.id} group={group} {...rowProps} />
          ))}
        </section>
      ))}
    </div>
  );
}

const rowOf = (event: EventSummary, { selectedId, today, since }: RowProps) => ({
  event,
  selected: event.id === selectedId,
  today,
  since: since?.get(event.id),
});

const Group = ({ group, ...rowProps }: { group: ListGroup } & RowProps) => (
  <section aria-labelledby={group.id}>
    <GroupLine {...group} month={group.month ?? undefined} />
    <ol>
      {group.rows.map((row, index) => (
        // Rows without an event have no ID, so their kind and index form the key.
        <Row key={row.kind === 'event' ? row.event.id : `${row.kind}-${index}`} row={row} {...rowProps} />
      ))}
    </ol>
  </section>
);

interface GroupLineProps extends Heading {
  /** `YYYY-MM`, which the scrubber looks up */
  readonly month?: string;
  readonly level?: 'h2' | 'h3';
}

const GroupLine = ({ id, heading, count, month, level: Heading = 'h3' }: GroupLineProps) => (
  <Heading className="month-line" id={id} data-month={month}>
    {heading}
    <span className="font-normal text-ink-3 text-meta tabular-nums">
      {numberWords(count)} <span className="sr-only">{count === 1 ? 'event' : 'events'}</span>
    </span>
  </Heading>
);

function Row({ row, ...rowProps }: { row: ListRow } & RowProps) {
  switch (row.kind) {
    case 'event':
      return <EventRow {...rowOf(row.event, rowProps)} />;
    case 'gap':
      return (
        <li className="gap-row">
          <span aria-hidden="true" className="gap-dots">
            ···
          </span>
          {row.words}
        </li>
      );
    case 'dayless':
      return (
        <li className="dayless-row">
          <span>{row.words}</span>
        </li>
      );
  }
}

/** Planned events from today on, soonest first. Shown above the list. */
export function ComingUp({ comingUp: { events, total }, ...rowProps }: { comingUp: ComingUpView } & RowProps) {
  if (events.length === 0) return null;
  return (
    <section className="event-list coming-up mb-6" aria-labelledby="coming-up">
      <GroupLine id="coming-up" heading="Coming up" count={total} level="h2" />
      <ol>
        {events.map((event) => (
          <EventRow key={event.id} {...rowOf(event, rowProps)} level="h3" alone />
        ))}
      </ol>
      {total > events.length ? <p className="py-3 text-ink-3 text-meta">{numberWords(total - events.length)} more in the list.</p> : null}
    </section>
  );
}
