import { ArrowLeft, ArrowRight, type IconNode } from 'lucide';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { dateWords, occurrenceWords, statusWords } from '@/domain/dates/date-words';
import { mistakeHref } from '@/domain/desk/mistakes';
import { FAMILIES } from '@/domain/drawing';
import { citableEvent } from '@/domain/export/citable';
import { citationHrefs, eventCitationHref } from '@/domain/export/citations';
import { factualStatus } from '@/domain/factual-status';
import { ROLES } from '@/domain/filters/facets';
import { NO_FILTERS } from '@/domain/filters/timeline-filters';
import { actorHref, eventHref, panelHref, themeHref } from '@/domain/hrefs';
import { ROLE_LABELS } from '@/domain/labels';
import type { SiteNames } from '@/domain/site-settings';
import type { EventActorView, EventSummary, EventView } from '@/domain/views';
import { Citations } from '../export/citations';
import { CopyAddress } from '../export/copy-parts';
import { LazyEmbedMaker } from '../export/lazy-embed-maker';
import { Skeleton } from '../timeline/list/more-events';
import { TrayTick } from '../tray/tray-tick';
import { PageLink, TextLink } from '../ui/button';
import { EventGlyph } from '../ui/glyph';
import { ThemeIcon } from '../ui/theme-icon';
import { EventHistory } from './event-history';
import { EventItem, EventParts, EventSection, type Leading, type SectionHeading } from './event-parts';
import { EventSources, ReferenceSource } from './event-sources';
import { WhyThisDate } from './why-this-date';

interface EventDetailProps extends Leading {
  readonly event: EventView;
  readonly today: string;
  readonly site: SiteNames;
  readonly origin: string;
  /** the title is an h1 on a page and an h2 in the panel */
  readonly titleLevel: 'h1' | 'h2';
}

export function EventDetail({ event, today, site, origin, hrefOf, titleLevel, opensInPanel }: EventDetailProps) {
  const Title = titleLevel;
  const heading = titleLevel === 'h1' ? 'h2' : 'h3';
  const asOf = event.source?.published ?? null;
  return (
    <article className="event-detail" data-family={event.family}>
      <div className="event-main">
        <header>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2 text-meta">
            <EventGlyph event={event} />
            {event.themes.length === 0 ? FAMILIES[event.family].label : null}
            {event.themes.map((theme) => (
              <a key={theme.id} href={themeHref(theme)} className="inline-flex items-center gap-1 hover:text-accent">
                <ThemeIcon name={theme.icon} />
                {theme.label}
              </a>
            ))}
          </p>
          <p className="mt-3 text-ink">{dateWords(event.date)}</p>
          <Title className="mt-1 font-medium font-serif text-event text-pretty">{event.title}</Title>
          <p className="mt-2 flex flex-wrap gap-x-3 text-ink-2 text-meta">
            <span>{occurrenceWords({ ...event, latest: event.date.latest }, asOf, today)}</span>
            {event.place ? <span>{event.place}</span> : null}
            {event.checked ? null : <span className="unchecked">Not reviewed</span>}
          </p>
          {event.summary ? <p className="mt-4 max-w-[62ch] text-ink">{event.summary}</p> : null}
        </header>
        <ActorsByRole heading={heading} actors={event.actors} />
        <EventSources heading={heading} mentions={event.mentions} corroboration={event.corroboration} />
        <ReferenceSource heading={heading} reference={event.reference} />
        <Disagreements heading={heading} event={event} />
        <WhyThisDate heading={heading} why={event.why} date={event.date} />
      </div>
      <div className="event-beside">
        <div className="event-around">
          <EventParts heading={heading} event={event} hrefOf={hrefOf} opensInPanel={opensInPanel} />
          <RelatedEvents heading={heading} events={event.related} hrefOf={hrefOf} opensInPanel={opensInPanel} />
        </div>
        <div>
          <CiteEvent heading={heading} event={event} today={today} site={site} origin={origin} />
          <p className="mt-4 text-meta print:hidden">
            <a className="link" href={mistakeHref(event.id)} rel="nofollow">
              Report a mistake
            </a>
          </p>
        </div>
        <div>
          <EventHistory heading={heading} event={event} />
        </div>
      </div>
      <EventNeighbours previous={event.previous} next={event.next} hrefOf={hrefOf} opensInPanel={opensInPanel} />
    </article>
  );
}

function ActorsByRole({ heading, actors }: { heading?: SectionHeading; actors: readonly EventActorView[] }) {
  if (actors.length === 0) return null;
  return (
    <EventSection heading={heading} title="Actors">
      <dl className="grid grid-cols-[min(7rem,35%)_minmax(0,1fr)] gap-x-4 gap-y-1">
        {ROLES.map((role) => {
          const mine = actors.filter((actor) => actor.role === role);
          if (mine.length === 0) return null;
          return (
            <div key={role} className="contents">
              <dt className="text-ink-3 text-meta leading-[1.375rem]">{`${ROLE_LABELS[role]}${mine.length === 1 ? '' : 's'}`}</dt>
              <dd>
                {mine.map((actor, index) => (
                  <span key={actor.id}>
                    {index > 0 ? ', ' : ''}
                    <PageLink href={actorHref(actor)}>{actor.name}</PageLink>
                    {actor.parent ? <span className="text-ink-3"> ({actor.parent.name})</span> : null}
                  </span>
                ))}
              </dd>
            </div>
          );
        })}
      </dl>
    </EventSection>
  );
}

