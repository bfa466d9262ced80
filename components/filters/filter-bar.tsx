/** Above the list: the way to the filters where they are folded away, search, and what the page puts beside it. */
import { Search, SlidersHorizontal } from 'lucide-react';
import type { ReactNode } from 'react';
import { FilterOpener } from './filter-opener';
import { SearchField } from './search-field';

export function FilterBar({ children }: { children: ReactNode }) {
  return (
    <div className="mb-3 flex items-center gap-2 print:hidden">
      <FilterOpener className="in-bar" icon={<SlidersHorizontal size="1.125rem" aria-hidden />} />
      <SearchField icon={<Search size="1rem" aria-hidden />} />
      {children}
    </div>
  );
}
