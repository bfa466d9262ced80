'use client';
/** The search field, which belongs to the filter form but may be anywhere on the page. It searches after a short pause. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { TextInput } from '../ui/field';
import { FILTER_FORM } from './filter-ids';
import { useFilterState } from './filter-state';

const PAUSE_MS = 250;
const FIELD_WORD = /[a-z]:\S/i;
export const SEARCH_FIELD = 'timeline-search';

export function SearchField({ icon }: { readonly icon: ReactNode }) {
  const { filters, apply } = useFilterState();
  const [text, setText] = useState(filters.query);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const field = useRef<HTMLInputElement>(null);

  // Shows a search that changed elsewhere (a chip or Back), but never replaces text while the reader types.
  useEffect(() => {
    if (document.activeElement !== field.current) setText(filters.query);
  }, [filters.query]);
  useEffect(() => () => clearTimeout(timer.current), []);

  return (
    <div className="relative min-w-[min(100%,8rem)] flex-1">
      <span className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-ink-3">{icon}</span>
      <TextInput
        ref={field}
        id={SEARCH_FIELD}
        form={FILTER_FORM}
        type="search"
        name="q"
        aria-label="Search events and quotes"
        placeholder="Search events"
        maxLength={200}
        value={text}
        className="pl-9!"
        onChange={(change) => {
          const typed = change.target.value;
          setText(typed);
          clearTimeout(timer.current);
          // An incomplete field word could select an unintended filter, so field words wait for Enter.
          if (FIELD_WORD.test(typed)) return;
          timer.current = setTimeout(() => apply({ ...filters, query: typed.trim() }, 'replace'), PAUSE_MS);
        }}
        onKeyDown={(key) => {
          if (key.key !== 'Enter') return;
          // Enter does not submit a form that has several fields and no button.
          key.preventDefault();
          clearTimeout(timer.current);
          apply({ ...filters, query: text.trim() }, 'push');
        }}
      />
    </div>
  );
}
