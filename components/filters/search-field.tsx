'use client';
/** The search field: part of the filter form wherever it stands on the page; typing searches after a short pause. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { TextInput } from '../ui/field';
import { FILTER_FORM } from './filter-ids';
import { useFilterState } from './filter-state';

const PAUSE_MS = 250;
const FIELD_WORD = /[a-z]:\S/i;
export const SEARCH_FIELD = 'timeline-search';

/** `icon` is drawn on the server. */
export function SearchField({ icon }: { readonly icon: ReactNode }) {
  const { filters, apply } = useFilterState();
  const [text, setText] = useState(filters.query);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const field = useRef<HTMLInputElement>(null);

  // A search that changed elsewhere (a chip, Back) shows here, but never under the typing hand.
  useEffect(() => {
    if (document.activeElement !== field.current) setText(filters.query);
  }, [filters.query]);
  useEffect(() => () => clearTimeout(timer.current), []);

  return (
    <div className="relative min-w-0 flex-1">
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
          // half a field word would choose what nobody meant: those wait for Enter
          if (FIELD_WORD.test(typed)) return;
          timer.current = setTimeout(() => apply({ ...filters, query: typed.trim() }, 'replace'), PAUSE_MS);
        }}
        onKeyDown={(key) => {
          if (key.key !== 'Enter') return;
          // a form with several fields and no button is not sent by Enter
          key.preventDefault();
          clearTimeout(timer.current);
          apply({ ...filters, query: text.trim() }, 'push');
        }}
      />
    </div>
  );
}
