/** An event in full, for the side panel and for its own page: what, when in honest words, who, and every sentence it rests on. */
import { dateWords } from '@/domain/dates/date-words';
import { occurrenceWords } from '@/domain/dates/occurrence-words';
import { mistakeHref } from '@/domain/desk/mistakes';
import { fillOf } from '@/domain/drawing';
import { FAMILIES } from '@/domain/families';
import { themeHref } from '@/domain/hrefs';
import type { SiteNames } from '@/domain/site-settings';
import type { EventSummary, EventView } from '@/domain/views';
import { Glyph } from '../ui/glyph';
import { ThemeIcon } from '../ui/theme-icon';
import { ActorsByRole } from './actors-by-role';
import { CiteEvent } from './cite-event';
import { Disagreements } from './disagreements';
import { EventHistory } from './event-history';
import { EventNeighbours, RelatedEvents } from './event-neighbours';
import { EventParts } from './event-parts';
import { EventSources } from './event-sources';
import { ImportedSource } from './imported-source';
import { WhyThisDate } from './why-this-date';

interface EventDetailProps {
  readonly event: EventView;
  /** the reader's day */
  readonly today: string;
  readonly site: SiteNames;
  /** where a related event leads: beside the timeline in the panel, to its page on a page */
  readonly hrefOf: (event: EventSummary) => string;
  /** a page's title is its h1, the panel's an h2 */
  readonly titleLevel: 'h1' | 'h2';
  /** true in the panel: related links open beside the page */
  readonly opensInPanel: boolean;
}

export function EventDetail({ event, today, site, hrefOf, titleLevel, opensInPanel }: EventDetailProps) {
  const Title = titleLevel;
  const heading = titleLevel === 'h1' ? 'h2' : 'h3';
  const asOf = event.source?.published ?? null;
  return (
    <article className="event-detail" data-family={event.family}>
      <div className="event-main">
        <header>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2 text-meta">
            <Glyph family={event.family} fill={fillOf(event)} />
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
        <ImportedSource heading={heading} imported={event.imported} />
        <Disagreements heading={heading} event={event} />
        <WhyThisDate heading={heading} why={event.why} date={event.date} />
      </div>
      <div className="event-beside">
        <div className="event-around">
          <EventParts heading={heading} event={event} hrefOf={hrefOf} opensInPanel={opensInPanel} />
          <RelatedEvents heading={heading} events={event.related} hrefOf={hrefOf} opensInPanel={opensInPanel} />
        </div>
        <div>
          <CiteEvent heading={heading} event={event} today={today} site={site} />
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
