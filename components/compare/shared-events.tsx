/** What the compared actors share: how much every two of them, and the most important of these events. */
import Link from 'next/link';
import { dateWords } from '@/domain/dates/date-words';
import { fillOf } from '@/domain/drawing';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { eventHref } from '@/domain/hrefs';
import { counted, numberWords } from '@/domain/text/counted';
import type { Comparison } from '@/domain/timeline/compare';
import { pairHref } from '@/domain/timeline/trends';
import { placedDate } from '../timeline/list/placed-date';
import { Glyph } from '../ui/glyph';

interface SharedEventsProps {
  readonly comparison: Comparison;
  readonly filters: TimelineFilters;
}

export function SharedEvents({ comparison, filters }: SharedEventsProps) {
  const { actors, pairs, shared, sharedTotal } = comparison;
  const nameOf = (at: number): string => actors[at]?.name ?? '';
  if (sharedTotal === 0) return <p className="py-4 text-ink-2">No events involve two of these actors.</p>;
  return (
    <section aria-labelledby="shared">
      <h2 id="shared" className="compare-heading">
        Shared events
      </h2>
      <ul aria-label="Shared events by pair" className="compare-pairs">
        {pairs.map(({ one, other, count }) => {
          const href = pairHref({ ...filters, lanes: null }, actors[one]?.slug ?? '', actors[other]?.slug ?? '');
          const names = `${nameOf(one)} and ${nameOf(other)}`;
          return (
            <li key={names}>
              {href === null ? (
                names
              ) : (
                <Link prefetch={false} className="link" href={href}>
                  {names}
                </Link>
              )}
              <span className="lane-number">
                {numberWords(count)} <span className="sr-only">{count === 1 ? 'event' : 'events'}</span>
              </span>
            </li>
          );
        })}
      </ul>
      {shared.length < sharedTotal ? (
        <p className="mt-3 text-ink-2 text-meta">
          The {shared.length} most important of {counted(sharedTotal, 'shared event')}, newest first
        </p>
      ) : null}
      <ol className="compare-list">
        {shared.map(({ event, actors: sharing }) => (
          <li key={event.id} data-family={event.family}>
            <span className="compare-glyph">
              <Glyph family={event.family} fill={fillOf(event)} size="0.75rem" />
            </span>
            <span className="compare-when">{dateWords(placedDate(event))}</span>
            <span className="min-w-0">
              <Link prefetch={false} className="hover:text-accent" href={eventHref(event)}>
                {event.title}
              </Link>
              {actors.length > 2 ? <span className="compare-meta">{sharing.map(nameOf).join(', ')}</span> : null}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
