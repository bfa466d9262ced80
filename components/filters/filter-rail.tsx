import { Search, SlidersHorizontal, X } from 'lucide';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { counted } from '@/domain/text/counted';
import { JumpLink } from '../shell/jump-link';
import { Button } from '../ui/button';
import { SectionTitle } from '../ui/section';
import { FilterForm, FilterOpener } from './filter-form';
import { FILTER_SHEET, RESULTS } from './filter-ids';
import { SearchField } from './search-field';

interface FilterRailProps {
  readonly children: ReactNode;
  readonly total: number;
  readonly path?: '/' | '/trends' | '/compare';
  readonly hidden?: ReactNode;
}

const TITLE = 'filters-title';

/**
 * The filters beside the page. Below 1280 px, the same element is a native popover. It opens without scripts, closes on Esc
 * and restores the focus.
 */
export const FilterRail = ({ children, total, path = '/', hidden }: FilterRailProps) => (
  <aside id={FILTER_SHEET} popover="auto" className="filter-rail" aria-labelledby={TITLE}>
    <JumpLink href={`#${RESULTS}`} className="link mb-2 inline-block not-focus:sr-only max-desk:hidden in-[:popover-open]:hidden">
      Skip filters
    </JumpLink>
    <div className="mb-3 flex items-center justify-between">
      <SectionTitle id={TITLE} text="Filters" />
      <Button
        variant="quiet"
        iconOnly
        popoverTarget={FILTER_SHEET}
        popoverTargetAction="hide"
        aria-label="Close filters"
        className="rail-only-sheet"
      >
        <Icon of={X} size="1.125rem" />
      </Button>
    </div>
    <FilterForm path={path} hidden={hidden}>
      <div>{children}</div>
      <noscript>
        <Button type="submit" variant="primary">
          Apply filters
        </Button>
      </noscript>
    </FilterForm>
    <Button variant="primary" popoverTarget={FILTER_SHEET} popoverTargetAction="hide" className="rail-only-sheet needs-script mt-4 w-full">
      Show {counted(total, 'event')}
    </Button>
  </aside>
);

/** On a narrow page, the children wrap together below the search field. */
export const FilterBar = ({ children }: { children: ReactNode }) => (
  <div className="mb-3 flex flex-wrap items-center gap-2 print:hidden">
    {/* on a phone, the filters are beside the sticky scrubber */}
    <FilterOpener
      className="desk:hidden max-tablet:in-[.timeline-main:has(.scrubber-bar)]:hidden"
      icon={<Icon of={SlidersHorizontal} size="1.125rem" />}
    />
    <SearchField icon={<Icon of={Search} size="1rem" />} />
    {children ? <div className="flex flex-wrap items-center gap-2">{children}</div> : null}
  </div>
);
