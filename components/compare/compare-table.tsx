import { dateWords } from '@/domain/dates/date-words';
import { type TimelineFilters, timelineHref, withChoice } from '@/domain/filters/timeline-filters';
import { actorHref, eventHref } from '@/domain/hrefs';
import { counted, numberWords } from '@/domain/text/counted';
import { joinNames } from '@/domain/text/join-names';
import { aloneFilters, type ComparedActor, type Comparison } from '@/domain/timeline/compare';
import { pairHref } from '@/domain/timeline/trends';
import type { EventSummary } from '@/domain/views';
import { placedDate } from '../timeline/list/group-events';
import { Link, MaybeLink } from '../ui/button';
import { EventGlyph } from '../ui/glyph';
import { ScrollBox, Section } from '../ui/section';

export const CompareTable = ({ comparison: { actors }, filters }: { comparison: Comparison; filters: TimelineFilters }) => (
  <ScrollBox className="overflow-x-auto overscroll-x-contain" aria-label="Actor statistics">
    <table className="compare-table">
      <caption className="sr-only">Number of events, first and last events, and most frequent action of each actor</caption>
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
  </ScrollBox>
);

function Row({ actor, filters, many }: { readonly actor: ComparedActor; readonly filters: TimelineFilters; readonly many: boolean }) {
  const { slug, name, total, shared, first, last, action } = actor;
  const alone = aloneFilters(filters, slug);
  return (
    <tr>
      <th scope="row">
        <Link className="hover:text-accent" href={actorHref({ slug })}>
          {name}
        </Link>
      </th>
      <td className="compare-number">
        <Link className="link" href={timelineHref(alone)}>
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
            <Link className="link" href={timelineHref(withChoice(alone, 'action', { values: [action.id] }))}>
              {action.label}
            </Link>
            <span className="block text-ink-3 text-meta">
              {numberWords(action.count)} of {numberWords(total)}
            </span>
          </>
        )}
      </td>
    </tr>
  );
}

function End({ event }: { readonly event: EventSummary | null }) {
  if (event === null) return <td className="text-ink-3">none</td>;
  return (
    <td>
      <span className="block text-ink-3 text-meta">{dateWords(placedDate(event))}</span>
      <Link className="line-clamp-2 max-w-72 hover:text-accent" href={eventHref(event)}>
        {event.title}
      </Link>
    </td>
  );
}

export function SharedEvents({ comparison, filters }: { comparison: Comparison; filters: TimelineFilters }) {
  const { actors, pairs, shared, sharedTotal } = comparison;
  const nameOf = (at: number): string => actors[at]?.name ?? '';
  if (sharedTotal === 0) return <p className="py-4 text-ink-2">No events involve more than one of these actors.</p>;
  return (
    <Section id="shared" title="Shared events" className="print:mt-6" titleClass="border-b border-b-ink pb-1.5">
      <ul aria-label="Shared events by pair" className="mt-2 inline-flex flex-wrap gap-x-5 gap-y-1 text-[0.8125rem]">
        {pairs.map(({ one, other, count }) => {
          const href = pairHref({ ...filters, lanes: null }, actors[one]?.slug ?? '', actors[other]?.slug ?? '');
          const names = joinNames([nameOf(one), nameOf(other)]);
          return (
            <li key={names} className="inline-flex min-h-7 items-center gap-1.5 pointer-coarse:min-h-11">
              <MaybeLink className="link" href={href}>
                {names}
              </MaybeLink>
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
          <li
            key={event.id}
            className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-2 border-b py-2.5 tablet:grid-cols-[1rem_11rem_minmax(0,1fr)]"
            data-family={event.family}
          >
            <span className="pt-1">
              <EventGlyph event={event} />
            </span>
            <span className="text-[0.8125rem] text-ink-2 leading-[1.375rem] tabular-nums">{dateWords(placedDate(event))}</span>
            <span className="col-start-2 min-w-0 tablet:col-start-3">
              <Link className="hover:text-accent" href={eventHref(event)}>
                {event.title}
              </Link>
              {actors.length > 2 ? <span className="block text-ink-3 text-meta">{sharing.map(nameOf).join(', ')}</span> : null}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
