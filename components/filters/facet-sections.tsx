import { Fragment } from 'react';
import { type FacetView, type FacetViews, noneWords } from '@/domain/filters/facet-view';
import { FACETS, type Facet, ROLES } from '@/domain/filters/facets';
import { CLOCK_WORDS, CLOCKS, choiceOf, markOf, type TimelineFilters, timelineHref } from '@/domain/filters/timeline-filters';
import { ROLE_LABELS } from '@/domain/labels';
import { questionAbout } from '@/domain/text/day-text';
import { FACET_WORDS } from '@/domain/timeline/facet-words';
import { Button, Link } from '../ui/button';
import { DayInput } from '../ui/day-input';
import { Field, Options } from '../ui/field';
import { FacetSection } from './facet-section';
import type { FilterChipsProps } from './filter-chips';

export interface AskedFacet {
  readonly facet: Facet;
  readonly find: string;
  readonly view: FacetView;
}

/**
 * The facets of the filter rail. The page includes counts for actors, themes, facets with a selection, and the facet that the URL opens.
 */
export const FacetSections = ({ facets, filters, asked }: { facets: FacetViews; filters: TimelineFilters; asked: AskedFacet | null }) => (
  <>
    {FACETS.map((facet) => {
      const mine = asked?.facet === facet ? asked : null;
      const view = mine?.view ?? facets[facet] ?? null;
      const offersNothing = view?.values.every(({ id, count }) => count === 0 && markOf(filters, facet, id) === null);
      return (
        <Fragment key={facet}>
          <FacetSection
            facet={facet}
            label={FACET_WORDS[facet].many}
            view={view}
            asked={mine}
            roles={facet === 'actor' && <Options choices={ROLES.map((role) => [role, ROLE_LABELS[role]] as const)} />}
          />
          {offersNothing ? (
            <p className="-mt-2 pb-3 text-ink-3 text-meta [.facet:not([open])+&]:hidden">{noneWords(FACET_WORDS[facet].many)}</p>
          ) : null}
        </Fragment>
      );
    })}
    <noscript>
      {FACETS.flatMap((facet) =>
        choiceOf(filters, facet).not.map((value) => <input key={`${facet} ${value}`} type="hidden" name={`not-${facet}`} value={value} />),
      )}
    </noscript>
  </>
);

const KNOWN = 'known=';

type ClockControlsProps = Pick<FilterChipsProps, 'filters' | 'dropped' | 'hrefOf'>;

/**
 * Sorts events by event date or by reporting date, and limits them to articles published by a day. The links and the field
 * work without scripts. Collapsed unless in use.
 */
export function ClockControls({ filters, dropped, hrefOf = timelineHref }: ClockControlsProps) {
  // the date in the URL, if it is not a single day, which the field asks about
  const entered = dropped.find((one) => one.startsWith(KNOWN))?.slice(KNOWN.length) ?? null;
  const shown = filters.known ?? entered ?? '';
  return (
    <details className="facet" open={filters.clock !== 'happened' || filters.known !== null || entered !== null}>
      <summary>
        <span className="flex-1">Reporting date</span>
      </summary>
      <div className="pt-1 pb-4">
        <p id="clock" className="font-medium text-ink-2 text-meta">
          Timeline date
        </p>
        <ul
          aria-labelledby="clock"
          className="clock-choice mt-1 divide-y divide-line-strong rounded-control border border-line-strong text-[0.8125rem]"
        >
          {CLOCKS.map((clock) => (
            <li key={clock}>
              <Link
                href={hrefOf({ ...filters, clock, page: 1 })}
                scroll={false}
                className="flex min-h-8 items-center px-3 font-medium text-ink-2 hover:bg-raised hover:text-ink aria-[current]:text-ink aria-[current]:shadow-[inset_2px_0_0_var(--accent)] pointer-coarse:min-h-11"
                aria-current={clock === filters.clock ? 'true' : undefined}
              >
                {CLOCK_WORDS[clock]}
              </Link>
            </li>
          ))}
        </ul>
        {filters.clock === 'happened' ? null : <input type="hidden" name="clock" value={filters.clock} />}
      </div>
      <Field label="As of" hint="Shows only what was reported by this date." error={questionAbout(entered) ?? undefined}>
        {(ids) => (
          <span className="flex flex-wrap gap-2">
            <DayInput {...ids} key={shown} name="known" defaultValue={shown} placeholder="YYYY-MM-DD" className="min-w-36 flex-1" />
            <Button type="submit">Apply date</Button>
          </span>
        )}
      </Field>
    </details>
  );
}
