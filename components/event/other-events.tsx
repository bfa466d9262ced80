import { dateWords } from '@/domain/dates/date-words';
import type { EventSummary } from '@/domain/views';
import { Hidden } from '../admin/action-form';
import { eventStateWords } from '../admin/page-heading';
import { Button } from '../ui/button';
import { EventGlyph } from '../ui/glyph';
import { SearchInput } from '../ui/search-form';

export const OtherEvents = ({ events, hrefOf }: { events: readonly EventSummary[]; hrefOf: (event: EventSummary) => string }) => (
  <ul className="max-w-[56rem]">
    {events.map((event) => (
      <li key={event.id} className="grid grid-cols-[1rem_1fr] items-baseline gap-x-3 border-b py-3" data-family={event.family}>
        <EventGlyph event={event} />
        <a href={hrefOf(event)} className="min-w-0 py-px font-medium hover:text-accent pointer-coarse:py-1.5">
          {event.title}
        </a>
        <p className="col-start-2 flex flex-wrap gap-x-3 text-ink-3 text-meta">
          <span>{dateWords(event.date)}</span>
          <span>{event.actors.map(({ name }) => name).join(', ')}</span>
          <span>{eventStateWords(event)}</span>
        </p>
      </li>
    ))}
  </ul>
);

interface FindOtherProps {
  readonly action: string;
  readonly hidden?: Readonly<Record<string, number>>;
  readonly query: string;
  readonly events: readonly EventSummary[];
  readonly hrefOf: (event: EventSummary) => string;
  /** heading of the suggestions before a search */
  readonly likely: string;
}

export const FindOther = ({ action, hidden = {}, query, events, hrefOf, likely }: FindOtherProps) => (
  <>
    <form action={action} className="flex max-w-[56rem] flex-wrap gap-2 border-b pb-4">
      <Hidden values={hidden} />
      <SearchInput query={query} label="Other event’s title" />
      <Button type="submit">Search</Button>
    </form>
    <h2 className="pt-4 font-semibold text-month">{query === '' ? likely : `Results for “${query}”`}</h2>
    {events.length === 0 ? (
      <p className="py-4 text-ink-2">{query === '' ? 'No suggestions. Search by title.' : 'No matches.'}</p>
    ) : (
      <OtherEvents events={events} hrefOf={hrefOf} />
    )}
  </>
);
