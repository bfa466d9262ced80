import { Notice } from '@/components/ui/notice';
import { calendarWords } from '@/domain/dates/day-words';
import { NO_FILTERS, type TimelineFilters, timelineHref, withMark } from '@/domain/filters/timeline-filters';
import { numberWords } from '@/domain/text/counted';
import type { NameSuggestion, TimelineView } from '@/domain/timeline/timeline-view';
import { Link, LinkButton, PageLink } from '../../ui/button';

interface EmptyTimelineProps {
  readonly filters: TimelineFilters;
  readonly view: Pick<TimelineView, 'unfilteredTotal' | 'suggestions' | 'beginnings'>;
  readonly hrefOf?: (filters: TimelineFilters) => string;
}

export function EmptyTimeline({ filters, view, hrefOf = timelineHref }: EmptyTimelineProps) {
  const { unfilteredTotal, suggestions, beginnings } = view;
  if (unfilteredTotal === 0 && filters.known !== null)
    return (
      <div className="flex flex-col items-start gap-4 border-t py-12">
        <p className="max-w-[62ch] font-serif text-middle">No events had been reported by {calendarWords(filters.known)}.</p>
        <LinkButton href={hrefOf({ ...filters, known: null, page: 1 })} variant="primary">
          Show current events
        </LinkButton>
      </div>
    );
  if (unfilteredTotal === 0)
    return (
      <div className="flex flex-col items-start gap-4 border-t py-12">
        <p className="max-w-[62ch] font-serif text-middle">No events have been published yet.</p>
        <p className="max-w-[62ch] text-ink-2">Events appear here after an editor adds and publishes an article.</p>
        <LinkButton href="/admin">Editor sign-in</LinkButton>
      </div>
    );
  return (
    <div className="flex flex-col items-start gap-4 border-t py-12">
      <p className="max-w-[62ch] font-serif text-middle">No events match these filters.</p>
      {beginnings === null ? null : (
        <p>
          Search matches whole words. To match the beginnings of words, try{' '}
          <PageLink href={hrefOf({ ...filters, query: beginnings, page: 1 })}>{beginnings}</PageLink>
        </p>
      )}
      {suggestions.length > 0 ? <Suggestions filters={filters} suggestions={suggestions} hrefOf={hrefOf} /> : null}
      <LinkButton href={hrefOf({ ...NO_FILTERS, order: filters.order })} variant="primary">
        Clear filters
      </LinkButton>
    </div>
  );
}

interface SuggestionsProps extends Required<Pick<EmptyTimelineProps, 'filters' | 'hrefOf'>> {
  /** actors that a search word may refer to */
  readonly suggestions: readonly NameSuggestion[];
}

const Suggestions = ({ filters, suggestions, hrefOf }: SuggestionsProps) => (
  <div>
    <p id="suggested-names">Did you mean one of these actors?</p>
    <ul aria-labelledby="suggested-names" className="mt-2 flex flex-wrap gap-x-4 gap-y-2">
      {suggestions.map(({ slug, name, word }) => (
        <li key={slug}>
          <PageLink href={hrefOf({ ...withMark(filters, 'actor', slug, 'chosen'), query: without(filters.query, word), page: 1 })}>
            {name}
          </PageLink>
        </li>
      ))}
    </ul>
  </div>
);

/** Returns the search without the word that the name replaces. */
const without = (query: string, word: string): string =>
  query
    .replace(word, '')
    .replace(/""|\s+/g, ' ')
    .trim();

interface ClockNoticeProps {
  readonly filters: TimelineFilters;
  /** number of articles published after the "as of" day; null without such a day */
  readonly reportsSince: number | null;
  readonly hrefOf?: (filters: TimelineFilters) => string;
}

/** Says that the timeline is as of an earlier day, or in order of reporting. Links to the default. */
export function ClockNotice({ filters, reportsSince, hrefOf = timelineHref }: ClockNoticeProps) {
  const { known: asOf, clock } = filters;
  if (asOf === null && clock === 'happened') return null;
  return (
    <div className="mb-3 flex flex-col gap-2">
      {asOf === null ? null : (
        <Notice>
          <strong className="font-medium">As of {calendarWords(asOf)}</strong> · {left(reportsSince ?? 0)} ·{' '}
          <Link className="link" href={hrefOf({ ...filters, known: null, page: 1 })} scroll={false}>
            Show current events
          </Link>
        </Notice>
      )}
      {clock === 'happened' ? null : (
        <Notice>
          The timeline uses reporting dates. Events without an article are hidden.{' '}
          <Link className="link" href={hrefOf({ ...filters, clock: 'happened', page: 1 })} scroll={false}>
            Use event dates
          </Link>
        </Notice>
      )}
    </div>
  );
}

const left = (reports: number): string =>
  reports === 0 ? 'no later articles' : reports === 1 ? '1 later article hidden' : `${numberWords(reports)} later articles hidden`;
