'use client';
/** From and to, typed as `2024`, `2024-01` or `2024-01-09`: the keyboard's way to a window of time. */
import { useEffect, useState } from 'react';
import { isBackwards, isCalendarText } from '@/domain/filters/parse-filters';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { Field, TextInput } from '../ui/field';

type Bounds = Pick<TimelineFilters, 'from' | 'to'>;

function wrongIn({ from, to }: Bounds): 'from' | 'to' | null {
  if (from !== null && !isCalendarText(from)) return 'from';
  if (to === null) return null;
  return !isCalendarText(to) || (from !== null && isBackwards(from, to)) ? 'to' : null;
}

const problemWith = (text: string): string =>
  isCalendarText(text) ? 'Enter an end date on or after the start date.' : 'Enter a date like 2024, 2024-01 or 2024-01-09.';

export function DateBounds({ filters, onChange }: { filters: Bounds; onChange: (bounds: Bounds) => void }) {
  const [typed, setTyped] = useState<Bounds>(filters);
  const [wrong, setWrong] = useState<'from' | 'to' | null>(null);
  useEffect(() => setTyped({ from: filters.from, to: filters.to }), [filters.from, filters.to]);

  const commit = () => {
    const next: Bounds = { from: typed.from || null, to: typed.to || null };
    if (next.from === filters.from && next.to === filters.to) return setWrong(null);
    const bad = wrongIn(next);
    setWrong(bad);
    if (bad === null) onChange(next);
  };

  const input = (name: 'from' | 'to', label: string) => (
    <Field label={label} error={wrong === name ? problemWith(typed[name] ?? '') : undefined}>
      {(ids) => (
        <TextInput
          {...ids}
          name={name}
          value={typed[name] ?? ''}
          placeholder="2024-01"
          autoComplete="off"
          onChange={(change) => setTyped({ ...typed, [name]: change.target.value.trim() })}
          onBlur={commit}
          onKeyDown={(key) => {
            if (key.key !== 'Enter') return;
            key.preventDefault();
            commit();
          }}
        />
      )}
    </Field>
  );

  return (
    <div className="grid grid-cols-2 gap-3">
      {input('from', 'From')}
      {input('to', 'To')}
    </div>
  );
}
