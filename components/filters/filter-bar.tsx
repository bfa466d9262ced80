/** Above the list: the way to the filters where they are folded away, search, and what the page puts beside it. */
import { Search, SlidersHorizontal } from 'lucide';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { FilterOpener } from './filter-opener';
import { SearchField } from './search-field';

export function FilterBar({ children }: { children: ReactNode }) {
  return (
    <div className="mb-3 flex items-center gap-2 print:hidden">
      <FilterOpener className="in-bar" icon={<Icon of={SlidersHorizontal} size="1.125rem" />} />
      <SearchField icon={<Icon of={Search} size="1rem" />} />
      {children}
    </div>
  );
}
