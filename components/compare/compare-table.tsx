/** Numbers of the actors side by side: how many events, the first and the last, what each does most. */
import Link from 'next/link';
import { dateWords } from '@/domain/dates/date-words';
import { withChoice } from '@/domain/filters/facet-choice';
import { timelineHref } from '@/domain/filters/print-filters';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { actorHref, eventHref } from '@/domain/hrefs';
import { numberWords } from '@/domain/text/counted';
import { aloneFilters, type ComparedActor, type Comparison } from '@/domain/timeline/compare';
import type { EventSummary } from '@/domain/views';
import { placedDate } from '../timeline/list/placed-date';

interface CompareTableProps {
  readonly comparison: Comparison;
  readonly filters: TimelineFilters;
}

export function CompareTable({ comparison: { actors }, filters }: CompareTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a narrow page scrolls it, also by keyboard
    <section className="compare-scroll" aria-label="Actor statistics" tabIndex={0}>
      <table className="compare-table">
        <caption className="sr-only">Number of events, first and last event, and most frequent action of each actor</caption>
        <thead>
          <tr>
            <th scope="col">Actor</th>
            <th scope="col">Events</th>
            {actors.length > 1 ? <th scope="col">Shared</th> : null}
            <th scope="col">First event</th>
            <th scope="col">Last event</th>
            <th scope="col">Most frequent action</th>
          </tr>
        </thead>
        <tbody>
          {actors.map((actor) => (
            <Row key={actor.slug} actor={actor} filters={filters} many={actors.length > 1} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ actor, filters, many }: { readonly actor: ComparedActor; readonly filters: TimelineFilters; readonly many: boolean }) {
  const { slug, name, total, shared, first, last, action } = actor;
  const alone = aloneFilters(filters, slug);
  return (
    <tr>
      <th scope="row">
        <Link prefetch={false} className="hover:text-accent" href={actorHref({ slug })}>
          {name}
        </Link>
      </th>
      <td className="compare-number">
        <Link prefetch={false} className="link" href={timelineHref(alone)}>
          {numberWords(total)}
          <span className="sr-only">
            {' '}
            {total === 1 ? 'event' : 'events'} involving {name}
          </span>
        </Link>
      </td>
      {many ? <td className="compare-number">{numberWords(shared)}</td> : null}
      <End event={first} />
      <End event={last} />
      <td>
        {action === null ? (
          <span className="text-ink-3">none</span>
        ) : (
          <>
            <Link prefetch={false} className="link" href={timelineHref(withChoice(alone, 'action', { values: [action.id] }))}>
              {action.label}
            </Link>
            <span className="compare-meta">
              {numberWords(action.count)} of {numberWords(total)}
            </span>
          </>
        )}
      </td>
    </tr>
  );
}

function End({ event }: { readonly event: EventSummary | null }) {
  if (event === null)
    return (
      <td>
        <span className="text-ink-3">none</span>
      </td>
    );
  return (
    <td>
      <span className="compare-meta">{dateWords(placedDate(event))}</span>
      <Link prefetch={false} className="compare-title" href={eventHref(event)}>
        {event.title}
      </Link>
    </td>
  );
}
