/**
 * Places events by the date of the event or by the date they were first reported, and limits them to what was known on a day. The links and
 * the form field work without scripts. Collapsed until one of them is used.
 */
import Link from 'next/link';
import { timelineHref } from '@/domain/filters/print-filters';
import { CLOCK_WORDS, CLOCKS, type TimelineFilters } from '@/domain/filters/timeline-filters';
import { Button } from '../ui/button';
import { Field, TextInput } from '../ui/field';

interface ClockControlsProps {
  readonly filters: TimelineFilters;
  /** the page under other filters; the timeline's by itself */
  readonly hrefOf?: (filters: TimelineFilters) => string;
}

export function ClockControls({ filters, hrefOf = timelineHref }: ClockControlsProps) {
  return (
    <details className="facet" open={filters.clock !== 'happened' || filters.known !== null}>
      <summary>
        <span className="flex-1">Reporting date</span>
      </summary>
      <div className="pt-1 pb-4">
        <p id="clock" className="font-medium text-ink-2 text-meta">
          Timeline date
        </p>
        <ul aria-labelledby="clock" className="clock-choice">
          {CLOCKS.map((clock) => (
            <li key={clock}>
              <Link
                href={hrefOf({ ...filters, clock, page: 1 })}
                scroll={false}
                prefetch={false}
                aria-current={clock === filters.clock ? 'true' : undefined}
              >
                {CLOCK_WORDS[clock]}
              </Link>
            </li>
          ))}
        </ul>
        {filters.clock === 'happened' ? null : <input type="hidden" name="clock" value={filters.clock} />}
      </div>
      <Field label="As of" hint="Shows only what was reported by this date.">
        {(ids) => (
          <span className="flex flex-wrap gap-2">
            <TextInput
              {...ids}
              key={filters.known}
              type="date"
              name="known"
              defaultValue={filters.known ?? ''}
              min="0001-01-01"
              max="9999-12-31"
              className="min-w-36 flex-1"
            />
            <Button type="submit">Apply date</Button>
          </span>
        )}
      </Field>
    </details>
  );
}
