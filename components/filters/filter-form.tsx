'use client';
import { type ReactNode, useEffect, useState } from 'react';
import { countChosen } from '@/domain/filters/timeline-filters';
import type { Bounds, BoundsProblem } from '@/domain/timeline/read-bounds';
import { Button } from '../ui/button';
import { DayInput } from '../ui/day-input';
import { Field } from '../ui/field';
import { FILTER_FORM, FILTER_SHEET } from './filter-ids';
import { useFilterState } from './filter-state';
import { loadReader } from './load-reader';

/** The filter form: a GET form that works without scripts. Scripts apply changes immediately. */
export function FilterForm({ path, hidden, children }: { path: '/' | '/trends' | '/compare'; hidden: ReactNode; children: ReactNode }) {
  const { filters, apply } = useFilterState();
  return (
    <form
      id={FILTER_FORM}
      action={path}
      method="get"
      className="flex flex-col gap-4"
      onSubmit={(submission) => {
        submission.preventDefault();
        const data = new FormData(submission.currentTarget);
        apply({ ...filters, query: String(data.get('q') ?? '').trim(), known: String(data.get('known') ?? '') || null }, 'push');
      }}
    >
      {filters.order === 'newest' ? null : <input type="hidden" name="order" value={filters.order} />}
      {hidden}
      <DateBounds filters={filters} onChange={(bounds) => apply({ ...filters, ...bounds }, 'push')} />
      {children}
    </form>
  );
}

function DateBounds({ filters, onChange }: { filters: Bounds; onChange: (bounds: Bounds) => void }) {
  const [typed, setTyped] = useState<Bounds>(filters);
  const [problem, setProblem] = useState<BoundsProblem | null>(null);
  useEffect(() => setTyped({ from: filters.from, to: filters.to }), [filters.from, filters.to]);

  const commit = async (entered: Bounds = typed) => {
    const { readBounds } = await loadReader();
    const { bounds, problem: found } = readBounds(entered);
    const isSame = bounds.from === filters.from && bounds.to === filters.to;
    setProblem(isSame ? null : found);
    if (!isSame && found === null) onChange(bounds);
  };

  const input = (name: 'from' | 'to', label: string) => (
    <Field label={label} error={problem?.name === name ? problem.message : undefined}>
      {(ids) => (
        <DayInput
          {...ids}
          name={name}
          value={typed[name] ?? ''}
          placeholder="YYYY-MM"
          onFocus={loadReader}
          onChange={(change) => setTyped({ ...typed, [name]: change.target.value })}
          onTake={(day) => commit({ ...typed, [name]: day })}
          onBlur={() => commit()}
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
    <div className="grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-3">
      {input('from', 'From')}
      {input('to', 'To')}
    </div>
  );
}

const COUNT =
  'absolute -top-1.5 -right-1.5 min-w-4.5 rounded-pill bg-accent px-1 font-semibold text-[0.75rem] text-on-accent tabular-nums leading-4.5 in-[.in-scrubber]:top-0';

/** `icon` is rendered on the server. */
export function FilterOpener({ className = '', icon }: { readonly className?: string; readonly icon: ReactNode }) {
  const { filters } = useFilterState();
  const count = countChosen(filters) + [filters.from, filters.to, filters.known].filter(Boolean).length;
  return (
    <Button
      iconOnly
      popoverTarget={FILTER_SHEET}
      className={`relative ${className}`}
      aria-label={count > 0 ? `Filters, ${count} active` : 'Filters'}
    >
      {icon}
      {count > 0 ? <span className={COUNT}>{count}</span> : null}
    </Button>
  );
}