type CiteEventProps = Pick<EventDetailProps, 'event' | 'today' | 'site' | 'origin'> & { heading: SectionHeading };

const CiteEvent = ({ heading, event, today, site, origin }: CiteEventProps) => (
  <EventSection heading={heading} title="Share and cite">
    <p className="mb-3 flex flex-wrap gap-2">
      <CopyAddress label="Copy link" before="" path={eventHref(event)} />
      <TrayTick event={event} />
    </p>
    <Citations
      item={citableEvent(event, { origin, accessed: today, site })}
      files={citationHrefs((file) => eventCitationHref(event.id, file))}
    />
    <details className="needs-script mt-3">
      <summary className="link text-meta">Embed this event</summary>
      <div className="mt-3">
        <LazyEmbedMaker subject={{ kind: 'chosen', ids: [event.id] }} />
      </div>
    </details>
  </EventSection>
);

/** Sources that differ in date or status. Shows each value, starting with that of the event. */
function Disagreements({ heading, event }: { heading?: SectionHeading; event: EventView }) {
  if (event.disagreements.length === 0) return null;
  return (
    <EventSection heading={heading} title="Sources disagree">
      <table className="w-full text-left">
        <caption className="sr-only">Date and status by source</caption>
        <tbody>
          <tr className="border-b align-top">
            <th scope="row" className="py-2 pr-4 font-medium text-meta">
              This event
            </th>
            <td className="py-2">
              {dateWords(event.date)}, {statusWords(factualStatus(event))}
            </td>
          </tr>
          {event.disagreements.map((entry) => (
            <tr key={entry.mentionId} className="border-b align-top last:border-b-0">
              <th scope="row" className="py-2 pr-4 font-normal text-ink-2 text-meta">
                {entry.sourceName}
              </th>
              <td className="py-2 text-ink-2">{entry.says}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </EventSection>
  );
}

export const EventPageFrame = ({ event, children }: { event: EventSummary; children: ReactNode }) => (
  <main className="event-page page-width py-6">
    <p className="mb-6 text-meta print:hidden">
      <TextLink href={panelHref(NO_FILTERS, event.id)}>Show on the timeline</TextLink>
    </p>
    {children}
  </main>
);

export const PanelSkeleton = () => (
  <div className="flex flex-col gap-4 p-6" role="status" aria-label="Loading event…">
    <Skeleton className="h-4 w-1/3" />
    <Skeleton className="h-5 w-1/2" />
    <Skeleton className="h-8 w-11/12" />
    <Skeleton className="h-8 w-2/3" />
    <Skeleton className="mt-4 h-24 w-full" />
    <Skeleton className="h-4 w-1/2" />
    <Skeleton className="mt-4 h-32 w-full" />
  </div>
);

function RelatedEvents({ heading, events, ...leading }: Leading & { heading?: SectionHeading; events: readonly EventSummary[] }) {
  if (events.length === 0) return null;
  return (
    <EventSection heading={heading} title="Related">
      <ul className="flex flex-col gap-2">
        {events.map((event) => (
          <EventItem key={event.id} event={event} {...leading}>
            <p className="text-ink-3 text-meta">{dateWords(event.date)}</p>
          </EventItem>
        ))}
      </ul>
    </EventSection>
  );
}

const FOOTER =
  'panel-footer mt-6 flex min-h-12 items-center justify-between border-t in-[.event-panel]:sticky in-[.event-panel]:bottom-0 in-[.event-panel]:-mx-6 in-[.event-panel]:-mb-6 in-[.event-panel]:bg-surface in-[.event-panel]:px-6 desk:in-[.event-page]:col-span-full print:hidden';

function EventNeighbours({ previous, next, hrefOf, opensInPanel }: Leading & { previous: EventSummary | null; next: EventSummary | null }) {
  if (!previous && !next) return null;
  const step = (words: string, event: EventSummary, className: string, icon: IconNode) => (
    <a
      href={hrefOf(event)}
      data-open={opensInPanel ? event.id : undefined}
      className={`inline-flex min-h-11 items-center gap-2 font-medium text-accent hover:underline ${className}`}
      title={event.title}
    >
      <Icon of={icon} size="1rem" />
      <span>
        {words}
        <span className="sr-only">: {event.title}</span>
      </span>
    </a>
  );
  return (
    <nav aria-label="Previous and next events" className={FOOTER}>
      {previous ? step('Previous', previous, '', ArrowLeft) : null}
      {next ? step('Next', next, 'ml-auto flex-row-reverse', ArrowRight) : null}
    </nav>
  );
}
