/** Looks for another event: by words of its title, or among those that are likely. A form of its own, without script. */
import type { EventSummary } from '@/domain/views';
import { Button } from '../ui/button';
import { TextInput } from '../ui/field';
import { OtherEvents } from './other-events';

interface FindOtherProps {
  /** the address that shows what is found */
  readonly action: string;
  readonly query: string;
  readonly events: readonly EventSummary[];
  readonly hrefOf: (event: EventSummary) => string;
  /** of what is shown before anything was looked for */
  readonly likely: string;
}

export function FindOther({ action, query, events, hrefOf, likely }: FindOtherProps) {
  return (
    <>
      <form action={action} className="flex max-w-[56rem] flex-wrap gap-2 border-b pb-4">
        <div className="min-w-0 flex-1 basis-60">
          <TextInput
            type="search"
            name="q"
            defaultValue={query}
            maxLength={200}
            aria-label="Other event’s title"
            placeholder="Other event’s title"
          />
        </div>
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
}
